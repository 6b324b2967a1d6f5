package dragoman.routing;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns what Camel throws about a route into one line for the person who edits it. */
final class Refusals {
    private Refusals() {}

    static RouteRefusedException of(RouteSource source, Throwable thrown) {
        Throwable cause = thrown;
        while (true) {
            if (cause instanceof RouteRefusedException refused) {
                return refused;
            }
            if (cause instanceof MarkedYamlEngineException yaml) {
                return source.file().refuse(source.line(yaml), yaml.getProblem());
            }
            if (cause.getCause() == null || cause.getCause() == cause) {
                String reason = reason(cause);
                return source.file().refuse(source.lineQuotedIn(reason), reason);
            }
            cause = cause.getCause();
        }
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
