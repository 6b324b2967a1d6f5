package dragoman.twitter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears from X from start to stop: the webhook first, then the stream. */
final class Listening {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TwitterWebhook webhook;
    private final TwitterStream stream;
    private final CountDownLatch end;
    private final Thread thread;

    /** @param end ends the stream's pauses */
    Listening(TwitterWebhook webhook, TwitterStream stream, CountDownLatch end) {
        this.webhook = webhook;
        this.stream = stream;
        this.end = end;
        this.thread = new Thread(this::listen, "twitter-stream");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void listen() {
        try {
            webhook.check();
            stream.run();
        } catch (RuntimeException e) {
            LOG.error("X is heard no more until Dragoman starts again", e);
        }
    }

    void stop() {
        end.countDown();
        stream.close();
        try {
            thread.join(PATIENCE.toMillis());
            webhook.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("X still delivers events to us: {}", e.getMessage());
        }
    }
}
