package dragoman.instagram;

import dragoman.platform.PlatformException;
import dragoman.sandbox.Caller;
import dragoman.sandbox.Sandbox;
import dragoman.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Instagram's routes, running against the sandbox over HTTP. */
final class Edge implements AutoCloseable {
    static final int PAGE = 5;
    static final int MAX_PAGES = 8;

    final Sandbox sandbox;
    final Caller people;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    Edge(Path folder) throws Exception {
        sandbox = Sandbox.start(SandboxOptions.in(folder).clock(new Ours()));
        people = new Caller(sandbox);
        template = start(camel, sandbox.baseUrl(), token());
    }

    /** Starts the routes against any address. */
    static ProducerTemplate start(DefaultCamelContext camel, String baseUrl, String token) throws Exception {
        camel.addRoutes(new InstagramRoutes(new InstagramSettings(
                baseUrl, "v26.0", "1", token, Duration.ofMillis(600), PAGE, MAX_PAGES, Clock.systemUTC())));
        camel.start();
        return camel.createProducerTemplate();
    }

    String token() {
        return sandbox.properties().get("instagram.access-token");
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    int calls(String kind) {
        return sandbox.books().calls().getOrDefault(kind, 0);
    }

    Object ask(String route, Object body) {
        return ask(template, route, body);
    }

    /** Like a route of the flow: what went wrong comes as it was thrown. */
    static Object ask(ProducerTemplate template, String route, Object body) {
        try {
            return template.requestBody("direct:instagram-" + route, body);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof PlatformException refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        camel.stop();
        sandbox.close();
    }

    /** The sandbox's clock, which stands still until time is told to pass. */
    private final class Ours extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
