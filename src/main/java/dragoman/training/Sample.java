package dragoman.training;

import dragoman.moderation.Features;
import java.util.Arrays;

/**
 * The features of an example, packed.
 *
 * @param buckets in ascending order, each once
 */
record Sample(Example example, int[] buckets, float[] weights) {
    private static final long LOW = 0xFFFFFFFFL;

    static Sample of(Example example) {
        Features features = Features.of(example.text());
        long[] packed = new long[features.size()];
        int[] count = {0};
        features.forEach((bucket, weight, piece) ->
                packed[count[0]++] = (long) bucket << 32 | Float.floatToIntBits((float) weight) & LOW);
        Arrays.sort(packed);
        return merged(example, packed);
    }

    private static Sample merged(Example example, long[] packed) {
        int[] buckets = new int[packed.length];
        float[] weights = new float[packed.length];
        int size = 0;
        for (long feature : packed) {
            int bucket = (int) (feature >>> 32);
            if (size > 0 && buckets[size - 1] == bucket) {
                weights[size - 1] += Float.intBitsToFloat((int) feature);
            } else {
                buckets[size] = bucket;
                weights[size++] = Float.intBitsToFloat((int) feature);
            }
        }
        return new Sample(example, Arrays.copyOf(buckets, size), Arrays.copyOf(weights, size));
    }
}
