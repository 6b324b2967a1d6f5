package dragoman.moderation;

import dragoman.comment.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Finds abuse by the rules, and doubts it where the words around it say that it may not be meant. */
final class HarmRules {
    private static final double DOUBTFUL = 0.5;
    private static final double HARMLESS = 0.3;
    private static final int NEAR = 4;
    private static final String QUOTES = "\"“”„«»";
    private static final String LAUGHTER = "😂🤣";

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Rule> rules = Rule.shipped(vocabulary);
    private final char deny = vocabulary.wordClass("deny");
    private final char report = vocabulary.wordClass("report");
    private final char joke = vocabulary.wordClass("joke");
    private final char nice = vocabulary.wordClass("nice");
    private final char pride = vocabulary.wordClass("pride");
    private final char own = vocabulary.wordClass("own");

    List<Verdict> judge(String text, FoldedText reading) {
        List<Verdict> verdicts = new ArrayList<>();
        Wording wording = vocabulary.read(reading);
        for (Rule rule : rules) {
            Matcher match = rule.pattern().matcher(wording.classes());
            while (match.find()) {
                verdicts.add(verdict(rule, text, wording, match.start(), match.end()));
            }
        }
        return verdicts;
    }

    private Verdict verdict(Rule rule, String text, Wording wording, int first, int end) {
        String seen = Text.excerpt(text.substring(wording.starts()[first], wording.ends()[end - 1]), 40);
        String reason = rule.reason() + ": \"" + seen + "\"";
        if (rule.category() == Category.SELF_HARM) {
            return new Verdict(rule.severity(), rule.category(), rule.score(), reason);
        }
        if (friendly(rule, wording, first, end)) {
            return new Verdict(
                    Severity.LOW, rule.category(), Math.min(rule.score(), HARMLESS), reason + ", kindly meant");
        }
        if (doubtful(rule, text, wording, first)) {
            return new Verdict(
                    rule.severity(), rule.category(), Math.min(rule.score(), DOUBTFUL), reason + ", perhaps not meant");
        }
        return new Verdict(rule.severity(), rule.category(), rule.score(), reason);
    }

    private boolean friendly(Rule rule, Wording wording, int first, int end) {
        boolean abuse = rule.category() == Category.ABUSE && rule.severity() != Severity.CRITICAL;
        return abuse && (wording.hasBefore(own, first) || wording.has(nice, first - NEAR, end + NEAR));
    }

    private boolean doubtful(Rule rule, String text, Wording wording, int first) {
        boolean deniable = rule.category() != Category.ABUSE || rule.severity() == Severity.CRITICAL;
        return deniable && wording.hasBefore(deny, first)
                || wording.has(report, 0, first)
                || text.chars().anyMatch(letter -> QUOTES.indexOf(letter) >= 0)
                || rule.category() == Category.HATE && reclaimed(wording, first)
                || rule.category() == Category.THREAT && laughing(text, wording);
    }

    private boolean reclaimed(Wording wording, int first) {
        return wording.hasBefore(own, first) || wording.has(pride) || wording.has(report);
    }

    private boolean laughing(String text, Wording wording) {
        return wording.has(joke) || text.codePoints().anyMatch(point -> LAUGHTER.indexOf(point) >= 0);
    }
}
