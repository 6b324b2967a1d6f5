package dragoman.tracking;

import java.time.Duration;
import java.util.List;

/** How often a post is read: the older, the rarer. */
public final class PollSchedule {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration RECENT = Duration.ofHours(72);

    private final List<Duration> intervals;

    /** @param intervals for posts younger than 24 h, younger than 72 h, and older */
    public PollSchedule(List<Duration> intervals) {
        if (intervals.size() != 3 || intervals.stream().anyMatch(d -> d.isNegative() || d.isZero())) {
            throw new IllegalArgumentException(
                    "tracking.intervals should be three durations above zero, such as 5m,15m,30m: was " + intervals);
        }
        this.intervals = List.copyOf(intervals);
    }

    /** How long to wait before a post of that age is read again. */
    public Duration waitFor(Duration age) {
        if (age.compareTo(FRESH) < 0) {
            return intervals.get(0);
        }
        return age.compareTo(RECENT) < 0 ? intervals.get(1) : intervals.get(2);
    }
}
