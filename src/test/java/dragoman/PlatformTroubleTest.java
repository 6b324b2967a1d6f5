package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.sandbox.Books;
import dragoman.sandbox.Fault;
import dragoman.sandbox.Faults;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A platform that fails before and after it did what was asked: nothing is said twice, nothing is lost. */
class PlatformTroubleTest {

    @Test
    void keepsThePromiseWhileCallsFailBeforeAndAfterTheirEffect() throws Exception {
        try (RunningDragoman dragoman = RunningDragoman.start(Map.of("platform.retry.attempts", "10"))) {
            dragoman.sandbox()
                    .misbehave(Faults.NONE
                            .with(Fault.CUT_AFTER, 0.2)
                            .with(Fault.CUT_BEFORE, 0.1)
                            .with(Fault.ERROR_400_AFTER, 0.1)
                            .with(Fault.HTTP_500, 0.1)
                            .with(Fault.GARBAGE, 0.1));
            dragoman.sandbox().letAudienceIn().join();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> replied(dragoman) > 10 && struck(dragoman) > 60);
            dragoman.sandbox().misbehave(Faults.NONE);
            dragoman.settle();

            Books books = dragoman.sandbox().books();
            SandboxReport report = SandboxReport.of(books, dragoman.ledger());
            assertThat(report.promiseKept()).as(report.toString()).isTrue();
            assertThat(books.comments())
                    .filteredOn(comment -> comment.kind().equals("flagged_hide") && !comment.backlog())
                    .allMatch(Books.Comment::hidden);
        }
    }

    private static int replied(RunningDragoman dragoman) {
        return dragoman.sandbox().books().totals().replied();
    }

    private static int struck(RunningDragoman dragoman) {
        return dragoman.sandbox().books().faults().values().stream()
                .mapToInt(count -> count)
                .sum();
    }
}
