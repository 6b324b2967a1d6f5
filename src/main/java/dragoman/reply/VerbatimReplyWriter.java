package dragoman.reply;

import dragoman.comment.Comment;
import dragoman.triage.Outcome;
import dragoman.triage.TriageDecision;

/** Says an answer exactly as it stands in knowledge. */
public final class VerbatimReplyWriter implements ReplyWriter {
    @Override
    public Reply write(Comment comment, TriageDecision triage) {
        if (triage.outcome() != Outcome.RESPOND) {
            throw new IllegalArgumentException(
                    "a reply should be written only after RESPOND: was " + triage.outcome() + " for " + comment.id());
        }
        return new Reply(triage.answer(), triage.answer());
    }
}
