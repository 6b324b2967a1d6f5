package dragoman.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four callers send as fast as they can while a called route and a route with a full queue are saved. */
class RouteFolderLoadTest {
    static final int CALLERS = 4;
    static final int SAVES = 20;

    final AtomicBoolean sending = new AtomicBoolean(true);
    final AtomicInteger sent = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();

    @Test
    void losesNothingWhileFilesAreSaved(@TempDir Path folder) throws Exception {
        try (RunningFolder running = new RunningFolder(folder).start()) {
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> sendOnAndOn(running));
            }

            for (int save = 1; save <= SAVES; save++) {
                String version = "v" + save;
                running.awaitTaken(() -> running.edit("second-step", text -> text.replaceFirst("v\\d+", version)));
                running.awaitTaken(() -> running.edit("queue-step", text -> text + "# " + version + "\n"));
            }
            sending.set(false);
            callers.shutdown();
            assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

            running.awaitCount("queue-step", sent.get());
            assertThat(running.count("v" + SAVES)).isPositive();
            assertThat(running.count("java-step")).as("parked").isZero();
            assertThat(failed).as("refused callers").hasValue(0);
        }
    }

    private void sendOnAndOn(RunningFolder running) {
        while (sending.get()) {
            sent.incrementAndGet();
            try {
                running.send("direct:first-step");
            } catch (RuntimeException e) {
                failed.incrementAndGet();
            }
        }
    }
}
