package dragoman.reply;

import dragoman.comment.Comment;
import dragoman.triage.TriageDecision;

/** Puts into words what triage found to be the answer. */
public interface ReplyWriter {
    /** @throws IllegalArgumentException when triage did not find an answer */
    Reply write(Comment comment, TriageDecision triage);
}
