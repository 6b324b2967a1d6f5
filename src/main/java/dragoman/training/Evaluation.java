package dragoman.training;

import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.moderation.Category;
import dragoman.moderation.EmbeddedModerator;
import dragoman.moderation.LinearHeads;
import dragoman.moderation.Verdict;
import dragoman.training.Example.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Prints how well the embedded moderator judges the texts of a folder: the tables of docs/MODEL.md. */
public final class Evaluation {
    private static final double[] THRESHOLDS = {0.35, 0.5, 0.7, 0.9};
    private static final double ASK = 0.35;
    private static final double HIDE = 0.7;
    private static final Set<Category> TOXIC = Set.of(Category.HATE, Category.ABUSE, Category.THREAT);

    private final Corpus corpus;
    private final EmbeddedModerator moderator;
    private final Consumer<String> out;

    private Evaluation(Path data, EmbeddedModerator moderator, Consumer<String> out) {
        this.corpus = new Corpus(data);
        this.moderator = moderator;
        this.out = out;
    }

    /** A text, what the heads think of it, and what the moderator concludes. */
    private record Judged(Example example, Map<Category, Double> scores, Verdict verdict) {
        double toxic() {
            return TOXIC.stream().mapToDouble(scores::get).max().orElseThrow();
        }

        double concluded() {
            return verdict.category() == Category.SELF_HARM ? 0 : verdict.score();
        }

        double concludedToxic() {
            return TOXIC.contains(verdict.category()) ? verdict.score() : 0;
        }
    }

    /**
     * @param out is given a line at a time
     * @throws IOException when a file is missing or not as it should be
     */
    public static void run(Path data, LinearHeads heads, Consumer<String> out) throws IOException {
        new Evaluation(data, new EmbeddedModerator(heads), out).print();
    }

    private void print() throws IOException {
        List<Judged> dev = judged(corpus.read("moderation_dev.csv"));
        byCategory(dev);
        toxic(dev);
        thresholds("Heads alone", dev, Judged::toxic);
        thresholds("Rules and heads", dev, Judged::concludedToxic);
        harmless();
        hateCheck();
        obfuscation();
        speed(dev);
    }

    private List<Judged> judged(List<Example> examples) {
        return examples.stream().map(this::judged).toList();
    }

    private Judged judged(Example example) {
        Comment comment = comment(example);
        return new Judged(example, moderator.scores(comment), moderator.judge(comment));
    }

    private static Comment comment(Example example) {
        Post post = new Post(new PostId(Platform.INSTAGRAM, "0"), "", "", "");
        CommentId id = new CommentId(Platform.INSTAGRAM, "0");
        Author author = new Author("", "", false);
        return new Comment(id, 1, post, "", author, example.text(), Instant.EPOCH, "", false);
    }

    private void byCategory(List<Judged> dev) {
        title("By category (moderation_dev; against what is known to be free of it)");
        say("| head | texts | of it | AUC | recall at .35 | .7 | .9 | false alarms at .35 | .7 |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Category head : LinearHeads.HEADS) {
            Ranking ranking = new Ranking();
            for (Judged each : dev) {
                boolean wanted = each.example().is(head)
                        || head == Category.ABUSE && each.example().toxic();
                if (wanted || free(each.example(), head)) {
                    ranking.add(each.scores().get(head), wanted);
                }
            }
            say(
                    "| %s | %d | %d | %.3f | %.2f | %.2f | %.2f | %.2f %% | %.2f %% |",
                    head.name().toLowerCase(Locale.ROOT),
                    ranking.size(),
                    ranking.wanted(),
                    ranking.auc(),
                    ranking.recall(ASK),
                    ranking.recall(HIDE),
                    ranking.recall(0.9),
                    100 * ranking.falseAlarms(ASK),
                    100 * ranking.falseAlarms(HIDE));
        }
    }

    private static boolean free(Example example, Category head) {
        return example.clean()
                || example.known() == Known.HATE_ONLY && head == Category.HATE
                || example.known() == Known.SPAM_ONLY && head == Category.SPAM;
    }

    private void toxic(List<Judged> dev) {
        title("Toxic: the highest of hate, abuse and threat, against clean texts (25 % toxic)");
        say("| texts | toxic | clean | AUC | best F1 | calibration error | recall at .35 | .7 |");
        say("| --- | --- | --- | --- | --- | --- | --- | --- |");
        toxic("all", dev, example -> true);
        toxic("without sets written to mislead", dev, example -> !misleading(example));
        toxic("civil and wiki", dev, example -> example.source().matches("(civil|wiki).*"));
        toxic("davidson2017", dev, example -> example.source().startsWith("davidson"));
    }

    /** Sets whose texts were chosen or written because they are hard to tell from hate. */
    private static boolean misleading(Example example) {
        return example.source().matches("(dynahate|hatemoji|measuring_hate).*");
    }

    private void toxic(String name, List<Judged> dev, Predicate<Example> chosen) {
        Ranking ranking = ranking(dev, chosen, Judged::toxic);
        say(
                "| %s | %d | %d | %.3f | %.3f | %.3f | %.2f | %.2f |",
                name,
                ranking.wanted(),
                ranking.size() - ranking.wanted(),
                ranking.auc(),
                ranking.bestF1(0.25),
                ranking.calibrationError(0.25),
                ranking.recall(ASK),
                ranking.recall(HIDE));
    }

    private static Ranking ranking(List<Judged> dev, Predicate<Example> chosen, ToDoubleFunction<Judged> score) {
        Ranking ranking = new Ranking();
        dev.stream()
                .filter(each -> chosen.test(each.example()))
                .filter(each -> each.example().toxic() || each.example().clean())
                .forEach(each ->
                        ranking.add(score.applyAsDouble(each), each.example().toxic()));
        return ranking;
    }

    private void thresholds(String name, List<Judged> dev, ToDoubleFunction<Judged> score) {
        title(name + ": what a threshold means (toxic against clean)");
        say("| threshold | precision at 5 %% toxic | at 15 %% | recall | recall, usual texts | false alarms |");
        say("| --- | --- | --- | --- | --- | --- |");
        Ranking all = ranking(dev, example -> true, score);
        Ranking usual = ranking(dev, example -> !misleading(example), score);
        for (double threshold : THRESHOLDS) {
            say(
                    "| %.2f | %.3f | %.3f | %.3f | %.3f | %.2f %% |",
                    threshold,
                    all.precision(threshold, 0.05),
                    all.precision(threshold, 0.15),
                    all.recall(threshold),
                    usual.recall(threshold),
                    100 * all.falseAlarms(threshold));
        }
    }

    private void harmless() throws IOException {
        title("Questions to a shop or a bank (all harmless)");
        say("| file | texts | heads >= .7 | heads >= .35 | hidden | put before a person |");
        say("| --- | --- | --- | --- | --- | --- |");
        for (String name :
                List.of("triage_dev_clinc150.csv", "triage_dev_banking77oos.csv", "triage_kb_clinc150.csv")) {
            if (corpus.has(name)) {
                List<Judged> judged = judged(corpus.texts(name));
                say(
                        "| %s | %d | %.2f %% | %.2f %% | %.2f %% | %.2f %% |",
                        name,
                        judged.size(),
                        percent(judged, each -> loudest(each) >= HIDE),
                        percent(judged, each -> loudest(each) >= ASK),
                        percent(judged, each -> each.concluded() >= HIDE),
                        percent(judged, each -> each.verdict().score() >= ASK && each.concluded() < HIDE));
            }
        }
    }

    /** The highest score of any head that may hide. */
    private static double loudest(Judged each) {
        return each.scores().entrySet().stream()
                .filter(score -> score.getKey() != Category.SELF_HARM)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElseThrow();
    }

    private static double percent(List<Judged> judged, Predicate<Judged> which) {
        return 100.0 * judged.stream().filter(which).count() / judged.size();
    }

    private void hateCheck() throws IOException {
        if (!corpus.has("hatecheck_dev.csv")) {
            return;
        }
        List<Judged> judged = judged(corpus.read("hatecheck_dev.csv"));
        title("HateCheck (dev part): hate or abuse or threat");
        for (double threshold : new double[] {ASK, 0.5, HIDE}) {
            macroF1("heads", judged, Judged::toxic, threshold);
            macroF1("hate head", judged, each -> each.scores().get(Category.HATE), threshold);
            macroF1("rules and heads", judged, Judged::concludedToxic, threshold);
        }
        say("");
        say("| functionality | texts | heads >= .35 | heads >= .7 | hidden | put before a person |");
        say("| --- | --- | --- | --- | --- | --- |");
        bySource(judged)
                .forEach((name, group) -> say(
                        "| %s | %d | %.0f %% | %.0f %% | %.0f %% | %.0f %% |",
                        name.replace("hatecheck:", ""),
                        group.size(),
                        percent(group, each -> each.toxic() >= ASK),
                        percent(group, each -> each.toxic() >= HIDE),
                        percent(group, each -> each.concluded() >= HIDE),
                        percent(group, each -> each.verdict().score() >= ASK && each.concluded() < HIDE)));
    }

    private void macroF1(String name, List<Judged> judged, ToDoubleFunction<Judged> score, double threshold) {
        double[] right = new double[2];
        double[] wrong = new double[2];
        for (Judged each : judged) {
            int hate = each.example().is(Category.HATE) ? 1 : 0;
            boolean found = score.applyAsDouble(each) >= threshold;
            (found == (hate == 1) ? right : wrong)[hate]++;
        }
        double errors = wrong[0] + wrong[1];
        double macro = (2 * right[0] / (2 * right[0] + errors) + 2 * right[1] / (2 * right[1] + errors)) / 2;
        say("%s >= %.2f: accuracy %.3f, macro-F1 %.3f", name, threshold, (right[0] + right[1]) / judged.size(), macro);
    }

    private static Map<String, List<Judged>> bySource(List<Judged> judged) {
        Map<String, List<Judged>> groups = new TreeMap<>();
        judged.forEach(each -> groups.merge(each.example().source(), List.of(each), Evaluation::joined));
        return groups;
    }

    private static List<Judged> joined(List<Judged> one, List<Judged> other) {
        List<Judged> both = new java.util.ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private void obfuscation() throws IOException {
        if (!corpus.has("obfuscation_dev.csv")) {
            return;
        }
        title("Spelling tricks: share found of toxic texts (in brackets of clean ones)");
        say("| trick | heads >= .35 | heads >= .7 | rules and heads >= .35 | >= .7 |");
        say("| --- | --- | --- | --- | --- |");
        bySource(judged(corpus.read("obfuscation_dev.csv")))
                .forEach((name, group) -> say(
                        "| %s | %s | %s | %s | %s |",
                        name.replace("obf_", ""),
                        found(group, Judged::toxic, ASK),
                        found(group, Judged::toxic, HIDE),
                        found(group, Judged::concluded, ASK),
                        found(group, Judged::concluded, HIDE)));
    }

    private static String found(List<Judged> group, ToDoubleFunction<Judged> score, double threshold) {
        Ranking ranking = ranking(group, example -> true, score);
        return String.format(Locale.ROOT, "%.2f (%.2f)", ranking.recall(threshold), ranking.falseAlarms(threshold));
    }

    private void speed(List<Judged> dev) {
        List<Comment> comments =
                dev.stream().map(each -> comment(each.example())).toList();
        long letters =
                comments.stream().mapToLong(comment -> comment.text().length()).sum();
        title("Time on one core (comments of " + letters / comments.size() + " letters on average)");
        say(
                "heads: %.0f us a comment; rules and heads: %.0f us",
                micros(comments, moderator::scores), micros(comments, moderator::judge));
    }

    private static double micros(List<Comment> comments, Consumer<Comment> judge) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long begun = System.nanoTime();
            comments.forEach(judge);
            best = Math.min(best, (System.nanoTime() - begun) / 1e3 / comments.size());
        }
        return best;
    }

    private void title(String title) {
        say("");
        say("### " + title.replace("%", "%%"));
        say("");
    }

    private void say(String format, Object... values) {
        out.accept(String.format(Locale.ROOT, format, values));
    }
}
