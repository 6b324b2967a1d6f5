package dragoman.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that one running Dragoman has to itself: its database, its keys, its name. */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made when it is not there.
     *
     * @throws StorageException when it cannot be written, or another Dragoman has it
     */
    public static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("dragoman.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StorageException("Another Dragoman is running on data.dir '" + path.toAbsolutePath()
                        + "'. Stop it, or give this one a folder of its own: data.dir = <folder>");
            }
            return new DataFolder(path.toAbsolutePath().normalize(), channel);
        } catch (IOException e) {
            throw new StorageException(
                    "The data folder '" + path.toAbsolutePath() + "' cannot be written (" + e.getMessage()
                            + "). Give Dragoman the right to write there, or set data.dir to another folder",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** A file or folder in here; it need not exist. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * A short text that is made once and kept, such as a key: readable by the owner alone.
     *
     * @param made called only when the file is not there yet
     */
    public String keep(String name, java.util.function.Supplier<String> made) {
        Path file = path.resolve(name);
        try {
            if (Files.notExists(file)) {
                Path draft = Files.createTempFile(
                        path,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, made.get());
                Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StorageException("Cannot keep " + name + " in " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("Cannot release " + path + ": " + e.getMessage(), e);
        }
    }
}
