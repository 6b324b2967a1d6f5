package dragoman.routing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A folder with copies of the sample routes, and a context that runs them with what they need. */
final class RunningFolder implements AutoCloseable {
    private static final Path SAMPLES = Path.of("src/test/resources/routes");

    final CamelContext context = new DefaultCamelContext();
    final RouteFolder routes;
    private final Path path;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final ProducerTemplate template = context.createProducerTemplate();

    RunningFolder(Path path) throws Exception {
        this.path = path;
        copy(SAMPLES, path);
        routes =
                new RouteFolder(path, Set.of("direct", "seda", "quartz"), Duration.ofSeconds(5), Duration.ofMillis(25));
        context.getRegistry().bind("direct", new PatientDirectComponent());
        context.getRegistry().bind("seda", new LastingSedaComponent());
        context.getRegistry().bind("tally", new Tally());
        Properties properties = new Properties();
        properties.setProperty("tick.cron", "0 0 0 1 1 ? 2099");
        context.getPropertiesComponent().setInitialProperties(properties);
        context.addRoutesConfigurations(new Policies());
        context.addRoutes(new JavaRoutes());
    }

    /** Copies the files of a folder of routes, so that a test can spoil them. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    RunningFolder start() throws Exception {
        context.addRoutes(routes);
        context.start();
        return this;
    }

    void send(String uri) {
        template.sendBody(uri, "hello");
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    void awaitCount(String name, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> count(name) == count);
    }

    Path file(String route) {
        return path.resolve(route + ".camel.yaml");
    }

    void edit(String route, UnaryOperator<String> change) {
        try {
            Files.writeString(file(route), change.apply(Files.readString(file(route))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something to the folder, and waits until the routes have changed for it. */
    void awaitTaken(Runnable change) {
        String before = routes.version().current();
        change.run();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !routes.version().current().equals(before));
    }

    @Override
    public void close() {
        context.stop();
    }

    /** Counts what comes by. */
    public final class Tally {
        public void count(String name) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    /** Stands for the failure policies of the service. */
    private static final class Policies extends RouteConfigurationBuilder {
        @Override
        public void configuration() {
            routeConfiguration("parking")
                    .onException(Exception.class)
                    .handled(true)
                    .to("direct:java-step");
        }
    }

    /** Stands for the routes in Java, which no edit may touch. */
    private static final class JavaRoutes extends RouteBuilder {
        @Override
        public void configure() {
            from("direct:java-step").routeId("java-step").to("bean:tally?method=count('java-step')");
        }
    }
}
