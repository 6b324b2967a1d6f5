package dragoman.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Scores of texts that are and are not what was looked for, and what can be said of them. */
final class Ranking {
    /** A text's score, and whether it is what was looked for. */
    record Scored(double score, boolean wanted) {}

    private final List<Scored> all = new ArrayList<>();
    private int wanted;

    /** Toxic texts among clean ones; what is neither for certain is left out. */
    static Ranking of(List<Judged> dev, Predicate<Example> chosen, ToDoubleFunction<Judged> score) {
        Ranking ranking = new Ranking();
        dev.stream()
                .filter(each -> chosen.test(each.example()))
                .filter(each -> each.example().toxic() || each.example().clean())
                .forEach(each ->
                        ranking.add(score.applyAsDouble(each), each.example().toxic()));
        return ranking;
    }

    void add(double score, boolean isWanted) {
        all.add(new Scored(score, isWanted));
        wanted += isWanted ? 1 : 0;
    }

    int size() {
        return all.size();
    }

    int wanted() {
        return wanted;
    }

    /** The chance that a wanted text scores higher than another. */
    double auc() {
        List<Scored> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Scored::score));
        double ranks = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from;
            int equal = 0;
            while (to < sorted.size()
                    && sorted.get(to).score() == sorted.get(from).score()) {
                equal += sorted.get(to++).wanted() ? 1 : 0;
            }
            ranks += equal * (from + to + 1) / 2.0;
        }
        double pairs = (double) wanted * (size() - wanted);
        return pairs == 0 ? Double.NaN : (ranks - wanted * (wanted + 1) / 2.0) / pairs;
    }

    double recall(double threshold) {
        return (double) count(threshold, true) / wanted;
    }

    double falseAlarms(double threshold) {
        return (double) count(threshold, false) / (size() - wanted);
    }

    /** How many of those above the threshold are wanted, if this share of all texts were. */
    double precision(double threshold, double share) {
        double right = share * recall(threshold);
        return right / (right + (1 - share) * falseAlarms(threshold));
    }

    /** The best harmonic mean of precision and recall over all thresholds, if this share of all texts were wanted. */
    double bestF1(double share) {
        double best = 0;
        for (double threshold = 0.01; threshold < 1; threshold += 0.01) {
            double precision = precision(threshold, share);
            double recall = recall(threshold);
            best = Math.max(best, 2 * precision * recall / (precision + recall));
        }
        return best;
    }

    /** How far scores are from the share of wanted texts among those that have them, on average, in ten steps. */
    double calibrationError(double share) {
        double[] gaps = new double[10];
        for (Scored each : all) {
            double weight = each.wanted() ? share / wanted : (1 - share) / (size() - wanted);
            int step = (int) Math.min(9, each.score() * 10);
            gaps[step] += weight * (each.score() - (each.wanted() ? 1 : 0));
        }
        double error = 0;
        for (double gap : gaps) {
            error += Math.abs(gap);
        }
        return error;
    }

    private long count(double threshold, boolean ofWanted) {
        return all.stream()
                .filter(each -> each.wanted() == ofWanted && each.score() >= threshold)
                .count();
    }
}
