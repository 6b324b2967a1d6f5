package dragoman.decision;

import dragoman.comment.Comment;
import java.time.Duration;
import java.util.Optional;

/**
 * How much is done without a person, for each intent.
 *
 * @param actOnBacklog whether comments from before their post was tracked are acted on like any other
 * @param replyHold how long a reply waits before it is sent
 */
record AutonomyPolicy(Autonomy hide, Autonomy reply, boolean actOnBacklog, Duration replyHold) {

    /** Empty when the decision asks for nothing to be done. */
    Optional<Autonomy> of(Comment comment, Decision decision) {
        return switch (decision.outcome()) {
            case HIDE -> Optional.of(quietly(comment, hide));
            case RESPOND -> Optional.of(quietly(comment, reply));
            case IGNORE, ESCALATE -> Optional.empty();
        };
    }

    private Autonomy quietly(Comment comment, Autonomy wanted) {
        return asksNobody(comment) && wanted != Autonomy.OFF ? Autonomy.SHADOW : wanted;
    }

    /** Old backlog is quiet: it is judged, but nobody is bothered with it. */
    boolean asksNobody(Comment comment) {
        return comment.backlog() && !actOnBacklog;
    }
}
