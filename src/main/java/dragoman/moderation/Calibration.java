package dragoman.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Turns what a head adds up to into a score from 0 to 1. Between knots, and beyond the outer ones, the score's logit is
 * a straight line, so a higher sum always means a higher score.
 *
 * @param margins what a head adds up to, in ascending order
 * @param scores the score there
 */
public record Calibration(double[] margins, double[] scores) {
    public Calibration {
        for (int i = 0; i < margins.length; i++) {
            if (margins.length < 2 || i > 0 && (margins[i] <= margins[i - 1] || scores[i] <= scores[i - 1])) {
                throw new IllegalArgumentException("a calibration should have two knots or more, each above the last");
            }
        }
    }

    double score(double margin) {
        int right = 1;
        while (right < margins.length - 1 && margin > margins[right]) {
            right++;
        }
        double low = logit(scores[right - 1]);
        double slope = (logit(scores[right]) - low) / (margins[right] - margins[right - 1]);
        return 1 / (1 + Math.exp(-(low + slope * (margin - margins[right - 1]))));
    }

    private static double logit(double score) {
        return Math.log(score / (1 - score));
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(margins.length);
        for (int i = 0; i < margins.length; i++) {
            out.writeFloat((float) margins[i]);
            out.writeFloat((float) scores[i]);
        }
    }

    static Calibration read(DataInput in) throws IOException {
        int knots = in.readByte();
        double[] margins = new double[knots];
        double[] scores = new double[knots];
        for (int i = 0; i < knots; i++) {
            margins[i] = in.readFloat();
            scores[i] = in.readFloat();
        }
        return new Calibration(margins, scores);
    }
}
