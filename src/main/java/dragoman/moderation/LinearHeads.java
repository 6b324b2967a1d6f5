package dragoman.moderation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One linear judge for each harm, all looking at the same {@link Features}. */
public final class LinearHeads {
    /** Every harm has a head, in this order. */
    public static final List<Category> HEADS =
            List.of(Category.HATE, Category.ABUSE, Category.THREAT, Category.SEXUAL, Category.SELF_HARM, Category.SPAM);

    static final int COUNT = HEADS.size();

    private final List<LinearHead> heads;

    // Bucket by bucket, so that one look into memory serves all heads.
    private final byte[] weights = new byte[Features.BUCKETS * COUNT];

    public LinearHeads(Map<Category, LinearHead> heads) {
        this.heads = HEADS.stream().map(heads::get).toList();
        for (int head = 0; head < COUNT; head++) {
            byte[] own = this.heads.get(head).weights();
            for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
                weights[bucket * COUNT + head] = own[bucket];
            }
        }
    }

    List<LinearHead> heads() {
        return heads;
    }

    /** The same heads with other calibrations. */
    public LinearHeads calibrated(Map<Category, Calibration> calibrations) {
        Map<Category, LinearHead> calibrated = new EnumMap<>(Category.class);
        for (int head = 0; head < COUNT; head++) {
            Category category = HEADS.get(head);
            calibrated.put(category, heads.get(head).calibrated(calibrations.get(category)));
        }
        return new LinearHeads(calibrated);
    }

    /** What each head adds up to for this text, in the order of {@link #HEADS}. */
    public double[] margins(Features features) {
        double[] sums = new double[COUNT];
        features.forEach((bucket, weight, piece) -> {
            int at = bucket * COUNT;
            for (int head = 0; head < COUNT; head++) {
                sums[head] += weights[at + head] * weight;
            }
        });
        for (int head = 0; head < COUNT; head++) {
            sums[head] = heads.get(head).margin(sums[head]);
        }
        return sums;
    }

    /** How sure each head is, from 0 to 1, in the order of {@link #HEADS}. */
    public double[] scores(Features features) {
        double[] scores = margins(features);
        for (int head = 0; head < COUNT; head++) {
            scores[head] = heads.get(head).calibration().score(scores[head]);
        }
        return scores;
    }

    /** The words that spoke loudest for this head; pieces of words where no word did. */
    List<String> evidence(Features features, Category category, int most) {
        int head = HEADS.indexOf(category);
        double[] said = new double[features.size()];
        int[] pieces = new int[features.size()];
        int[] count = {0};
        features.forEach((bucket, weight, piece) -> {
            pieces[count[0]] = piece;
            said[count[0]++] = weights[bucket * COUNT + head] * weight;
        });
        List<Integer> loudest = IntStream.range(0, said.length)
                .filter(i -> said[i] > 0 && pieces[i] >= 0)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(i -> !features.wholeWords(pieces[i]))
                        .thenComparing(i -> -said[i]))
                .toList();
        return loudest.stream()
                .map(i -> features.piece(pieces[i]).strip())
                .distinct()
                .limit(most)
                .toList();
    }
}
