package dragoman.action;

import dragoman.comment.CommentId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something to do on a platform about one comment.
 *
 * @param parent the comment that this comment answers; empty for one directly under the post
 * @param text what a reply says; empty for others
 * @param targetId what the platform is to act on
 * @param attempts how often it was taken up, this time included
 */
public record Action(
        UUID id,
        CommentId comment,
        String parent,
        ActionKind kind,
        ActionState state,
        String text,
        String targetId,
        int attempts,
        Instant intendedAt) {
    /** Whether it may have been done already, so that we must look before we do it. */
    public boolean uncertain() {
        return state == ActionState.UNCERTAIN;
    }

    @Override
    public String toString() {
        return kind.verb() + " of " + comment;
    }
}
