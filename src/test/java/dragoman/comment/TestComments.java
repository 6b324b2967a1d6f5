package dragoman.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Comments for tests, and their rows. */
public final class TestComments {
    private static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");

    private TestComments() {}

    /** A comment of somebody else under post 7. */
    public static Comment comment(String id, String text) {
        return comment(id, text, false);
    }

    public static Comment backlog(String id, String text) {
        return comment(id, text, true);
    }

    private static Comment comment(String id, String text, boolean backlog) {
        return new Comment(
                new CommentId(Platform.INSTAGRAM, id),
                1,
                new Post(new PostId(Platform.INSTAGRAM, "7"), "", "", ""),
                "",
                new Author("900", "mossy.fern1", false),
                text,
                WRITTEN,
                "poll",
                backlog);
    }

    static List<Comment> comments(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> comment(String.valueOf(i), "number " + i))
                .toList();
    }

    /** Lets the comments in: their rows are there afterwards, RECEIVED. */
    public static void admit(Jdbi jdbi, Comment... comments) {
        new CommentStore(jdbi, "test", Duration.ofMinutes(5)).insert(Arrays.asList(comments));
    }

    public static String stateOf(Jdbi jdbi, Comment comment) {
        return jdbi.withHandle(handle -> handle.createQuery("select state from comment where comment_id = :id")
                .bind("id", comment.id().value())
                .mapTo(String.class)
                .one());
    }
}
