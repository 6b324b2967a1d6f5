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
    private final FileChannel channel;

    Journal(Path folder) {
        file = folder.resolve("sandbox.jsonl");
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by another sandbox of this very process: the same complaint.
        }
        channel.close();
        throw new IllegalStateException("another sandbox is using " + file + "; stop it or choose another folder");
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
