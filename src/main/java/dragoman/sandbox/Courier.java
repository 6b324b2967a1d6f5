package dragoman.sandbox;

import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Delivers events, more than once or not at all if it is told to, and counts what became of them. */
final class Courier {
    private final Vertx vertx;
    private final Outbound outbound;
    private final Random random;
    private final Map<String, Integer> counts = new TreeMap<>();
    private Deliveries deliveries = Deliveries.STANDARD;

    Courier(Vertx vertx, Outbound outbound, long seed) {
        this.vertx = vertx;
        this.outbound = outbound;
        this.random = new Random(seed);
    }

    synchronized Deliveries deliveries() {
        return deliveries;
    }

    synchronized void deliveries(Deliveries now) {
        deliveries = now;
    }

    /** How many events of each platform were sent, dropped, attempted, acknowledged, given up, and are open. */
    synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    synchronized void send(Letter letter) {
        count(letter, "sent", 1);
        if (deliveries.dropped() > 0 && random.nextDouble() < deliveries.dropped()) {
            count(letter, "dropped", 1);
            return;
        }
        for (int copy = 0; copy < deliveries.copies(); copy++) {
            count(letter, "open", 1);
            later(shuffle(), () -> attempt(letter, 0));
        }
    }

    private long shuffle() {
        return deliveries.shuffleMillis() == 0 ? 0 : random.nextLong(deliveries.shuffleMillis());
    }

    private void later(long millis, Runnable task) {
        if (millis == 0) {
            vertx.runOnContext(nothing -> task.run());
        } else {
            vertx.setTimer(millis, timer -> task.run());
        }
    }

    private synchronized void count(Letter letter, String what, int by) {
        counts.merge(letter.platform() + "." + what, by, Integer::sum);
    }

    private void attempt(Letter letter, int retries) {
        Deliveries now = deliveries();
        count(letter, "attempts", 1);
        letter.ready()
                .get()
                .compose(ready -> outbound.post(letter.url(), letter.headers(), letter.body(), now.timeoutMillis()))
                .onSuccess(answer -> settle(letter, retries, answer.status() == 200))
                .onFailure(failure -> settle(letter, retries, false));
    }

    private void settle(Letter letter, int retries, boolean acknowledged) {
        Deliveries now = deliveries();
        if (acknowledged || retries >= now.retries()) {
            count(letter, acknowledged ? "acknowledged" : "givenUp", 1);
            count(letter, "open", -1);
            return;
        }
        later(now.backOffMillis() << 2 * retries, () -> attempt(letter, retries + 1));
    }
}
