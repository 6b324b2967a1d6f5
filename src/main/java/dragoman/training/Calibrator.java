package dragoman.training;

import dragoman.moderation.Calibration;
import dragoman.moderation.Category;
import dragoman.moderation.LinearHeads;
import dragoman.training.Example.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gives scores their meaning, on texts that were not learned from: 0.7 is safe enough to hide, 0.35 is worth a look.
 * Harmful texts are weighed as if they were 15 % of all.
 */
final class Calibrator {
    static final double HARMFUL_SHARE = 0.15;

    // Texts that were written to be mistaken for hate are rare under a brand's posts, people named for what they are
    // not.
    private static final double ADVERSARIAL = 0.05;
    private static final double LEAST_STEP = 0.25;

    /** How right a score must be, and how seldom it may be given to what is harmless. */
    private record Demand(double score, double precision, double falseAlarms) {}

    private static final List<Demand> TOXIC = List.of(
            new Demand(0.05, 0.3, 0.3),
            new Demand(0.35, 0.8, 0.02),
            new Demand(0.7, 0.95, 0.006),
            new Demand(0.9, 0.98, 0.002));
    private static final List<Demand> OTHER = List.of(
            new Demand(0.05, 0.3, 0.1),
            new Demand(0.35, 0.8, 0.005),
            new Demand(0.7, 0.96, 0.0015),
            new Demand(0.9, 0.98, 0.0006));

    private record Judged(double margin, boolean harmful, double weight) {}

    private Calibrator() {}

    static LinearHeads calibrated(LinearHeads heads, List<Summed> dev) {
        Map<Category, Calibration> calibrations = new EnumMap<>(Category.class);
        for (Category head : LinearHeads.HEADS) {
            calibrations.put(head, calibration(head, judged(head, dev)));
        }
        return heads.calibrated(calibrations);
    }

    /** An example and what every head adds up to for it. */
    record Summed(Example example, double[] margins) {}

    private static List<Judged> judged(Category head, List<Summed> dev) {
        List<Judged> judged = new ArrayList<>();
        for (Summed each : dev) {
            Example example = each.example();
            boolean toxicHead = head == Category.HATE || head == Category.ABUSE;
            boolean harmful = example.is(head) || toxicHead && example.toxic();
            double weight = harmful ? 1 : harmless(head, example);
            judged.add(new Judged(each.margins()[LinearHeads.HEADS.indexOf(head)], harmful, weight));
        }
        judged.sort(Comparator.comparingDouble(Judged::margin).reversed());
        return judged;
    }

    private static double harmless(Category head, Example example) {
        if (example.clean()) {
            return 1;
        }
        if (example.known() == Known.SPAM_ONLY) {
            return head == Category.SPAM ? 1 : 0.25;
        }
        return example.known() == Known.HATE_ONLY && head != Category.SPAM ? ADVERSARIAL : 0;
    }

    private static Calibration calibration(Category head, List<Judged> judged) {
        List<Demand> demands = head == Category.HATE || head == Category.ABUSE ? TOXIC : OTHER;
        double[] margins =
                demands.stream().mapToDouble(demand -> margin(judged, demand)).toArray();
        for (int i = 1; i < margins.length; i++) {
            margins[i] = Math.max(margins[i], margins[i - 1] + LEAST_STEP);
        }
        return new Calibration(
                margins, demands.stream().mapToDouble(Demand::score).toArray());
    }

    /** The least sum from which on the demand is met. */
    private static double margin(List<Judged> judged, Demand demand) {
        double harmful = judged.stream()
                .filter(Judged::harmful)
                .mapToDouble(Judged::weight)
                .sum();
        double harmless = judged.stream()
                .filter(each -> !each.harmful())
                .mapToDouble(Judged::weight)
                .sum();
        double found = 0;
        double alarms = 0;
        double margin = judged.get(0).margin() + 1;
        for (Judged each : judged) {
            found += each.harmful() ? each.weight() / harmful : 0;
            alarms += each.harmful() ? 0 : each.weight() / harmless;
            double right = HARMFUL_SHARE * found / (HARMFUL_SHARE * found + (1 - HARMFUL_SHARE) * alarms);
            if (alarms > demand.falseAlarms()) {
                break;
            }
            if (right >= demand.precision()) {
                margin = each.margin();
            }
        }
        return margin;
    }
}
