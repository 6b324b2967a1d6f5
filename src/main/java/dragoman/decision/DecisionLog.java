package dragoman.decision;

import dragoman.comment.Comment;
import dragoman.comment.Text;
import dragoman.routing.RouteVersion;
import dragoman.storage.GroupCommit;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what becomes of each comment, for the tables and for the eye. */
public final class DecisionLog {
    /** A name of its own, so that these lines can be shown alone or sent elsewhere. */
    private static final Logger LOG = LoggerFactory.getLogger("decisions");

    private final GroupCommit<Conclusion, Optional<Decision>> writer;
    private final RouteVersion version;
    private final Clock clock;

    DecisionLog(GroupCommit<Conclusion, Optional<Decision>> writer, RouteVersion version, Clock clock) {
        this.writer = writer;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Has the decision committed with what it intends, together with others that are made in that moment, and prints
     * it; returns at once.
     *
     * @return completed after the commit; false when the comment had been decided before, was edited since or is
     *     withdrawn: nothing is to be done then
     */
    CompletableFuture<Boolean> record(Comment comment, Decision decision) {
        Conclusion conclusion =
                new Conclusion(UUID.randomUUID(), comment, decision, version.current(), clock.instant());
        return writer.add(conclusion).thenApply(recorded -> {
            recorded.ifPresent(one -> LOG.info(line(comment, one)));
            return recorded.isPresent();
        });
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
