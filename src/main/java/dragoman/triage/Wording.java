package dragoman.triage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words of a comment show by themselves, before their meaning is compared with anything. It decides who looks
 * at a comment, never what is said to it.
 */
final class Wording {
    private static final Forms QUESTIONS = Forms.startingAs("questions.txt");
    private static final Forms REQUESTS = Forms.wordsOf("requests.txt");
    private static final Forms ANGER = Forms.wordsOf("anger.txt");
    private static final Forms DEFECTS = Forms.wordsOf("defects.txt");
    private static final Forms INSTRUCTIONS = Forms.partsOf("instructions.txt");

    private static final Pattern CLAUSE_END = Pattern.compile("[.!,;:\\n()]+|\\p{So}+| - |\\b(?:but|and|so)\\b");
    private static final Pattern OPENING = Pattern.compile("^(?:(?:hi|hey|hello|heya|yo|omg|ok|okay|um|wow|also|just"
            + "|then|please|pls|plz|guys|team|there|sorry|(?:quick )?question|anyway|yay|oh|well|thanks)\\s+)+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private final String text;

    private Wording(String text) {
        this.text = text;
    }

    static Wording of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\p{Cf}", "");
        return new Wording(DRAWN_OUT.matcher(folded).replaceAll("$1"));
    }

    boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether somebody seems to wait for an answer. */
    boolean asks() {
        return hasQuestionMark() || REQUESTS.in(text) || opensQuestion();
    }

    /** Whether the writer is angry with us: a person should answer, however well we know the subject. */
    boolean angry() {
        return ANGER.in(text);
    }

    /** Whether something went wrong with what we sold. */
    boolean reportsDefect() {
        return DEFECTS.in(text);
    }

    /** Whether it tells a machine what to do. */
    boolean instructs() {
        return INSTRUCTIONS.in(text);
    }

    private boolean hasQuestionMark() {
        return text.codePoints().anyMatch(point -> point == '?' || point == '\u061F');
    }

    private boolean opensQuestion() {
        return CLAUSE_END
                .splitAsStream(text)
                .map(clause -> OPENING.matcher(clause.strip()).replaceFirst(""))
                .anyMatch(QUESTIONS::in);
    }
}
