package dragoman.decision;

import java.util.Map;

/**
 * The account of every comment.
 *
 * @param seen comments of others that were let in
 * @param decided those with a decision
 * @param waiting those still on their way, or parked
 * @param withdrawn those that their authors took back before anything was decided
 * @param missing those that are none of these: always 0
 * @param twice comments that were decided, or answered, more than once: always 0
 * @param bySource the same for each way in
 */
public record Ledger(
        long seen, long decided, long waiting, long withdrawn, long missing, long twice, Map<String, Line> bySource) {

    /** The account of one way in. */
    public record Line(long seen, long decided, long waiting, long withdrawn, long missing) {}
}
