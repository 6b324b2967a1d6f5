package dragoman.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dragoman.moderation.Category;
import dragoman.moderation.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Learns one head by logistic regression. */
final class HeadTrainer {
    private static final double COST = 1;
    private static final double TOLERANCE = 0.1;
    private static final double FLOOR = 0.2;
    private static final double SLOPE = 1.0;
    private static final int BIAS = Features.BUCKETS;

    private final Category head;
    private final long seed;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    HeadTrainer(Category head, List<Sample> all, long seed) {
        this.head = head;
        this.seed = seed;
        Lessons lessons = new Lessons(head, seed);
        for (Sample sample : all) {
            int answer = lessons.of(sample.example());
            if (answer != Lessons.NOTHING) {
                samples.add(sample);
                answers.add(answer);
            }
        }
    }

    int size() {
        return samples.size();
    }

    int positives() {
        return (int) answers.stream().filter(answer -> answer == Lessons.YES).count();
    }

    /** The weight of every bucket, and the bias after them. */
    double[] train() {
        double[] tellingness = tellingness();
        Problem problem = new Problem();
        problem.l = samples.size();
        problem.n = BIAS + 1;
        problem.bias = 1;
        problem.y = answers.stream().mapToDouble(Integer::doubleValue).toArray();
        problem.x = new Feature[samples.size()][];
        IntStream.range(0, samples.size()).parallel().forEach(i -> problem.x[i] = row(samples.get(i), tellingness));
        double[] weights = learned(problem);
        for (int bucket = 0; bucket < BIAS; bucket++) {
            weights[bucket] *= tellingness[bucket];
        }
        return weights;
    }

    private static Feature[] row(Sample sample, double[] tellingness) {
        int size = sample.buckets().length;
        Feature[] row = new Feature[size + 1];
        for (int i = 0; i < size; i++) {
            int bucket = sample.buckets()[i];
            row[i] = new FeatureNode(bucket + 1, sample.weights()[i] * tellingness[bucket]);
        }
        row[size] = new FeatureNode(BIAS + 1, 1);
        return row;
    }

    private double[] learned(Problem problem) {
        int positives = positives();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, TOLERANCE);
        parameter.setRandom(new Random(seed));
        double positiveWeight = Math.sqrt((samples.size() - positives) / (double) positives);
        parameter.setWeights(new double[] {positiveWeight, 1}, new int[] {Lessons.YES, Lessons.NO});
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        if (model.getLabels()[0] != Lessons.YES) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }

    /**
     * How differently often each bucket is seen in harmful and in harmless examples. Features that tell much may weigh
     * much from the start, as naive Bayes would have it; common ones need more evidence.
     */
    private double[] tellingness() {
        double[] harmful = new double[Features.BUCKETS];
        double[] harmless = new double[Features.BUCKETS];
        for (int i = 0; i < samples.size(); i++) {
            double[] seen = answers.get(i) == Lessons.YES ? harmful : harmless;
            for (int bucket : samples.get(i).buckets()) {
                seen[bucket]++;
            }
        }
        double yes = positives();
        double no = size() - yes;
        double[] tellingness = new double[Features.BUCKETS];
        for (int bucket = 0; bucket < tellingness.length; bucket++) {
            double ratio = (harmful[bucket] + 1) / (yes + 2) / ((harmless[bucket] + 1) / (no + 2));
            tellingness[bucket] = Features.flag(bucket) ? 1 : FLOOR + SLOPE * Math.abs(Math.log(ratio));
        }
        return tellingness;
    }
}
