package dragoman.routing;

import java.time.Duration;

/** Thrown when exchanges stay inside a route for longer than an edit waits for them. */
final class BusyRouteException extends RuntimeException {
    BusyRouteException(String id, Duration patience) {
        super("route " + id + " is still at work after " + patience.toMillis() + " ms");
    }
}
