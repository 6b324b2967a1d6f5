package dragoman.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened so far, one JSON line per event. A line is with the operating system before anybody hears of it, so
 * that a killed process loses nothing that it had answered.
 */
final class Journal implements AutoCloseable {
    private final Path file;
    /** A file of its own: to close any other channel on a locked file would give the lock up. */
    private final FileChannel lock;

    private final FileChannel channel;

    Journal(Path folder) {
        file = folder.resolve("sandbox.jsonl");
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(
                    folder.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock();
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock() throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by another sandbox of this very process: the same complaint.
        }
        lock.close();
        throw new IllegalStateException("Another sandbox is running on " + file.getParent()
                + ". Stop it, or give this one a folder of its own: data.dir = <folder>");
    }

    /** Every event so far, oldest first. A last line that was cut off by a crash is dropped: nobody was told of it. */
    List<Event> replay() {
        try {
            String content = Files.readString(file);
            String whole = content.substring(0, content.lastIndexOf('\n') + 1);
            long end = whole.getBytes(StandardCharsets.UTF_8).length;
            channel.truncate(end).position(end);
            List<Event> events = new ArrayList<>();
            for (String line : whole.lines().toList()) {
                events.add(read(line, events.size() + 1));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event read(String line, int number) {
        try {
            return Json.MAPPER.readValue(line, Event.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "line " + number + " of " + file + " is not an event of the sandbox; remove the file to start anew",
                    e);
        }
    }

    void append(Event event) {
        ByteBuffer line = StandardCharsets.UTF_8.encode(line(event));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Event event) {
        try {
            return Json.MAPPER.writerFor(Event.class).writeValueAsString(event) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
