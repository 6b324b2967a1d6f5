package dragoman;

import dragoman.decision.Ledger;
import dragoman.decision.LedgerStore;
import dragoman.sandbox.Sandbox;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the sandbox's audience in, waits until Dragoman has dealt with all it wrote, and tells how it went. */
final class SandboxScenario {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxScenario.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Sandbox platform;
    private final LedgerStore ledger;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(SandboxScenario::daemon);
    private final long begun = System.nanoTime();

    SandboxScenario(Sandbox platform, LedgerStore ledger) {
        this.platform = platform;
        this.ledger = ledger;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sandbox-scenario");
        thread.setDaemon(true);
        return thread;
    }

    /** Goes on in the background until the summary is printed. */
    void play() {
        platform.letAudienceIn().thenRun(this::watchUntilSettled);
    }

    private void watchUntilSettled() {
        long patientUntil = System.nanoTime() + PATIENCE.toNanos();
        watch.scheduleWithFixedDelay(() -> look(patientUntil), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(long patientUntil) {
        try {
            tellWhenSettled(patientUntil);
        } catch (RuntimeException e) {
            LOG.warn("The sandbox's scenario cannot be summed up yet: {}", e.getMessage());
        }
    }

    private void tellWhenSettled(long patientUntil) {
        boolean settled = settled();
        if (settled || System.nanoTime() - patientUntil > 0) {
            watch.shutdown();
            System.out.println(SandboxReport.of(platform.books(), ledger));
            LOG.info(
                    "{} after {} s. Dragoman goes on until it is stopped (Ctrl+C); let more people comment by"
                            + " POST {}/sandbox/comments",
                    settled ? "All settled" : "Not everything is settled",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    platform.baseUrl());
        }
    }

    /** Whether everything that was written is seen, decided and acted on. */
    private boolean settled() {
        long written = platform.books().totals().comments();
        Ledger now = ledger.ledger();
        return now.seen() >= written && now.waiting() == 0 && ledger.openActions() == 0;
    }
}
