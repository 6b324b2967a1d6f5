package dragoman.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.Ordered;
import org.apache.camel.RoutesBuilder;

/**
 * The folder of YAML routes, one route in each file: all are loaded at start, and from then on whatever is saved
 * there takes effect, or is refused while the route as it was goes on.
 */
public final class RouteFolder implements RoutesBuilder, Ordered {
    private final Path folder;
    private final Set<String> schemes;
    private final Duration patience;
    private final Duration betweenLooks;
    private final RouteVersion version = new RouteVersion();
    private RouteEdits edits;

    /**
     * @param schemes the components that routes may use, such as direct and seda
     * @param patience how long an edit waits for the exchanges inside its route before it is put off
     */
    public RouteFolder(Path folder, Set<String> schemes, Duration patience) {
        this(folder, schemes, patience, Duration.ofMillis(250));
    }

    RouteFolder(Path folder, Set<String> schemes, Duration patience, Duration betweenLooks) {
        this.folder = folder;
        this.schemes = Set.copyOf(schemes);
        this.patience = patience;
        this.betweenLooks = betweenLooks;
    }

    /** Names the routes as they are at any moment. */
    public RouteVersion version() {
        return version;
    }

    /** After the routes in Java, so that it is the file which is told that its id is used already. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST;
    }

    /** @throws RouteRefusedException when a file is wrong, so that nothing starts by half */
    @Override
    public void addRoutesToCamelContext(CamelContext context) throws Exception {
        edits = new RouteEdits(
                context, new RouteRules(context, schemes), new RunningRoutes(context, patience), version);
        for (RouteFile file : read().values()) {
            edits.load(file);
        }
        context.deferStartService(new FolderWatch(context, betweenLooks, () -> edits.look(read())), true);
    }

    @Override
    public Set<String> updateRoutesToCamelContext(CamelContext context) {
        throw new UnsupportedOperationException("routes are edited by saving files in " + folder);
    }

    @Override
    public void addTemplatedRoutesToCamelContext(CamelContext context) {
        // A file holds a route, never a template.
    }

    /** The file and line behind a start that failed, when a file was the reason. */
    public Optional<RouteRefusedException> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RouteRefusedException refused) {
                return Optional.of(refused);
            }
            if (cause instanceof FailedToCreateRouteException failed) {
                return edits.explain(failed.getRouteId(), failed);
            }
            if (cause instanceof FailedToStartRouteException failed) {
                return edits.explain(failed.getRouteId(), failed);
            }
        }
        return Optional.empty();
    }

    private SortedMap<String, RouteFile> read() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> paths = files.filter(
                            path -> path.getFileName().toString().endsWith(RouteFile.ENDING))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .toList();
            return paths.stream()
                    .map(RouteFile::read)
                    .collect(Collectors.toMap(RouteFile::name, file -> file, (one, other) -> one, TreeMap::new));
        }
    }
}
