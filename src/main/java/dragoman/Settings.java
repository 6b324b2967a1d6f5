package dragoman;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The settings in force: what application.properties says, overruled by the environment, overruled by -Dkey=value. The
 * application.properties that ships with Dragoman says which keys there are, and what holds for one that is left out.
 */
final class Settings {
    private static final Pattern SECRET = Pattern.compile("(token|secret|password|-key)$");
    private static final Path FILE = Path.of("application.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{env:([A-Za-z0-9_]+)(?::([^}]*))?}}");
    /** Keys of the libraries underneath, which have documentation of their own. */
    private static final List<String> OTHERS = List.of("camel.", "quartz.", "otel.");

    /** Checked here because Camel takes most of what is none, such as 5M or PT5M, for zero. */
    private static final Pattern DURATION = Pattern.compile("(?=\\d)(\\d{1,6}h)?(\\d{1,6}m)?(\\d{1,6}s)?(\\d{1,9}ms)?");

    private final Map<String, String> values;
    private final List<String> warnings;

    private Settings(Map<String, String> values, List<String> warnings) {
        this.values = values;
        this.warnings = warnings;
    }

    /**
     * Reads the folder's application.properties.
     *
     * @param environment looks up environment variables; null for one that is not set
     * @throws SetupException when there is none, or it holds a key that does not exist
     */
    static Settings load(Path folder, java.util.function.UnaryOperator<String> environment) {
        Properties shipped = shipped();
        Properties given = read(folder.resolve(FILE));
        refuseUnknown(given, shipped);
        List<String> warnings = shipped.stringPropertyNames().stream()
                .sorted()
                .filter(key -> !given.containsKey(key) && overruled(key, environment) == null)
                .map(key -> "application.properties does not say " + key + ", so the default holds. Add: "
                        + (key + " = " + shipped.getProperty(key)).strip())
                .toList();
        Map<String, String> values = new TreeMap<>();
        shipped.forEach((key, value) -> values.put(key.toString(), value.toString()));
        given.forEach((key, value) -> values.put(key.toString(), resolved(value.toString(), environment)));
        values.replaceAll((key, value) -> {
            String other = overruled(key, environment);
            return (other == null ? value : other).strip();
        });
        refuseBadDurations(values, shipped);
        return new Settings(values, warnings);
    }

    /** A key is a duration, or a list of them, when its default is. */
    private static void refuseBadDurations(Map<String, String> values, Properties shipped) {
        values.forEach((key, value) -> {
            if (durations(shipped.getProperty(key, "")) && !durations(value)) {
                throw new SetupException(key + " should be written in h, m, s or ms, such as "
                        + shipped.getProperty(key) + ": was '" + value + "'");
            }
        });
    }

    private static boolean durations(String value) {
        return Arrays.stream(value.split(",", -1))
                .allMatch(part -> DURATION.matcher(part.strip()).matches());
    }

    private static String overruled(String key, java.util.function.UnaryOperator<String> environment) {
        String system = System.getProperty(key);
        return system != null
                ? system
                : environment.apply(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }

    private static String resolved(String value, java.util.function.UnaryOperator<String> environment) {
        return PLACEHOLDER.matcher(value).replaceAll(found -> {
            String variable = environment.apply(found.group(1));
            String fallback = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(variable == null ? fallback : variable);
        });
    }

    private static void refuseUnknown(Properties given, Properties shipped) {
        List<String> problems = new ArrayList<>();
        for (String key : given.stringPropertyNames().stream().sorted().toList()) {
            if (!shipped.containsKey(key) && OTHERS.stream().noneMatch(key::startsWith)) {
                String nearest = nearest(key, shipped);
                String value = SECRET.matcher(nearest).find() ? "…" : given.getProperty(key);
                problems.add("application.properties: there is no key '" + key + "'. Did you mean: " + nearest + " = "
                        + value);
            }
        }
        if (!problems.isEmpty()) {
            throw new SetupException(String.join(System.lineSeparator(), problems));
        }
    }

    private static String nearest(String key, Properties shipped) {
        return shipped.stringPropertyNames().stream()
                .sorted()
                .min(Comparator.comparingInt(
                        known -> LevenshteinDistance.getDefaultInstance().apply(known, key)))
                .orElseThrow();
    }

    private static Properties shipped() {
        try (Reader reader = new BufferedReader(new InputStreamReader(
                Settings.class.getResourceAsStream("/dragoman/application.properties"), StandardCharsets.UTF_8))) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new SetupException(
                    "The jar is damaged: its own application.properties cannot be read: " + e.getMessage());
        }
    }

    private static Properties read(Path file) {
        if (Files.notExists(file)) {
            throw new SetupException("There is no application.properties in "
                    + file.toAbsolutePath().getParent()
                    + ". Start Dragoman in a folder that has application.properties, routes/ and knowledge/");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new SetupException(file + " cannot be read as properties in UTF-8: " + e.getMessage());
        }
    }

    /** The same with other values for some keys. */
    Settings with(Map<String, String> others) {
        Map<String, String> merged = new TreeMap<>(values);
        merged.putAll(others);
        return new Settings(merged, warnings);
    }

    String get(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no such key: " + key);
        }
        return value;
    }

    /** @throws SetupException when the value is not a whole number within the range */
    int number(String key, int least, int most) {
        try {
            int number = Integer.parseInt(get(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with the range
        }
        throw new SetupException(
                key + " should be a whole number from " + least + " to " + most + ": was '" + get(key) + "'");
    }

    /** @throws SetupException when the value is not a number within the range */
    double decimal(String key, double least, double most) {
        try {
            double number = Double.parseDouble(get(key));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with the range
        }
        throw new SetupException(
                key + " should be a number from " + least + " to " + most + ", such as 0.7: was '" + get(key) + "'");
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    /** What a person should know about the settings, a line each. */
    List<String> warnings() {
        return warnings;
    }
}
