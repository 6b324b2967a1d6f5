package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    Calibration calibration = new Calibration(new double[] {-1, 0, 2}, new double[] {0.05, 0.35, 0.7});

    @Test
    void givesTheScoreOfAKnot() {
        assertThat(calibration.score(-1)).isCloseTo(0.05, within(1e-9));
        assertThat(calibration.score(0)).isCloseTo(0.35, within(1e-9));
        assertThat(calibration.score(2)).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void risesEverywhereAndStaysBetweenZeroAndOne() {
        double last = 0;
        for (double margin = -6; margin < 12; margin += 0.01) {
            double score = calibration.score(margin);
            assertThat(score).isGreaterThan(last).isLessThan(1);
            last = score;
        }
    }

    @Test
    void refusesKnotsThatDoNotRise() {
        assertThatThrownBy(() -> new Calibration(new double[] {0, 0}, new double[] {0.1, 0.2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(new double[] {0, 1}, new double[] {0.2, 0.1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
