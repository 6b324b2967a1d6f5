package dragoman.training;

import dragoman.comment.Comment;
import dragoman.moderation.Category;
import dragoman.moderation.EmbeddedModerator;
import dragoman.moderation.LinearHeads;
import dragoman.training.Example.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Prints how well the embedded moderator judges the texts of a folder: the tables of docs/MODEL.md. */
public final class Evaluation {
    private static final double[] THRESHOLDS = {0.35, 0.5, 0.7, 0.9};
    static final double ASK = 0.35;
    static final double HIDE = 0.7;

    private final Corpus corpus;
    private final EmbeddedModerator moderator;
    private final Tables table;
    private final GroupTables groups;

    private Evaluation(Path data, EmbeddedModerator moderator, Consumer<String> out) {
        this.corpus = new Corpus(data);
        this.moderator = moderator;
        this.table = new Tables(out);
        this.groups = new GroupTables(corpus, moderator, table);
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
        groups.hateCheck();
        groups.obfuscation();
        speed(dev);
    }

    private List<Judged> judged(List<Example> examples) {
        return Judged.all(moderator, examples);
    }

    private void byCategory(List<Judged> dev) {
        table.title("By category (moderation_dev; against what is known to be free of it)");
        table.say("| head | texts | of it | AUC | recall at .35 | .7 | .9 | false alarms at .35 | .7 |");
        table.say("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Category head : LinearHeads.HEADS) {
            Ranking ranking = new Ranking();
            for (Judged each : dev) {
                boolean wanted = each.example().is(head)
                        || head == Category.ABUSE && each.example().toxic();
                if (wanted || free(each.example(), head)) {
                    ranking.add(each.scores().get(head), wanted);
                }
            }
            table.say(
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
        table.title("Toxic: the highest of hate, abuse and threat, against clean texts (25 % toxic)");
        table.say("| texts | toxic | clean | AUC | best F1 | calibration error | recall at .35 | .7 |");
        table.say("| --- | --- | --- | --- | --- | --- | --- | --- |");
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
        Ranking ranking = Ranking.of(dev, chosen, Judged::toxic);
        table.say(
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

    private void thresholds(String name, List<Judged> dev, ToDoubleFunction<Judged> score) {
        table.title(name + ": what a threshold means (toxic against clean)");
        table.say("| threshold | precision at 5 %% toxic | at 15 %% | recall | recall, usual texts | false alarms |");
        table.say("| --- | --- | --- | --- | --- | --- |");
        Ranking all = Ranking.of(dev, example -> true, score);
        Ranking usual = Ranking.of(dev, example -> !misleading(example), score);
        for (double threshold : THRESHOLDS) {
            table.say(
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
        table.title("Questions to a shop or a bank (all harmless)");
        table.say("| file | texts | heads >= .7 | heads >= .35 | hidden | put before a person |");
        table.say("| --- | --- | --- | --- | --- | --- |");
        for (String name :
                List.of("triage_dev_clinc150.csv", "triage_dev_banking77oos.csv", "triage_kb_clinc150.csv")) {
            if (corpus.has(name)) {
                List<Judged> judged = judged(corpus.texts(name));
                table.say(
                        "| %s | %d | %.2f %% | %.2f %% | %.2f %% | %.2f %% |",
                        name,
                        judged.size(),
                        Judged.percent(judged, each -> loudest(each) >= HIDE),
                        Judged.percent(judged, each -> loudest(each) >= ASK),
                        Judged.percent(judged, each -> each.concluded() >= HIDE),
                        Judged.percent(judged, each -> each.verdict().score() >= ASK && each.concluded() < HIDE));
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

    private void speed(List<Judged> dev) {
        List<Comment> comments =
                dev.stream().map(each -> Judged.comment(each.example())).toList();
        long letters =
                comments.stream().mapToLong(comment -> comment.text().length()).sum();
        table.title("Time on one core (comments of " + letters / comments.size() + " letters on average)");
        table.say(
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
}
