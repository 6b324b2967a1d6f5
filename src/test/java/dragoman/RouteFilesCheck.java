package dragoman;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Says what is wrong with a route file: everything, not only the first. */
final class RouteFilesCheck {
    private static final int MOST_STEPS = 12;
    private static final int DEEPEST = 2;
    private static final Set<String> SCHEMES = Set.of("direct", "seda", "quartz", "jdbc");

    private static final Set<String> LANGUAGES =
            Set.of("simple", "constant", "method", "variable", "exchangeProperty", "tokenize");

    private static final Set<String> SCRIPTS = Set.of(
            "groovy",
            "js",
            "javascript",
            "jexl",
            "joor",
            "java",
            "python",
            "mvel",
            "ognl",
            "spel",
            "csimple",
            "script",
            "language",
            "wasm",
            "xquery");

    private static final Set<String> HEADER_STEPS = Set.of("setHeader", "setHeaders");
    private static final Set<String> BODY_STEPS =
            Set.of("setBody", "transform", "convertBodyTo", "marshal", "unmarshal");

    /** Routes in whose hands the body is not yet, or no longer, a comment. */
    private static final Pattern WITHOUT_COMMENT =
            Pattern.compile("poll-due-posts|discover-posts|read-post|perform-actions?|read-back-reply|resume-.*");

    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*\\w+ \\w+.*", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]+}}");
    private static final Pattern URL = Pattern.compile("\\w+://\\S+");
    private static final Pattern THRESHOLD = Pattern.compile("[<>=]=?\\s*'?-?\\d");
    private static final Pattern TUNED =
            Pattern.compile("(?i).*(cron|period|delay|duration|timeout|threshold|interval|repeatInterval)");

    private final String id;
    private final List<String> problems = new ArrayList<>();
    private int steps;

    private RouteFilesCheck(String id) {
        this.id = id;
    }

    /** @param name the name of the file */
    static List<String> problems(String name, String text) {
        RouteFilesCheck check = new RouteFilesCheck(name.replace(".camel.yaml", ""));
        check.file(new Load(LoadSettings.builder().build()).loadFromString(text));
        return check.problems.stream().map(problem -> name + ": " + problem).toList();
    }

    private void file(Object root) {
        if (root instanceof List<?> list
                && list.size() == 1
                && list.get(0) instanceof Map<?, ?> only
                && only.size() == 1
                && only.get("route") instanceof Map<?, ?> route) {
            route(route);
        } else {
            problems.add("a file holds one route, and nothing else");
        }
    }

    private void route(Map<?, ?> route) {
        require(id.equals(route.get("id")), "the id should be the name of the file: was " + route.get("id"));
        require((id + "-").equals(route.get("nodePrefixId")), "nodePrefixId should be " + id + "-");
        require(
                route.get("description") instanceof String said
                        && SENTENCE.matcher(said).matches(),
                "the description should be a sentence about what the route does");
        if (route.get("from") instanceof Map<?, ?> from) {
            from(from);
        } else {
            problems.add("from should be a map with uri and steps");
        }
        walk("route", route);
        require(steps <= MOST_STEPS, "a route has at most " + MOST_STEPS + " steps: has " + steps);
    }

    private void from(Map<?, ?> from) {
        String uri = String.valueOf(from.get("uri"));
        boolean own = Set.of("direct:" + id, "seda:" + id, "quartz:" + id).contains(uri);
        require(
                own || PLACEHOLDER.matcher(uri).matches(),
                "from should be direct:, seda: or quartz:" + id + ", or a placeholder: was " + uri);
        require(from.get("steps") instanceof List<?>, "from should hold the steps");
        steps(from.get("steps"), 0);
    }

    /** @param depth how many blocks are around these steps */
    private void steps(Object list, int depth) {
        if (!(list instanceof List<?> items)) {
            return;
        }
        for (Object item : items) {
            steps++;
            if (item instanceof Map<?, ?> step && step.size() == 1) {
                step.forEach((name, body) -> step(String.valueOf(name), body, depth));
            } else {
                problems.add("a step should be a map with one key: was " + item);
            }
        }
    }

    private void step(String name, Object value, int depth) {
        if (!(value instanceof Map<?, ?> body)) {
            problems.add(name + " should be a map: was " + value);
            return;
        }
        require(!HEADER_STEPS.contains(name), name + ": headers belong to the wire, set a variable");
        require(
                !BODY_STEPS.contains(name) || WITHOUT_COMMENT.matcher(id).matches(),
                name + ": the body stays the comment, set a variable");
        require(!name.equals("choice") || body.containsKey("otherwise"), "choice should end in otherwise");
        require(
                !name.equals("filter") || body.get("description") instanceof String,
                "filter should say in its description why the rest is dropped");
        blocks(name, body, depth);
    }

    private void blocks(String name, Map<?, ?> body, int depth) {
        List<Object> inner = new ArrayList<>();
        inner.add(body);
        for (String branch : List.of("when", "otherwise", "onFallback", "doCatch", "doFinally")) {
            Object value = body.get(branch);
            inner.addAll(value instanceof List<?> several ? several : value == null ? List.of() : List.of(value));
        }
        for (Object block : inner) {
            if (block instanceof Map<?, ?> map && map.containsKey("steps")) {
                require(depth < DEEPEST, name + " is a block in a block in a block: make it a route of its own");
                steps(map.get("steps"), depth + 1);
            }
        }
    }

    /** Looks at every key and value, wherever they are. */
    private void walk(String parent, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                entry(parent, String.valueOf(key), value);
                walk(String.valueOf(key), value);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> walk(parent, item));
        }
    }

    private void entry(String parent, String key, Object value) {
        boolean option = parent.equals("parameters");
        require(option || !SCRIPTS.contains(key), key + ": routes hold no scripts");
        boolean methodOfBean = key.equals("method") && Set.of("bean", "method").contains(parent);
        if (LANGUAGES.contains(key) && !option && !methodOfBean) {
            require(parent.equals("expression"), parent + "/" + key + " belongs under expression:");
            require(value instanceof Map<?, ?>, "expression/" + key + " should be a map");
        }
        if (key.equals("uri")) {
            scheme(String.valueOf(value));
        }
        if (!(value instanceof Map<?, ?> || value instanceof List<?> || value == null)) {
            literal(key, String.valueOf(value));
        }
    }

    private void scheme(String uri) {
        boolean known = SCHEMES.contains(uri.replaceFirst(":.*", ""));
        require(known || PLACEHOLDER.matcher(uri).matches(), uri + " is an edge; edges are written in Java");
    }

    private void literal(String key, String value) {
        require(!URL.matcher(value).find(), key + " holds an address that belongs in application.properties: " + value);
        require(
                !key.equals("expression") || !THRESHOLD.matcher(value).find(),
                key + " holds a number that belongs in application.properties: " + value);
        require(
                !TUNED.matcher(key).matches() || PLACEHOLDER.matcher(value).find(),
                key + " should be a {{placeholder}}: was " + value);
    }

    private void require(boolean fact, String otherwise) {
        if (!fact) {
            problems.add(otherwise);
        }
    }
}
