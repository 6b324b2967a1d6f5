package dragoman;

import dragoman.decision.LedgerStore;
import dragoman.sandbox.Sandbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the sandbox's audience in, waits until Dragoman has dealt with all it wrote, and tells how it went. */
final class SandboxScenario {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxScenario.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Sandbox platform;
    private final LedgerStore ledger;

    SandboxScenario(Sandbox platform, LedgerStore ledger) {
        this.platform = platform;
        this.ledger = ledger;
    }

    /** Goes on in the background; a daemon, so that it keeps nothing alive. */
    void play() {
        Thread thread = new Thread(this::playToTheEnd, "sandbox-scenario");
        thread.setDaemon(true);
        thread.start();
    }

    private void playToTheEnd() {
        try {
            long begun = System.nanoTime();
            CompletableFuture<Void> audience = platform.letAudienceIn();
            audience.join();
            boolean settled = settle();
            System.out.println(SandboxReport.of(platform.books(), ledger));
            LOG.info(
                    "{} after {} s. Dragoman goes on until it is stopped (Ctrl+C); more people can comment through POST {}",
                    settled ? "All settled" : "Not everything is settled",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    platform.baseUrl() + "/sandbox/comments");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The sandbox's scenario broke off", e);
        }
    }

    /** Until everything that was written is seen, decided and acted on. */
    private boolean settle() throws InterruptedException {
        for (long left = PATIENCE.dividedBy(LOOK); left > 0; left--) {
            long written = platform.books().totals().comments();
            if (ledger.ledger().seen() >= written && ledger.ledger().waiting() == 0 && ledger.openActions() == 0) {
                return true;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return false;
    }
}
