package dragoman.decision;

import dragoman.comment.Comment;
import java.time.Instant;
import java.util.UUID;

/** A decision on its way into the tables, with the comment it is about. */
record Conclusion(UUID id, Comment comment, Decision decision, String routeVersion, Instant decidedAt) {
    /** The same with another decision. */
    Conclusion instead(Decision other) {
        return new Conclusion(id, comment, other, routeVersion, decidedAt);
    }
}
