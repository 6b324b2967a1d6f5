package dragoman.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Counts calls: all of them by kind for the books, those of the last hour for the limit. */
final class Usage {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Deque<Instant> lastHour = new ArrayDeque<>();
    private final Map<String, Integer> byKind = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();

    Usage(Clock clock) {
        this.clock = clock;
    }

    /** @param cost how many calls it counts for */
    synchronized void called(String kind, int cost) {
        byKind.merge(kind, cost, Integer::sum);
        for (int i = 0; i < cost; i++) {
            lastHour.addLast(clock.instant());
        }
    }

    synchronized void refused(ApiError error) {
        refusals.merge(Integer.toString(error.code()), 1, Integer::sum);
    }

    synchronized void refused(XProblem problem) {
        refusals.merge(Integer.toString(problem.status()), 1, Integer::sum);
    }

    /** How much of the hour's allowance is used up, in percent. */
    synchronized int percent(int callsPerHour) {
        return (int) Math.min(100, 100L * inLastHour() / callsPerHour);
    }

    synchronized boolean exceeds(int callsPerHour) {
        return inLastHour() > callsPerHour;
    }

    private int inLastHour() {
        Instant start = clock.instant().minus(WINDOW);
        while (!lastHour.isEmpty() && lastHour.peekFirst().isBefore(start)) {
            lastHour.removeFirst();
        }
        return lastHour.size();
    }

    synchronized Map<String, Integer> byKind() {
        return Map.copyOf(byKind);
    }

    synchronized Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    static ObjectNode appUsage(int percent) {
        return Json.object()
                .put("call_count", percent)
                .put("total_time", percent / 2)
                .put("total_cputime", percent / 2);
    }

    static ObjectNode businessUsage(String userId, int percent) {
        ObjectNode usage = Json.object()
                .put("type", "instagram")
                .put("call_count", percent)
                .put("total_cputime", percent / 2)
                .put("total_time", percent / 2)
                .put("estimated_time_to_regain_access", percent >= 100 ? 1 : 0);
        return Json.object().set(userId, Json.array().add(usage));
    }
}
