package dragoman.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
    private final Retry retry = new Retry(3, Duration.ofSeconds(10), new Random(1));

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "7, 640", "8, 900", "50, 900"})
    void waitsTwiceAsLongEachTimeUpToABound(int tried, long seconds) {
        for (int i = 0; i < 200; i++) {
            assertThat(retry.delayAfter(tried).toMillis())
                    .isBetween((long) (seconds * 1000 * 0.75), (long) (seconds * 1000 * 1.25));
        }
    }

    @Test
    void doesNotLetManyComeBackAtTheSameMoment() {
        assertThat(retry.delayAfter(3)).isNotEqualTo(retry.delayAfter(3));
    }
}
