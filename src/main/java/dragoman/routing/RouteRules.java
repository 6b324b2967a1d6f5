package dragoman.routing;

import dragoman.routing.RouteSource.Entry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.util.StringHelper;

/** What a YAML route may say: it calls routes and beans, and never the world, a script or a program. */
final class RouteRules {
    /** Keys whose value is the address of an endpoint. */
    private static final Set<String> ADDRESSES = Set.of("uri", "from", "to", "toD", "wireTap", "deadLetterUri");

    /** Languages that are programs. */
    private static final Set<String> SCRIPTS = Set.of(
            "groovy",
            "js",
            "javascript",
            "jexl",
            "joor",
            "java",
            "jshell",
            "python",
            "mvel",
            "ognl",
            "spel",
            "csimple",
            "wasm",
            "xquery",
            "script",
            "scriptLanguage",
            "language");

    /** Steps whose address is only known when a message comes. */
    private static final Set<String> UNCHECKED = Set.of(
            "recipientList", "routingSlip", "dynamicRouter", "enrich", "pollEnrich", "poll", "kamelet", "serviceCall");

    private final CamelContext context;
    private final Set<String> schemes;

    RouteRules(CamelContext context, Set<String> schemes) {
        this.context = context;
        this.schemes = new TreeSet<>(schemes);
    }

    /** @throws RouteRefusedException at the first line that says what it may not */
    void check(RouteSource source) {
        for (Entry entry : source.entries()) {
            String value = resolve(source, entry);
            if (entry.option()) {
                continue;
            }
            refuseIf(SCRIPTS.contains(entry.key()), source, entry, "routes hold no scripts: write a bean in Java");
            refuseIf(entry.key().equals("beanType"), source, entry, "name a bean with ref");
            refuseIf(UNCHECKED.contains(entry.key()), source, entry, "where it leads cannot be checked: use to or toD");
            if (ADDRESSES.contains(entry.key()) && !value.isEmpty()) {
                checkScheme(source, entry, StringHelper.before(value, ":", value));
            }
        }
    }

    /** Where it calls another route by a name that is written out. */
    List<Entry> directCalls(RouteSource source) {
        return source.entries().stream()
                .filter(entry -> ADDRESSES.contains(entry.key()) && !entry.option())
                .filter(entry ->
                        entry.value().startsWith("direct:") && !entry.value().contains("{"))
                .toList();
    }

    private String resolve(RouteSource source, Entry entry) {
        try {
            return context.resolvePropertyPlaceholders(entry.value());
        } catch (IllegalArgumentException e) {
            throw source.file()
                    .refuse(entry.line(), "no such key: " + entry.value() + ". Add it to application.properties");
        }
    }

    private void checkScheme(RouteSource source, Entry entry, String scheme) {
        refuseIf(!schemes.contains(scheme), source, entry, "routes may use " + String.join(", ", schemes));
    }

    private static void refuseIf(boolean wrong, RouteSource source, Entry entry, String why) {
        if (wrong) {
            String said = entry.value().isEmpty() ? entry.key() : entry.key() + ": " + entry.value();
            throw source.file().refuse(entry.line(), "'" + said + "' is not allowed here: " + why);
        }
    }
}
