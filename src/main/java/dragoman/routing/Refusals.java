package dragoman.routing;

import dragoman.routing.RouteSource.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.FailedToCreateRouteException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns what Camel throws about a route into one line for the person who edits it. */
final class Refusals {
    private static final Pattern UNKNOWN_PARAMETER = Pattern.compile("Unknown parameters=\\[\\{(\\w+)=");

    private Refusals() {}

    static RouteRefusedException of(RouteSource source, Throwable thrown) {
        Deque<Throwable> rootFirst = new ArrayDeque<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RouteRefusedException refused) {
                return refused;
            }
            if (cause instanceof MarkedYamlEngineException yaml) {
                return source.file().refuse(source.line(yaml), yaml.getProblem());
            }
            rootFirst.push(cause);
        }
        return of(source, rootFirst);
    }

    /** Camel does not say where; but its message quotes the file, or else the message that wraps it does. */
    private static RouteRefusedException of(RouteSource source, Deque<Throwable> rootFirst) {
        String reason = reason(rootFirst.peek());
        Matcher unknown = UNKNOWN_PARAMETER.matcher(reason);
        if (unknown.find()) {
            String name = unknown.group(1);
            int line = source.named(name).map(Entry::line).orElse(source.idLine());
            return source.file().refuse(line, "unknown parameter '" + name + "'");
        }
        for (Throwable cause : rootFirst) {
            Optional<Entry> quoted = quotesWholeRoute(cause) ? Optional.empty() : source.quotedIn(reason(cause));
            if (quoted.isPresent()) {
                String value = quoted.get().value();
                String where = reason.contains(value) ? "" : ", in '" + value + "'";
                return source.file().refuse(quoted.get().line(), reason + where);
            }
        }
        return source.file().refuse(source.idLine(), reason);
    }

    private static boolean quotesWholeRoute(Throwable cause) {
        return cause instanceof FailedToCreateRouteException;
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip()
                        .replaceAll("\\s*\\R\\s*", " ")
                        .replaceFirst("\\.+$", "")
                        .replace("://", ":");
    }
}
