package dragoman.comment;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands committed comments on behind the back of whoever brought them: a platform that waits for its answer should not
 * wait for the flow as well. What is on its way is bounded; the rest waits in the database.
 */
final class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    private static final int MOST_ON_THEIR_WAY = 10_000;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread made = new Thread(task, "hand-over");
                made.setDaemon(true);
                return made;
            });

    HandOver() {
        // So that it needs no end: it goes when it has nothing to do.
        thread.allowCoreThreadTimeOut(true);
    }

    boolean hasRoom() {
        return thread.getQueue().size() < MOST_ON_THEIR_WAY;
    }

    void later(Runnable task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("A comment could not be handed on and is taken up again later: {}", e.toString());
            }
        });
    }
}
