package dragoman.moderation;

/**
 * The judge of one harm.
 *
 * @param weights what each bucket says, in steps
 * @param step the size of a step
 * @param bias what it adds to every text
 */
public record LinearHead(byte[] weights, float step, float bias, Calibration calibration) {
    private static final int STEPS = 127;
    private static final Calibration PLAIN = new Calibration(new double[] {-1, 1}, new double[] {0.25, 0.75});

    /** A head of these weights, rounded to steps, not calibrated yet. */
    public static LinearHead of(double[] exact, double bias) {
        double largest = 0;
        for (double weight : exact) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float step = largest == 0 ? 1 : (float) (largest / STEPS);
        byte[] weights = new byte[Features.BUCKETS];
        for (int bucket = 0; bucket < weights.length; bucket++) {
            weights[bucket] = (byte) Math.round(exact[bucket] / step);
        }
        return new LinearHead(weights, step, (float) bias, PLAIN);
    }

    LinearHead calibrated(Calibration other) {
        return new LinearHead(weights, step, bias, other);
    }

    double margin(double steps) {
        return steps * step + bias;
    }
}
