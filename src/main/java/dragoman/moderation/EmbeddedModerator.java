package dragoman.moderation;

import dragoman.comment.Comment;
import dragoman.comment.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judges English comments in the process: rules where they are certain, learned heads for the rest. */
public final class EmbeddedModerator implements Moderator {
    private static final double CERTAIN = 0.7;
    private static final double VERY_CERTAIN = 0.9;
    private static final double WORTH_A_LOOK = ModerationPolicy.LOOK_AT;

    // Handles are short and no sentences: what the heads make of them is a hint for a person, never a ground to hide.
    private static final double NAME_AT_MOST = 0.5;
    private static final double DOUBTED_AT_MOST = 0.65;
    private static final double HARMLESS = 0.12;
    private static final int EVIDENCE = 4;

    private final Moderator rules;
    private final LinearHeads heads;
    private final Namelessness namelessness = new Namelessness();

    /** Judges by the model that ships with Dragoman. */
    public EmbeddedModerator() {
        this(ModelFile.shipped());
    }

    public EmbeddedModerator(LinearHeads heads) {
        this(new LexiconModerator(), heads);
    }

    EmbeddedModerator(Moderator rules, LinearHeads heads) {
        this.rules = rules;
        this.heads = heads;
    }

    @Override
    public Verdict judge(Comment comment) {
        Verdict ruled = rules.judge(comment);
        if (ruled.category() == Category.SELF_HARM || ruled.score() >= CERTAIN) {
            return ruled;
        }
        Verdict learned = worse(
                fairly(judgeText(comment.text()), comment.text()),
                judgeName(comment.author().name()));
        boolean doubted = friendly(ruled) && learned.score() < VERY_CERTAIN;
        return worse(ruled, doubted ? capped(learned, DOUBTED_AT_MOST, ", but " + ruled.reason()) : learned);
    }

    /** How sure the heads are of each harm in the comment's text, rules aside. */
    public Map<Category, Double> scores(Comment comment) {
        double[] scores = heads.scores(Features.of(comment.text()));
        Map<Category, Double> byCategory = new EnumMap<>(Category.class);
        for (int head = 0; head < scores.length; head++) {
            byCategory.put(LinearHeads.HEADS.get(head), scores[head]);
        }
        return byCategory;
    }

    private Verdict judgeText(String text) {
        Features features = Features.of(text);
        double[] scores = heads.scores(features);
        int selfHarm = LinearHeads.HEADS.indexOf(Category.SELF_HARM);
        int worst = scores[selfHarm] >= WORTH_A_LOOK ? selfHarm : highest(scores);
        if (scores[worst] < WORTH_A_LOOK) {
            return Verdict.CLEAN;
        }
        Category category = LinearHeads.HEADS.get(worst);
        String evidence = String.join(", ", heads.evidence(features, category, EVIDENCE));
        String reason =
                String.format(Locale.ROOT, "%s %.2f: %s", name(category), scores[worst], Text.excerpt(evidence, 60));
        return new Verdict(severity(category, scores[worst]), category, scores[worst], reason);
    }

    /**
     * What would be harmless if it were said of people in general is nothing to hide. The heads have read much hate and
     * take the names of those who are hated for a sign of it.
     */
    private Verdict fairly(Verdict verdict, String text) {
        boolean aboutGroups = verdict.category() == Category.HATE || verdict.category() == Category.ABUSE;
        if (!aboutGroups) {
            return verdict;
        }
        String nameless = namelessness.of(text);
        if (nameless.equals(text)) {
            return verdict;
        }
        double[] scores = heads.scores(Features.of(nameless));
        double said = Math.max(scores[0], scores[1]);
        if (said < HARMLESS) {
            return Verdict.CLEAN;
        }
        return said < WORTH_A_LOOK ? capped(verdict, DOUBTED_AT_MOST, ", for whom it names") : verdict;
    }

    private Verdict judgeName(String name) {
        Verdict verdict = name.isEmpty() ? Verdict.CLEAN : judgeText(name.replaceAll("[._\\d]+", " "));
        return verdict.score() < VERY_CERTAIN || verdict.category() == Category.SELF_HARM
                ? Verdict.CLEAN
                : capped(verdict, NAME_AT_MOST, " in the author's name");
    }

    private static int highest(double[] scores) {
        int highest = 0;
        for (int head = 1; head < scores.length; head++) {
            highest = scores[head] > scores[highest] ? head : highest;
        }
        return highest;
    }

    private static String name(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Severity severity(Category category, double score) {
        return switch (category) {
            case SPAM -> Severity.MEDIUM;
            case SELF_HARM -> score >= CERTAIN ? Severity.CRITICAL : Severity.HIGH;
            case THREAT ->
                score >= VERY_CERTAIN ? Severity.CRITICAL : score >= CERTAIN ? Severity.HIGH : Severity.MEDIUM;
            default -> score >= CERTAIN ? Severity.HIGH : Severity.MEDIUM;
        };
    }

    /** The rules found a swear word and a reason not to mind it. */
    private static boolean friendly(Verdict ruled) {
        return ruled.severity() == Severity.LOW;
    }

    private static Verdict capped(Verdict verdict, double most, String why) {
        if (verdict.score() <= most || verdict.category() == Category.SELF_HARM) {
            return verdict;
        }
        return new Verdict(verdict.severity(), verdict.category(), most, Text.excerpt(verdict.reason() + why, 140));
    }

    private static Verdict worse(Verdict one, Verdict other) {
        List<Verdict> both = List.of(one, other);
        return both.stream()
                .filter(verdict -> verdict.category() == Category.SELF_HARM)
                .findFirst()
                .orElse(other.score() > one.score() ? other : one);
    }
}
