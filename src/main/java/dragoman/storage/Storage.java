package dragoman.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** Where everything is kept: the data folder, the database on it or elsewhere, migrated and open. */
public final class Storage implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedDatabase embedded;
    private final HikariDataSource dataSource;
    private final Jdbi jdbi;
    private final List<GroupCommit<?, ?>> writers = new CopyOnWriteArrayList<>();

    private Storage(DataFolder folder, EmbeddedDatabase embedded, HikariDataSource dataSource) {
        this.folder = folder;
        this.embedded = embedded;
        this.dataSource = dataSource;
        this.jdbi = dataSource == null ? null : typed(dataSource);
    }

    /**
     * Takes the data folder, starts or reaches the database, and brings its tables up to date.
     *
     * @param url JDBC URL of a PostgreSQL; empty for an embedded one in the folder
     * @param connections most connections at a time
     * @throws StorageException when any of that fails; what was begun is undone
     */
    public static Storage open(Path dataDir, String url, String user, String password, int connections) {
        DataFolder folder = DataFolder.take(dataDir);
        EmbeddedDatabase embedded = null;
        HikariDataSource dataSource = null;
        try {
            embedded = url.isEmpty() ? EmbeddedDatabase.start(folder, connections) : null;
            dataSource = embedded == null
                    ? connect(url, user, password, connections)
                    : connect(embedded.url(), "postgres", "", connections);
            migrate(dataSource, url);
            return new Storage(folder, embedded, dataSource);
        } catch (RuntimeException e) {
            new Storage(folder, embedded, dataSource).close();
            throw e;
        }
    }

    private static HikariDataSource connect(String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setPoolName("database");
        config.setInitializationFailTimeout(10_000);
        // Shorter than the time to drain: a database that is away must not hold up the stop.
        config.setConnectionTimeout(5_000);
        // A plan made while a table was small would read the whole of it for hours after it has grown.
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        config.addDataSourceProperty("ApplicationName", "dragoman");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StorageException(
                    "No connection to the database at " + withoutSecrets(url) + ": " + rootMessage(e)
                            + ". Check database.url, database.user and database.password",
                    e);
        }
    }

    private static void migrate(HikariDataSource dataSource, String url) {
        try {
            Flyway.configure(Storage.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageException(
                    "The tables of the database at " + withoutSecrets(url) + " cannot be brought up to date: "
                            + rootMessage(e),
                    e);
        }
    }

    private static String withoutSecrets(String url) {
        return url.isEmpty() ? "data.dir" : url.replaceAll("\\?.*", "");
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }

    public DataFolder folder() {
        return folder;
    }

    /** The name of this machine, the same at every start: claims are made under it. */
    public String node() {
        return folder.keep("node-id", () -> UUID.randomUUID().toString());
    }

    /** Typed access to the database for the stores. */
    public Jdbi jdbi() {
        return jdbi;
    }

    private static Jdbi typed(HikariDataSource dataSource) {
        return Jdbi.create(dataSource)
                .registerArrayType(String.class, "text")
                .registerArrayType(Integer.class, "int4")
                .registerArrayType(Boolean.class, "bool")
                .registerArrayType(Double.class, "float8")
                .registerArrayType(UUID.class, "uuid")
                .registerArrayType(Timestamp.class, "timestamptz");
    }

    /**
     * A thread of its own that commits together what arrives together; it ends when the storage is closed.
     *
     * @param name what is committed, for the name of the thread
     * @param commit commits all or nothing, and answers for each in the order given
     */
    public <T, R> GroupCommit<T, R> groupCommit(String name, Function<List<T>, List<R>> commit) {
        GroupCommit<T, R> writer = new GroupCommit<>(name, commit);
        writers.add(writer);
        return writer;
    }

    /** Whether the database answers within the given number of seconds. */
    public boolean answers(int seconds) {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(seconds);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        writers.forEach(GroupCommit::close);
        if (dataSource != null) {
            dataSource.close();
        }
        if (embedded != null) {
            embedded.close();
        }
        folder.close();
    }
}
