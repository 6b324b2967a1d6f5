package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.decision.Ledger;
import dragoman.sandbox.Books;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job, end to end: the sandbox's whole scenario on the shipped routes. */
class ScenarioTest {
    static RunningDragoman dragoman;
    static Books books;
    static Ledger ledger;

    @BeforeAll
    static void playTheScenario() throws IOException {
        dragoman = RunningDragoman.start(Map.of());
        dragoman.playScenario();
        books = dragoman.sandbox().books();
        ledger = dragoman.ledger().ledger();
    }

    @AfterAll
    static void stop() {
        dragoman.close();
    }

    @Test
    void accountsForEveryCommentOfOthers() {
        assertThat(ledger.seen()).isEqualTo(books.totals().comments()).isGreaterThan(400);
        assertThat(ledger.decided()).isEqualTo(ledger.seen());
        assertThat(List.of(ledger.waiting(), ledger.missing(), ledger.twice())).containsOnly(0L);
    }

    @Test
    void neverJudgesOwnComments() {
        long own = dragoman.service()
                .storage()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from comment where author_id = :us or comment_id in"
                                        + " (select result_id from action where result_id <> '')")
                        .bind("us", dragoman.sandbox().properties().get("instagram.user-id"))
                        .mapTo(Long.class)
                        .one());

        assertThat(books.totals().own()).isGreaterThan(10);
        assertThat(own).isZero();
    }

    @Test
    void answersNobodyTwice() {
        assertThat(books.comments())
                .filteredOn(comment -> comment.ownReplies().stream()
                                .filter(Books.OwnReply::throughApi)
                                .count()
                        > 1)
                .isEmpty();
        assertThat(books.totals().replied()).isGreaterThan(20);
    }

    @Test
    void neverAnswersWhatItHides() {
        assertThat(books.comments())
                .filteredOn(comment ->
                        comment.hidden() && comment.ownReplies().stream().anyMatch(Books.OwnReply::throughApi))
                .isEmpty();
    }

    @Test
    void hidesNothingHarmless() {
        assertThat(books.comments())
                .filteredOn(comment -> comment.hidden() && !comment.mayBeHidden())
                .isEmpty();
    }

    @Test
    void hidesNoSelfHarm() {
        assertThat(books.comments())
                .filteredOn(comment -> comment.hidden() && comment.label().contains("self_harm"))
                .isEmpty();
    }

    @Test
    void leavesOldBacklogAlone() {
        assertThat(books.comments())
                .filteredOn(Books.Comment::backlog)
                .hasSizeGreaterThan(5)
                .allSatisfy(comment -> {
                    assertThat(comment.hidden()).isFalse();
                    assertThat(comment.ownReplies()).noneMatch(Books.OwnReply::throughApi);
                });
    }

    @Test
    void obeysFlaggedKeywords() {
        assertThat(books.comments())
                .filteredOn(comment -> comment.kind().equals("flagged_hide") && !comment.backlog())
                .isNotEmpty()
                .allMatch(Books.Comment::hidden);
    }

    @Test
    void saysInTheSummaryThatThePromiseIsKept() {
        SandboxReport report = SandboxReport.of(books, dragoman.ledger());

        assertThat(report.promiseKept()).isTrue();
        assertThat(report.toString()).contains("missing 0, double 0").contains("Promise     kept");
    }
}
