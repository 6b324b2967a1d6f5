package dragoman.decision;

import dragoman.action.ActionKind;
import dragoman.action.ActionStore;
import dragoman.comment.CommentId;
import dragoman.moderation.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What was done about a comment before it was edited, and forbids what its new words would lead to. */
final class EarlierActions {
    private EarlierActions() {}

    /** Answers nobody twice, and nobody who was hidden; the comments are locked by the transaction. */
    static void heed(Handle transaction, Map<CommentId, Conclusion> conclusions) {
        List<CommentId> edited = conclusions.values().stream()
                .filter(one -> one.comment().revision() > 1 && one.decision().outcome() == Outcome.RESPOND)
                .map(one -> one.comment().id())
                .toList();
        if (edited.isEmpty()) {
            return;
        }
        Map<CommentId, Set<ActionKind>> earlier = ActionStore.perhapsDone(transaction, edited);
        edited.stream()
                .filter(earlier::containsKey)
                .forEach(id -> conclusions.computeIfPresent(
                        id, (same, one) -> one.instead(instead(one.decision(), earlier.get(id)))));
    }

    private static Decision instead(Decision decision, Set<ActionKind> earlier) {
        if (earlier.contains(ActionKind.REPLY)) {
            return new Decision(
                    Outcome.IGNORE,
                    decision.stage(),
                    decision.rule(),
                    decision.score(),
                    "answered before it was edited; nothing is said twice",
                    Severity.NONE,
                    "");
        }
        return new Decision(
                Outcome.ESCALATE,
                decision.stage(),
                decision.rule(),
                decision.score(),
                "hidden before it was edited, and harmless now",
                Severity.NONE,
                "");
    }
}
