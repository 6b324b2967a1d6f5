package dragoman;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the properties with the code and the routes that use them. */
final class ConfigurationCheck {
    private static final String FILE = "application.properties";
    private static final Pattern KEY = Pattern.compile("^([\\w.\\[\\]-]+)\\s*[=:]");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[?!]?(?:millis:)?([A-Za-z][\\w.-]*)(?::[^}]*)?}}");
    private static final Pattern INJECTED = Pattern.compile("@PropertyInject\\(\\s*(?:value\\s*=\\s*)?\"([^\"]+)\"");

    /** Functions of Camel that look like keys: {@code {{env:HOME}}}. */
    private static final Set<String> FUNCTIONS = Set.of("env", "sys", "bean", "service");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();

    private ConfigurationCheck() {}

    static List<String> problems(String properties, String java, String routes) {
        ConfigurationCheck check = new ConfigurationCheck();
        String code = String.join("\n", java, routes, properties);
        check.readKeys(properties.split("\n", -1), used(code), java);
        used(code).stream()
                .filter(key -> !check.keys.contains(key))
                .forEach(key -> check.problems.add(key + " is used, but is not in " + FILE));
        return check.problems;
    }

    private void readKeys(String[] lines, Set<String> used, String java) {
        for (int line = 0; line < lines.length; line++) {
            Matcher key = KEY.matcher(lines[line]);
            if (key.find()) {
                String above = line == 0 ? "" : lines[line - 1];
                checkKey(
                        key.group(1),
                        line + 1,
                        above,
                        used.contains(key.group(1)) || java.contains("\"" + key.group(1) + "\""));
            }
        }
    }

    private void checkKey(String key, int line, String above, boolean used) {
        String where = FILE + ":" + line + ": " + key;
        if (!keys.add(key)) {
            problems.add(where + " is there twice");
        }
        boolean foreign = foreign(key);
        if (!above.startsWith("#") && !(foreign && foreign(above))) {
            problems.add(where + " is not explained: put a # comment above it");
        }
        if (!foreign && !used) {
            problems.add(where + " is used by nothing");
        }
    }

    /** Keys that Camel or Quartz read by themselves; one comment may explain several. */
    private static boolean foreign(String key) {
        return key.startsWith("camel.") || key.startsWith("quartz.") || key.startsWith("org.quartz.");
    }

    private static Set<String> used(String code) {
        Set<String> used = new TreeSet<>();
        for (Pattern pattern : List.of(PLACEHOLDER, INJECTED)) {
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        used.removeAll(FUNCTIONS);
        used.removeIf(ConfigurationCheck::foreign);
        return used;
    }
}
