package dragoman.moderation;

import dragoman.comment.Comment;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges English comments by a lexicon of word classes and rules over them, in the process and without a model. */
public final class LexiconModerator implements Moderator {
    // Somebody in danger comes before everything else that the comment may be.
    private static final Comparator<Verdict> WORST = Comparator.<Verdict, Boolean>comparing(
                    verdict -> verdict.category() == Category.SELF_HARM)
            .thenComparing(Verdict::score)
            .thenComparing(Verdict::severity);
    private static final Pattern INSIDE_HANDLES = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|\\d{1,64}+");

    // Many names are also mild insults: only what is certain counts against a handle.
    private static final double CERTAIN = 0.7;

    private final HarmRules rules = new HarmRules();
    private final ComeOns comeOns = new ComeOns();

    @Override
    public Verdict judge(Comment comment) {
        return Stream.concat(ofText(comment.text()), ofAuthor(comment.author().name()))
                .max(WORST)
                .orElse(Verdict.CLEAN);
    }

    private Stream<Verdict> ofText(String text) {
        return TextFolding.readings(text).stream()
                .flatMap(reading ->
                        Stream.concat(rules.judge(text, reading).stream(), comeOns.judge(text, reading).stream()));
    }

    private Stream<Verdict> ofAuthor(String name) {
        String words = INSIDE_HANDLES.matcher(name).replaceAll(" ");
        return Stream.of(name, words)
                .distinct()
                .flatMap(spelling -> TextFolding.readings(spelling).stream()
                        .map(reading -> rules.judge(spelling, reading))
                        .flatMap(List::stream))
                .filter(verdict -> verdict.category() == Category.HATE && verdict.score() >= CERTAIN)
                .map(LexiconModerator::inName);
    }

    private static Verdict inName(Verdict verdict) {
        return new Verdict(
                verdict.severity(), verdict.category(), verdict.score(), "in the author's name: " + verdict.reason());
    }
}
