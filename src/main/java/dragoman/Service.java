package dragoman;

import dragoman.routing.RouteFolder;
import dragoman.routing.RouteRefusedException;
import dragoman.storage.Storage;
import dragoman.storage.StorageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dragoman, running: storage below, Camel with the features above. */
final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int SECONDS_TO_DRAIN = 20;

    private final Storage storage;
    private final Main main;
    private final String url;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Service(Storage storage, Main main, String url) {
        this.storage = storage;
        this.main = main;
        this.url = url;
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws SetupException when it cannot start as it is set up; nothing is left running then
     */
    static Service start(Settings settings) {
        long begun = System.nanoTime();
        SettingRanges.check(settings);
        Path routes = Path.of(settings.get("routes.dir"));
        if (!Files.isDirectory(routes)) {
            throw new SetupException("There is no folder '" + routes.toAbsolutePath()
                    + "' with routes. Copy the one that ships with Dragoman, or set routes.dir");
        }
        int port = freePort("http.port", settings, settings.get("http.host"));
        if (settings.number("management.port", 0, 65535) > 0) {
            freePort("management.port", settings, "127.0.0.1");
        }
        Storage storage = Storage.open(
                Path.of(settings.get("data.dir")),
                settings.get("database.url"),
                settings.get("database.user"),
                settings.get("database.password"),
                settings.number("database.connections", 4, 100));
        Main main = new Main();
        String url = "http://" + settings.get("http.host") + ":" + port;
        Service service = new Service(storage, main, url);
        try {
            configure(main, settings, port, storage, routes);
            main.start();
        } catch (Exception e) {
            SetupException explained = explained(e, main.getCamelContext());
            service.close();
            throw explained;
        }
        LOG.info(
                "Ready in {} ms. API {}/api, token in {}",
                (System.nanoTime() - begun) / 1_000_000,
                url,
                storage.folder().resolve("api-token"));
        return service;
    }

    private static void configure(Main main, Settings settings, int port, Storage storage, Path routes) {
        Properties properties = settings.properties();
        properties.setProperty("http.port", String.valueOf(port));
        boolean managed = settings.number("management.port", 0, 65535) > 0;
        properties.setProperty("camel.management.enabled", String.valueOf(managed));
        main.setOverrideProperties(properties);
        main.setDefaultPropertyPlaceholderLocation("classpath:dragoman/camel.properties");
        main.addMainListener(new OneSourceOfSettings());
        main.configure().setShutdownTimeout(SECONDS_TO_DRAIN);
        Dragoman.features(storage, routes).forEach(main.configure()::addConfiguration);
    }

    /** A route file that is wrong says so itself; of everything else the innermost cause says it best. */
    private static SetupException explained(Exception failure, CamelContext context) {
        LOG.debug("Start failed", failure);
        RouteFolder folder = context == null ? null : context.getRegistry().findSingleByType(RouteFolder.class);
        Optional<RouteRefusedException> refused = folder == null ? Optional.empty() : folder.explain(failure);
        Throwable cause = refused.map(Throwable.class::cast).orElse(failure);
        while (cause.getCause() != null && refused.isEmpty()) {
            cause = cause.getCause();
        }
        boolean plain =
                refused.isPresent() || cause instanceof IllegalArgumentException || cause instanceof StorageException;
        return new SetupException(plain ? cause.getMessage() : failure.getMessage() + " (" + cause + ")");
    }

    /** The port that the key names, or a free one for 0, once it is sure that it can be listened on. */
    private static int freePort(String key, Settings settings, String host) {
        int wanted = settings.number(key, 0, 65535);
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new SetupException("Cannot listen on " + host + ":" + wanted + " (" + e.getMessage()
                    + "). Stop what uses it, or set " + key + " to another");
        }
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    Storage storage() {
        return storage;
    }

    /** Where the API answers, without a trailing slash. */
    String url() {
        return url;
    }

    /** Stops taking in, finishes what was begun, and lets go of the data; a second call does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            main.stop();
        } finally {
            storage.close();
        }
    }
}
