package dragoman.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;

/** What the head of a knowledge file says about all of its entries. */
record FrontMatter(String language, LocalDate validFrom, LocalDate validUntil, String tone) {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("language", "valid-from", "valid-until", "tone"));
    private static final String USUAL_LANGUAGE = "en";

    static FrontMatter of(Node document) {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        Map<String, List<String>> values = visitor.getData();
        refuseUnknown(values.keySet());
        FrontMatter matter = new FrontMatter(
                value(values, "language", USUAL_LANGUAGE),
                date(values, "valid-from", LocalDate.MIN),
                date(values, "valid-until", LocalDate.MAX),
                value(values, "tone", ""));
        return matter.checked();
    }

    private static void refuseUnknown(Set<String> keys) {
        keys.stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new KnowledgeException(
                    "\"" + key + "\" is not known in the front matter; use one of " + String.join(", ", KEYS));
        });
    }

    private static String value(Map<String, List<String>> values, String key, String otherwise) {
        return values.getOrDefault(key, List.of()).stream().findFirst().orElse(otherwise);
    }

    private static LocalDate date(Map<String, List<String>> values, String key, LocalDate otherwise) {
        String value = value(values, key, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new KnowledgeException(key + " should be a date like 2026-12-24: was \"" + value + "\"");
        }
    }

    private FrontMatter checked() {
        if (!language.matches("[a-z]{2}")) {
            throw new KnowledgeException("language should be two small letters like en: was \"" + language + "\"");
        }
        if (validUntil.isBefore(validFrom)) {
            throw new KnowledgeException(
                    "valid-until should not be before valid-from: was " + validUntil + ", " + validFrom);
        }
        return this;
    }
}
