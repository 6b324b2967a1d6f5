package dragoman.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many calls of each kind are left to a caller of X in the current quarter of an hour. */
final class Limits {
    private static final long WINDOW = Duration.ofMinutes(15).toSeconds();

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    Limits(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a caller is told in the headers of an answer.
     *
     * @param reset when the next quarter of an hour begins, in seconds since 1970
     */
    record Window(int limit, int used, long reset) {
        boolean exceeded() {
            return used > limit;
        }

        int remaining() {
            return Math.max(0, limit - used);
        }
    }

    /** Counts a call. */
    synchronized Window take(String kind, int limit) {
        long now = clock.instant().getEpochSecond();
        Window before = windows.getOrDefault(kind, new Window(limit, 0, 0));
        Window open = now < before.reset() ? before : new Window(limit, 0, now + WINDOW);
        Window taken = new Window(limit, open.used() + 1, open.reset());
        windows.put(kind, taken);
        return taken;
    }
}
