package dragoman.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL that lives and dies with this process; its data stay. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** By PostgreSQL itself; a data folder without it was never finished. */
    private static final String WRITTEN_AT_THE_FIRST_START = "postmaster.opts";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts on the folder's data, making them at the first start. The caller has the folder to itself.
     *
     * @throws StorageException when PostgreSQL does not start
     */
    static EmbeddedDatabase start(DataFolder folder, int connections) {
        Path data = folder.resolve("postgresql");
        Path programs = folder.resolve("postgresql-programs");
        Path unpacked = folder.resolve("postgresql-programs.complete");
        stopOrphan(data);
        removeIfUnfinished(programs, unpacked);
        removeIfUnfinished(data, data.resolve(WRITTEN_AT_THE_FIRST_START));
        try {
            // The builder is made for throw-away tests and trades durability for speed: take that back.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", String.valueOf(connections + 8))
                    .setPGStartupWait(PATIENCE)
                    .start();
            Files.writeString(unpacked, "");
            return new EmbeddedDatabase(postgres);
        } catch (IOException | RuntimeException e) {
            throw new StorageException(
                    "The embedded PostgreSQL does not start on " + data + ": " + e.getMessage()
                            + ". Look for its own message above; or set database.url to a PostgreSQL of yours",
                    e);
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** A process that was killed leaves its PostgreSQL running: nobody else can have it, so it is stopped cleanly. */
    private static void stopOrphan(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (Files.notExists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(orphan -> stop(orphan, data));
        } catch (IOException | RuntimeException e) {
            throw new StorageException(
                    "Cannot tell whether a PostgreSQL still runs on " + data + " (" + e.getMessage()
                            + "). Stop it if so, and remove " + pidFile,
                    e);
        }
    }

    /** A first start that was interrupted leaves half a folder, which nothing else would ever mend. */
    private static void removeIfUnfinished(Path folder, Path sign) {
        if (Files.notExists(folder) || Files.exists(sign)) {
            return;
        }
        LOG.info("Removing {}, which an interrupted first start left unfinished", folder);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StorageException("Cannot remove the unfinished " + folder + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    private static void stop(ProcessHandle orphan, Path data) {
        LOG.info("Stopping the PostgreSQL that the last run left behind on {} (process {})", data, orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while stopping the PostgreSQL on " + data, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageException(
                    "The PostgreSQL that the last run left behind (process " + orphan.pid()
                            + ") does not stop. Stop it by hand, then start again",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StorageException("The embedded PostgreSQL does not stop: " + e.getMessage(), e);
        }
    }
}
