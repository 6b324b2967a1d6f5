package dragoman.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A log that whoever can reach us from outside cannot flood: each kind of line at most once in a while. */
public final class QuietLog {
    private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    /** When a kind of line was last written, and how many were left out since. */
    private record Silence(Instant since, long leftOut, boolean broken) {}

    private final Map<String, Silence> silences = new ConcurrentHashMap<>();
    private final Clock clock;

    public QuietLog(Clock clock) {
        this.clock = clock;
    }

    /** @param kind one of a few texts of ours: what it is kept apart by */
    public void warn(String kind) {
        Instant now = clock.instant();
        long[] leftOut = {0};
        Silence silence = silences.compute(kind, (same, last) -> {
            if (last != null && now.isBefore(last.since().plus(BETWEEN_LINES))) {
                return new Silence(last.since(), last.leftOut() + 1, false);
            }
            leftOut[0] = last == null ? 0 : last.leftOut();
            return new Silence(now, 0, true);
        });
        if (silence.broken()) {
            LOG.warn("{}{}", kind, leftOut[0] == 0 ? "" : " (and " + leftOut[0] + " times before)");
        }
    }
}
