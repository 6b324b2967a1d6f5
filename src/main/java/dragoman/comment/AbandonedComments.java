package dragoman.comment;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Comments that nobody works on any more, claimed some at a time until none is left. */
final class AbandonedComments implements Iterator<Comment> {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedComments.class);
    private static final int AT_ONCE = 500;

    private final IntFunction<? extends Iterable<Comment>> claim;
    private final Queue<Comment> claimed = new ArrayDeque<>();
    private boolean ended;

    /** @param claim claims at most as many as it is told */
    AbandonedComments(IntFunction<? extends Iterable<Comment>> claim) {
        this.claim = claim;
    }

    @Override
    public boolean hasNext() {
        if (claimed.isEmpty() && !ended) {
            claim.apply(AT_ONCE).forEach(claimed::add);
            // Fewer than asked for: the next ones are for the next time, so that nothing goes round in here.
            ended = claimed.size() < AT_ONCE;
            if (!claimed.isEmpty()) {
                LOG.info("Taking up {} comments that were seen but not yet decided", claimed.size());
            }
        }
        return !claimed.isEmpty();
    }

    @Override
    public Comment next() {
        if (!hasNext()) {
            throw new NoSuchElementException("none is abandoned");
        }
        return claimed.remove();
    }
}
