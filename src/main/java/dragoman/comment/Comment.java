package dragoman.comment;

import java.time.Instant;

/**
 * A public comment under one of our posts: what every step of the flow carries.
 *
 * @param revision counts the edits of the comment, from 1
 * @param parent the id of the comment that this one answers; empty for one directly under the post
 * @param source which way it came in: poll, webhook, stream
 * @param backlog whether it was written before its post was first tracked
 * @param latestId the id that the platform knows it by now: on some, an edit gives a comment a new one
 */
public record Comment(
        CommentId id,
        int revision,
        Post post,
        String parent,
        Author author,
        String text,
        Instant writtenAt,
        String source,
        boolean backlog,
        String latestId) {
    public Comment {
        if (!parent.isEmpty() && !CommentId.usable(parent)) {
            throw new IllegalArgumentException("a parent should be an id: was " + Text.excerpt(parent, 80));
        }
        if (!CommentId.usable(latestId)) {
            throw new IllegalArgumentException("a latest id should be an id: was " + Text.excerpt(latestId, 80));
        }
        text = Text.clean(text);
    }

    /** A comment that has the id it was written under. */
    public Comment(
            CommentId id,
            int revision,
            Post post,
            String parent,
            Author author,
            String text,
            Instant writtenAt,
            String source,
            boolean backlog) {
        this(id, revision, post, parent, author, text, writtenAt, source, backlog, id.value());
    }

    /** The same, with what is known of its post by now. */
    public Comment under(Post known) {
        return new Comment(id, revision, known, parent, author, text, writtenAt, source, backlog, latestId);
    }

    /** A line that is safe to print: it cannot break out of its line, and is short. */
    public String excerpt() {
        return Text.excerpt(text, 70);
    }

    @Override
    public String toString() {
        return id + " \"" + excerpt() + "\"";
    }
}
