package dragoman.decision;

import dragoman.comment.Comment;
import dragoman.comment.Text;
import dragoman.routing.RouteVersion;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what becomes of each comment, for the tables and for the eye. */
public final class DecisionLog {
    /** A name of its own, so that these lines can be shown alone or sent elsewhere. */
    private static final Logger LOG = LoggerFactory.getLogger("decisions");

    private final DecisionStore store;
    private final RouteVersion version;
    private final Clock clock;

    DecisionLog(DecisionStore store, RouteVersion version, Clock clock) {
        this.store = store;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Commits the decision with what it intends, and prints it.
     *
     * @return false when the comment had been decided before: nothing is to be done then
     */
    public boolean record(Comment comment, Decision decision) {
        boolean first = store.commit(comment, decision, version.current(), clock.instant());
        if (first) {
            LOG.info(line(comment, decision));
        }
        return first;
    }

    static String line(Comment comment, Decision decision) {
        String who = comment.author().name().isEmpty()
                ? "(unknown)"
                : "@" + quoted(comment.author().name(), 20);
        return String.format(
                Locale.ROOT,
                "%-9s %-21s %-52s -> %-8s %s%s",
                comment.id().platform(),
                who,
                "\"" + quoted(comment.text(), 50) + "\"",
                decision.outcome(),
                Text.excerpt(decision.reason(), 90),
                comment.backlog() ? " (backlog)" : "");
    }

    /** Without the quotation mark that ends it on the line, so that no comment can show an outcome of its own making. */
    private static String quoted(String text, int length) {
        return Text.excerpt(text, length).replace('"', '\'');
    }
}
