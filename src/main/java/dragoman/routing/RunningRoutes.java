package dragoman.routing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Starts, replaces and removes routes while the others run, without losing an exchange. */
final class RunningRoutes {
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final CamelContext context;
    private final Model model;
    private final Duration patience;

    /** @param patience how long to wait for the exchanges inside a route */
    RunningRoutes(CamelContext context, Duration patience) {
        this.context = context;
        this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
        this.patience = patience;
    }

    /** Where the route of a file starts. */
    String address(RouteSource source) throws Exception {
        RouteDefinition route = read(source).getRouteCollection().getRoutes().get(0);
        return Senders.address(
                context.resolvePropertyPlaceholders(route.getInput().getEndpointUri()));
    }

    /** What Camel makes of a file, without starting it. */
    private RouteBuilder read(RouteSource source) throws Exception {
        RouteFile file = source.file();
        Resource resource = ResourceHelper.fromString("file:" + file.path(), file.text());
        RouteBuilder builder = (RouteBuilder) PluginHelper.getRoutesLoader(context)
                .findRoutesBuilders(List.of(resource))
                .iterator()
                .next();
        builder.configureRoutes(context);
        return builder;
    }

    /** Whether a route begins there. */
    boolean answers(String address) {
        return model.getRouteDefinitions().stream()
                .map(route ->
                        context.resolvePropertyPlaceholders(route.getInput().getEndpointUri()))
                .anyMatch(uri -> Senders.address(uri).equals(address));
    }

    boolean exists(String id) {
        return model.getRouteDefinition(id) != null;
    }

    void add(RouteSource source) throws Exception {
        try {
            read(source).addRoutesToCamelContext(context);
        } catch (Exception e) {
            remove(source.id());
            throw e;
        }
    }

    /** Puts a route in the place of another; when it cannot start, the old one goes on and the reason is thrown. */
    void replace(RouteSource before, RouteSource after) throws Exception {
        alone(before.id(), () -> {
            remove(before.id());
            try {
                add(after);
            } catch (Exception e) {
                restore(before, e);
                throw e;
            }
        });
    }

    private void restore(RouteSource before, Exception reason) {
        try {
            add(before);
        } catch (Exception e) {
            reason.addSuppressed(e);
            throw new IllegalStateException(
                    before.file().name() + " cannot start any more, not even as it was: " + e.getMessage(), reason);
        }
    }

    /** Takes a route away once nothing is inside. */
    void retire(String id) throws Exception {
        alone(id, () -> remove(id));
    }

    /** Does something to a route while nothing can enter it and nothing is inside. */
    private void alone(String id, Change change) throws Exception {
        Route route = context.getRoute(id);
        if (route == null || !context.getRouteController().getRouteStatus(id).isStarted()) {
            change.run();
            return;
        }
        Entrance entrance = Entrance.of(route);
        if (!entrance.close(patience)) {
            throw new BusyRouteException(id, patience);
        }
        if (!drained(id, entrance)) {
            entrance.reopen();
            throw new BusyRouteException(id, patience);
        }
        try {
            change.run();
        } finally {
            entrance.handOver();
        }
    }

    private boolean drained(String id, Entrance entrance) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        if (!empty(id, deadline)) {
            return false;
        }
        entrance.settle();
        return empty(id, deadline);
    }

    private boolean empty(String id, long deadline) throws InterruptedException {
        while (context.getInflightRepository().size(id) > 0) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    private void remove(String id) throws Exception {
        RouteDefinition definition = model.getRouteDefinition(id);
        if (definition != null) {
            model.removeRouteDefinition(definition);
        }
    }

    /** What is done to a route while it is empty. */
    @FunctionalInterface
    private interface Change {
        void run() throws Exception;
    }
}
