package dragoman.triage;

import dragoman.comment.Comment;

/** Decides whether a comment is answered, left alone or shown to a person. */
public interface Triage {
    TriageDecision triage(Comment comment);
}
