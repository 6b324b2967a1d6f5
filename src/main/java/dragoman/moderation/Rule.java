package dragoman.moderation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A way of speaking that does harm. */
record Rule(Category category, Severity severity, double score, String reason, Pattern pattern) {
    static List<Rule> shipped(Vocabulary vocabulary) {
        return Table.rows("rules_en.csv").stream()
                .map(row -> of(row, vocabulary))
                .toList();
    }

    private static Rule of(Map<String, String> row, Vocabulary vocabulary) {
        return new Rule(
                Category.valueOf(row.get("category")),
                Severity.valueOf(row.get("severity")),
                Double.parseDouble(row.get("score")),
                row.get("reason"),
                vocabulary.pattern(row.get("pattern")));
    }
}
