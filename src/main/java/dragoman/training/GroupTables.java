package dragoman.training;

import dragoman.moderation.Category;
import dragoman.moderation.EmbeddedModerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The tables of texts that come in groups: kinds of hate, kinds of spelling tricks. */
final class GroupTables {
    private final Corpus corpus;
    private final EmbeddedModerator moderator;
    private final Tables table;

    GroupTables(Corpus corpus, EmbeddedModerator moderator, Tables table) {
        this.corpus = corpus;
        this.moderator = moderator;
        this.table = table;
    }

    private List<Judged> all(List<Example> examples) {
        return Judged.all(moderator, examples);
    }

    void hateCheck() throws IOException {
        if (!corpus.has("hatecheck_dev.csv")) {
            return;
        }
        List<Judged> judged = all(corpus.read("hatecheck_dev.csv"));
        table.title("HateCheck (dev part): hate or abuse or threat");
        for (double threshold : new double[] {Evaluation.ASK, 0.5, Evaluation.HIDE}) {
            macroF1("heads", judged, Judged::toxic, threshold);
            macroF1("hate head", judged, each -> each.scores().get(Category.HATE), threshold);
            macroF1("rules and heads", judged, Judged::concludedToxic, threshold);
        }
        table.say("");
        table.say("| functionality | texts | heads >= .35 | heads >= .7 | hidden | put before a person |");
        table.say("| --- | --- | --- | --- | --- | --- |");
        bySource(judged)
                .forEach((name, group) -> table.say(
                        "| %s | %d | %.0f %% | %.0f %% | %.0f %% | %.0f %% |",
                        name.replace("hatecheck:", ""),
                        group.size(),
                        Judged.percent(group, each -> each.toxic() >= Evaluation.ASK),
                        Judged.percent(group, each -> each.toxic() >= Evaluation.HIDE),
                        Judged.percent(group, each -> each.concluded() >= Evaluation.HIDE),
                        Judged.percent(
                                group,
                                each -> each.verdict().score() >= Evaluation.ASK
                                        && each.concluded() < Evaluation.HIDE)));
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
        table.say(
                "%s >= %.2f: accuracy %.3f, macro-F1 %.3f",
                name, threshold, (right[0] + right[1]) / judged.size(), macro);
    }

    private static Map<String, List<Judged>> bySource(List<Judged> judged) {
        Map<String, List<Judged>> groups = new TreeMap<>();
        judged.forEach(each -> groups.merge(each.example().source(), List.of(each), GroupTables::joined));
        return groups;
    }

    private static List<Judged> joined(List<Judged> one, List<Judged> other) {
        List<Judged> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    void obfuscation() throws IOException {
        if (!corpus.has("obfuscation_dev.csv")) {
            return;
        }
        table.title("Spelling tricks: share found of toxic texts (in brackets of clean ones)");
        table.say("| trick | heads >= .35 | heads >= .7 | rules and heads >= .35 | >= .7 |");
        table.say("| --- | --- | --- | --- | --- |");
        bySource(all(corpus.read("obfuscation_dev.csv")))
                .forEach((name, group) -> table.say(
                        "| %s | %s | %s | %s | %s |",
                        name.replace("obf_", ""),
                        found(group, Judged::toxic, Evaluation.ASK),
                        found(group, Judged::toxic, Evaluation.HIDE),
                        found(group, Judged::concluded, Evaluation.ASK),
                        found(group, Judged::concluded, Evaluation.HIDE)));
    }

    private static String found(List<Judged> group, ToDoubleFunction<Judged> score, double threshold) {
        Ranking ranking = Ranking.of(group, example -> true, score);
        return String.format(Locale.ROOT, "%.2f (%.2f)", ranking.recall(threshold), ranking.falseAlarms(threshold));
    }
}
