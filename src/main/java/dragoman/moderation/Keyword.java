package dragoman.moderation;

import dragoman.comment.Text;
import dragoman.moderation.KeywordMatch.Outcome;
import java.util.Locale;
import java.util.Optional;

/** An entry of the list of flagged keywords: {@code phrase} or {@code phrase => outcome}. */
record Keyword(String phrase, Outcome outcome) {
    private static final String ARROW = "=>";

    /** What a line says; nothing for an empty line or a remark. */
    static Optional<Keyword> parse(String line) {
        String entry = withoutRemark(line).strip();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        int arrow = entry.lastIndexOf(ARROW);
        String phrase = arrow < 0 ? entry : entry.substring(0, arrow).strip();
        if (TextFolding.fold(phrase).toString().chars().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "a phrase should have letters or digits: was \"" + Text.excerpt(phrase, 40) + "\"");
        }
        Outcome outcome = arrow < 0
                ? Outcome.IGNORE
                : outcome(entry.substring(arrow + ARROW.length()).strip());
        return Optional.of(new Keyword(phrase, outcome));
    }

    private static String withoutRemark(String line) {
        for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            if (at == 0 || Character.isWhitespace(line.charAt(at - 1))) {
                return line.substring(0, at);
            }
        }
        return line;
    }

    private static Outcome outcome(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hide" -> Outcome.HIDE;
            case "escalate" -> Outcome.ESCALATE;
            case "ignore" -> Outcome.IGNORE;
            default ->
                throw new IllegalArgumentException(
                        "an outcome should be hide, escalate or ignore: was \"" + Text.excerpt(name, 40) + "\"");
        };
    }
}
