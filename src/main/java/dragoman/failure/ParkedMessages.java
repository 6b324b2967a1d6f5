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
}
