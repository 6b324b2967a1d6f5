package dragoman.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dragoman.comment.Comment;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.sandbox.Fault;
import dragoman.sandbox.Faults;
import dragoman.tracking.Look;
import dragoman.tracking.PostState;
import dragoman.tracking.TrackedPost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstagramReaderTest {
    @TempDir
    Path folder;

    Edge edge;
    String media;

    @BeforeEach
    void start() throws Exception {
        edge = new Edge(folder);
        media = edge.people.publish();
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void readsAPostWithoutComments() {
        Look look = look(unread());

        assertThat(look.comments()).isEmpty();
        assertThat(look.checkpointAt()).isEmpty();
        assertThat(look.commentsCount()).isZero();
        assertThat(look.post().caption()).isEqualTo("A test");
        assertThat(look.publishedAt()).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void readsEveryPageAtTheFirstLook() throws IOException {
        List<String> written = write(3 * Edge.PAGE + 1);

        Look look = look(unread());

        assertThat(ids(look)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(look.checkpointAt()).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(edge.calls("object") + edge.calls("comments")).isEqualTo(4);
    }

    @Test
    void readsOnlyTheNewPartAtTheNextLook() throws IOException {
        TrackedPost post = lookedAt(write(4 * Edge.PAGE));
        int before = edge.calls("comments");
        String fresh = edge.people.comment(media, "new");

        Look look = look(post);

        assertThat(ids(look)).contains(fresh).hasSize(Edge.PAGE);
        assertThat(look.checkpointAt()).contains(Instant.parse("2026-03-01T12:20:00Z"));
        assertThat(edge.calls("comments") - before).isZero();
    }

    @Test
    void readsAsManyPagesAsAreNew() throws IOException {
        TrackedPost post = lookedAt(write(2 * Edge.PAGE));
        List<String> fresh = write(2 * Edge.PAGE + 1);

        assertThat(ids(look(post))).containsAll(fresh);
    }

    @Test
    void findsAReplyToAnOldCommentThroughTheCount() throws IOException {
        List<String> old = write(4 * Edge.PAGE);
        String oldest = old.get(0);
        TrackedPost post = lookedAt(old);
        String reply = edge.people.answer(oldest, "late");

        Look look = look(post);

        assertThat(ids(look)).contains(reply);
        assertThat(comment(look, reply).parent()).isEqualTo(oldest);
    }

    @Test
    void readsRepliesOverSeveralPages() throws IOException {
        String comment = edge.people.comment(media, "hello");
        List<String> replies = new ArrayList<>();
        for (int i = 0; i < 2 * Edge.PAGE + 1; i++) {
            replies.add(edge.people.answer(comment, "me too " + i));
        }

        assertThat(ids(look(unread()))).contains(comment).containsAll(replies).hasSize(replies.size() + 1);
    }

    @Test
    void saysSoWhenThereAreMorePagesThanItReads() throws IOException {
        write(Edge.MAX_PAGES * Edge.PAGE + 1);
        try (LogLines log = new LogLines("dragoman.instagram", Level.WARN)) {
            Look look = look(unread());

            assertThat(look.comments()).hasSize(Edge.MAX_PAGES * Edge.PAGE);
            assertThat(log.lines()).singleElement().asString().contains("tracking.max-pages = 8", media);
        }
    }

    @Test
    void findsAReplyAlthoughThePageCameBackEmptyBefore() throws IOException {
        List<String> old = write(4 * Edge.PAGE);
        String oldest = old.get(0);
        TrackedPost post = lookedAt(old);
        String reply = edge.people.answer(oldest, "late");
        edge.sandbox.misbehave(Faults.NONE.with(Fault.EMPTY_PAGE, 1));
        Look empty = look(post);
        edge.sandbox.misbehave(Faults.NONE);

        Look look = look(after(post, empty));

        assertThat(empty.comments()).isEmpty();
        assertThat(empty.checkpointAt()).isEmpty();
        assertThat(ids(look)).contains(reply);
    }

    @Test
    void tellsOurOwnFromOthers() throws IOException {
        String comment = edge.people.comment(media, "hello");
        edge.people.post("/v26.0/" + comment + "/replies?message=Hi");

        Look look = look(unread());

        assertThat(look.comments()).hasSize(2);
        assertThat(comment(look, comment).author().ourselves()).isFalse();
        assertThat(look.comments())
                .filteredOn(one -> one.author().ourselves())
                .singleElement()
                .extracting(Comment::text)
                .isEqualTo("Hi");
    }

    @Test
    void readsCommentsWithoutAnAuthor() throws IOException {
        edge.people.comment(media, "hello");
        edge.sandbox.misbehave(Faults.NONE.with(Fault.MISSING_FROM, 1));

        Look look = look(unread());

        assertThat(look.comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.author().id()).isEmpty());
    }

    @Test
    void marksAsBacklogWhatIsOlderThanTheWatch() throws IOException {
        String old = edge.people.comment(media, "old");
        edge.pass(Duration.ofMinutes(10));
        String fresh = edge.people.comment(media, "new");

        Look look = look(new TrackedPost(
                post(),
                PostState.ACTIVE,
                Optional.empty(),
                Instant.parse("2026-03-01T12:05:00Z"),
                Optional.empty(),
                -1));

        assertThat(comment(look, old).backlog()).isTrue();
        assertThat(comment(look, fresh).backlog()).isFalse();
    }

    @Test
    void saysWhenAPostIsGone() throws IOException {
        edge.people.delete("/sandbox/media/" + media);

        assertThat(refusal().errorClass()).isEqualTo(ErrorClass.GONE);
    }

    @Test
    void saysHowLongItIsLimited() {
        edge.sandbox.misbehave(Faults.NONE.with(Fault.RATE_LIMITED, 1));

        assertThat(refusal().errorClass()).isEqualTo(ErrorClass.LIMITED);
        assertThat(refusal().retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void triesAgainWhatMayPass() {
        for (Fault fault : List.of(Fault.HTTP_500, Fault.GARBAGE, Fault.CUT_BEFORE)) {
            edge.sandbox.misbehave(Faults.NONE.with(fault, 1));

            assertThat(refusal().errorClass()).as(fault.key()).isEqualTo(ErrorClass.TRANSIENT);
        }
    }

    @Test
    void givesUpACallThatGetsNoAnswerInTime() {
        edge.sandbox.misbehave(Faults.NONE.with(Fault.TIMEOUT_BEFORE, 1).hanging(5_000));
        long begun = System.nanoTime();

        assertThat(refusal().errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void asksForAPersonWhenTheTokenIsOver() {
        edge.sandbox.misbehave(Faults.NONE.with(Fault.EXPIRED_TOKEN, 1));

        assertThat(refusal().errorClass()).isEqualTo(ErrorClass.TOKEN);
    }

    private PlatformException refusal() {
        return catchThrowableOfType(PlatformException.class, () -> look(unread()));
    }

    private Look look(TrackedPost post) {
        return (Look) edge.ask("fetch", post);
    }

    private Post post() {
        return new Post(new PostId(Platform.INSTAGRAM, media), "", "", "");
    }

    private TrackedPost unread() {
        return new TrackedPost(post(), PostState.ACTIVE, Optional.empty(), Instant.EPOCH, Optional.empty(), -1);
    }

    /** The post after a look at old comments and a newer one, ten minutes later. */
    private TrackedPost lookedAt(List<String> old) throws IOException {
        edge.pass(Duration.ofMinutes(10));
        edge.people.comment(media, "newest");
        Look look = look(unread());
        edge.pass(Duration.ofMinutes(10));
        assertThat(ids(look)).containsAll(old);
        return after(unread(), look);
    }

    /** As the table keeps it. */
    private TrackedPost after(TrackedPost before, Look look) {
        return new TrackedPost(
                post(),
                PostState.ACTIVE,
                look.publishedAt(),
                Instant.EPOCH,
                look.checkpointAt().or(before::checkpointAt),
                look.commentsCount());
    }

    private List<String> write(int count) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(edge.people.comment(media, "number " + i));
        }
        return ids;
    }

    private static List<String> ids(Look look) {
        return look.comments().stream().map(comment -> comment.id().value()).toList();
    }

    private static Comment comment(Look look, String id) {
        return look.comments().stream()
                .filter(comment -> comment.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
