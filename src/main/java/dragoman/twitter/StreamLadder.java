package dragoman.twitter;

import java.time.Duration;

/** How long to wait before the stream is opened again, by what went wrong and how often in a row. */
final class StreamLadder {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(16);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(16);

    private Break last = Break.ENDED;
    private int times;

    /** What ended a connection, or kept it from being made. */
    enum Break {
        /** X closed it. */
        ENDED,
        /** It broke, fell silent, or was not made. */
        NETWORK,
        /** X refused it. */
        HTTP,
        /** X refused it, for there were too many. */
        LIMITED
    }

    Duration after(Break kind) {
        times = kind == last ? times + 1 : 1;
        last = kind;
        return switch (kind) {
            // At once, and slower only when that does not help.
            case ENDED -> shorter(STEP.multipliedBy(times - 1L), LONGEST_STEP);
            case NETWORK -> shorter(STEP.multipliedBy(times), LONGEST_STEP);
            case HTTP -> doubled(Duration.ofSeconds(5), Duration.ofSeconds(320));
            case LIMITED -> doubled(Duration.ofSeconds(60), LONGEST_LIMIT);
        };
    }

    /** A connection worked for a while: what was before does not count any more. */
    void reset() {
        last = Break.ENDED;
        times = 0;
    }

    private Duration doubled(Duration first, Duration longest) {
        return shorter(first.multipliedBy(1L << Math.min(times - 1, 16)), longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
