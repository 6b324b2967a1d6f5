package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stopped in the middle of it all and started again: it goes on where it was. */
class RestartTest {

    @Test
    void goesOnWhereItWasStopped() throws Exception {
        try (RunningDragoman dragoman = RunningDragoman.start(Map.of())) {
            dragoman.sandbox().letAudienceIn().join();
            for (int stop = 0; stop < 3; stop++) {
                dragoman.stop();
                dragoman.startAgain();
            }
            dragoman.settle();

            SandboxReport report = SandboxReport.of(dragoman.sandbox().books(), dragoman.ledger());
            assertThat(report.promiseKept()).as(report.toString()).isTrue();
        }
    }
}
