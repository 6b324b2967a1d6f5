package dragoman.failure;

import dragoman.comment.Comment;
import dragoman.comment.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what no step could handle, with its cause. */
public final class ParkedMessages {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedMessages.class);

    private final ParkedMessageStore store;

    ParkedMessages(ParkedMessageStore store) {
        this.store = store;
    }

    /** A comment is taken out of the flow; anything else is only kept. */
    public void park(Object body, Exception failure, String routeId) {
        if (body == null) {
            LOG.error("Route {} stopped, and goes on at its next turn: {}", routeId, innermost(failure));
            return;
        }
        String cause =
                failure.getClass().getSimpleName() + ": " + Text.excerpt(String.valueOf(failure.getMessage()), 500);
        LOG.error("{} stopped in route {} and is parked: {}", Text.excerpt(String.valueOf(body), 120), routeId, cause);
        LOG.debug("What stopped it", failure);
        if (body instanceof Comment comment) {
            store.park(comment, routeId, cause);
        } else {
            store.park(String.valueOf(body), routeId, cause);
        }
    }

    /** What libraries wrap around it repeats whole statements; the innermost says what happened. */
    private static String innermost(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + Text.excerpt(String.valueOf(cause.getMessage()), 500);
    }
}
