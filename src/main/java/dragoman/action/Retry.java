package dragoman.action;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a call is tried, and how long to wait in between: twice as long each time, with some chance in it so that
 * many do not come back at the same moment.
 */
record Retry(int attempts, Duration firstDelay, RandomGenerator random) {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** @param tried how often it was tried already, from 1 */
    Duration delayAfter(int tried) {
        long doubled = firstDelay.toMillis() << Math.min(tried - 1, 20);
        long bounded = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis((long) (bounded * (0.75 + random.nextDouble() / 2)));
    }
}
