package dragoman.moderation;

import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import java.time.Instant;

/** Comments to judge. */
final class Comments {
    private Comments() {}

    static Comment saying(String text) {
        return by("someone", text);
    }

    static Comment by(String handle, String text) {
        return new Comment(
                new CommentId(Platform.INSTAGRAM, "1"),
                1,
                new Post(new PostId(Platform.INSTAGRAM, "1"), "", "", ""),
                "",
                new Author("7", handle, false),
                text,
                Instant.EPOCH,
                "poll",
                false);
    }
}
