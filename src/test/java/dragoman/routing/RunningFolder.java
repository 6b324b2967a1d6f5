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
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
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

    /** Left out unless asked for: stopping its scheduler takes half a second. */
    private static final String SCHEDULED = "tick-step";

    final CamelContext context = new DefaultCamelContext();
    final RouteFolder routes;
    private final Path path;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ProducerTemplate template = context.createProducerTemplate();

    RunningFolder(Path path) throws Exception {
        this.path = path;
        copy(SAMPLES, path);
        Files.delete(file(SCHEDULED));
        routes = new RouteFolder(
                path, Set.of("direct", "seda", "quartz", "absent"), Duration.ofSeconds(1), Duration.ofMillis(25));
        furnish(context);
    }

    /** Gives a context what the sample routes need. */
    void furnish(CamelContext bare) throws Exception {
        bare.getRegistry().bind("direct", new PatientDirectComponent());
        bare.getRegistry().bind("seda", new LastingSedaComponent());
        bare.getRegistry().bind("tally", new Tally());
        Properties properties = new Properties();
        properties.setProperty("tick.cron", "0 0 0 1 1 ? 2099");
        bare.getPropertiesComponent().setInitialProperties(properties);
        bare.addRoutesConfigurations(new Policies());
        bare.addRoutes(new JavaRoutes());
    }

    /** Copies the files of a folder of routes, so that a test can spoil them. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    RunningFolder withSchedule() throws IOException {
        Files.copy(SAMPLES.resolve(file(SCHEDULED).getFileName()), file(SCHEDULED));
        return this;
    }

    RunningFolder start() throws Exception {
        context.addRoutes(routes);
        context.start();
        return this;
    }

    void send(String uri) {
        template.sendBody(uri, "hello");
    }

    /** Lets go what the tally holds. */
    void release() {
        released.countDown();
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    void awaitCount(String name, int count) {
        eventually(() -> count(name) == count);
    }

    /** Waits for what should be true soon, looking often, since most of it takes milliseconds. */
    static void eventually(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(fact);
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
        eventually(() -> !routes.version().current().equals(before));
    }

    @Override
    public void close() {
        context.stop();
    }

    Tally tally() {
        return new Tally();
    }

    /** Counts what comes by. */
    public final class Tally {
        public void count(String name) {
            counts.merge(name, 1, Integer::sum);
        }

        public void fail() {
            throw new IllegalStateException("as asked");
        }

        public void hold() throws InterruptedException {
            count("held");
            released.await();
        }
    }

    /** Stands for the failure policies of the service. */
    private static final class Policies extends RouteConfigurationBuilder {
        @Override
        public void configuration() {
            routeConfiguration().onException(Exception.class).handled(true).to("direct:java-step");
            routeConfiguration("parking").onException(Exception.class).to("direct:park-step");
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
