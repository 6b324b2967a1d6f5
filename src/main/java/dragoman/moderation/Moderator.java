package dragoman.moderation;

import dragoman.comment.Comment;

/** Judges how harmful a comment is. */
public interface Moderator {
    /** @throws RuntimeException when it cannot judge; a person is asked then */
    Verdict judge(Comment comment);
}
