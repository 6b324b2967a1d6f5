package dragoman.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** One real PostgreSQL for all tests of a run, and a database of its own for each that asks. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    private TestDatabase() {}

    /** An empty, migrated database with a data folder of its own. */
    public static Storage storage() {
        try {
            return Storage.open(Files.createTempDirectory("dragoman-test"), url(), "postgres", "", 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node on the same database: the folder is its own, the tables are shared. */
    public static Storage storage(Path folder, String url) {
        return Storage.open(folder, url, "postgres", "", 6);
    }

    /** The JDBC URL of a new, empty database. */
    public static synchronized String url() {
        if (postgres == null) {
            postgres = start();
        }
        String name = "test_" + NUMBER.incrementAndGet();
        Jdbi.create(postgres.getPostgresDatabase()).useHandle(handle -> handle.execute("create database " + name));
        return postgres.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    started.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
