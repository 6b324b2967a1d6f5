package dragoman.decision;

import dragoman.action.Action;
import dragoman.action.ActionKind;
import dragoman.action.ActionState;
import dragoman.action.ActionStore;
import dragoman.comment.Comment;
import dragoman.review.Review;
import dragoman.review.ReviewStore;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Commits a decision together with what it intends: the one door to everything that is said or done. */
final class DecisionStore {
    private final Jdbi jdbi;
    private final AutonomyPolicy autonomy;

    DecisionStore(Jdbi jdbi, AutonomyPolicy autonomy) {
        this.jdbi = jdbi;
        this.autonomy = autonomy;
    }

    /** @return false when this revision of the comment was decided before, or is withdrawn: then nothing is changed */
    boolean commit(Comment comment, Decision decision, String routeVersion, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbi.inTransaction(transaction -> {
            if (!decide(transaction, comment) || !insert(transaction, id, comment, decision, routeVersion, now)) {
                return false;
            }
            autonomy.of(comment, decision).ifPresent(wanted -> intend(transaction, id, comment, decision, wanted, now));
            if (decision.outcome() == Outcome.ESCALATE && !autonomy.asksNobody(comment)) {
                ask(transaction, id, comment, decision, decision.reply().isEmpty() ? "" : "REPLY", now);
            }
            return true;
        });
    }

    private static boolean decide(Handle transaction, Comment comment) {
        return transaction
                        .createUpdate("""
                                update comment set state = 'DECIDED'
                                where platform = :platform and comment_id = :comment and revision = :revision
                                    and state in ('RECEIVED', 'PARKED')""")
                        .bind("platform", comment.id().platform().key())
                        .bind("comment", comment.id().value())
                        .bind("revision", comment.revision())
                        .execute()
                > 0;
    }

    private static boolean insert(
            Handle transaction, UUID id, Comment comment, Decision decision, String routeVersion, Instant now) {
        return transaction
                        .createUpdate("""
                                insert into decision (id, platform, comment_id, revision, outcome, stage, rule, score,
                                                      reason, route_version, decided_by, decided_at)
                                values (:id, :platform, :comment, :revision, :outcome, :stage, :rule, :score,
                                        :reason, :version, 'dragoman', :now)
                                on conflict (platform, comment_id, revision) do nothing""")
                        .bind("id", id)
                        .bind("platform", comment.id().platform().key())
                        .bind("comment", comment.id().value())
                        .bind("revision", comment.revision())
                        .bind("outcome", decision.outcome().name())
                        .bind("stage", decision.stage())
                        .bind("rule", decision.rule())
                        .bind("score", decision.score())
                        .bind("reason", decision.reason())
                        .bind("version", routeVersion)
                        .bind("now", Timestamp.from(now))
                        .execute()
                > 0;
    }

    private void intend(Handle transaction, UUID id, Comment comment, Decision decision, Autonomy wanted, Instant now) {
        ActionKind kind = decision.outcome() == Outcome.HIDE ? ActionKind.HIDE : ActionKind.REPLY;
        switch (wanted) {
            case AUTO -> add(transaction, id, comment, decision, kind, ActionState.INTENDED, now);
            case SHADOW -> add(transaction, id, comment, decision, kind, ActionState.SHADOW, now);
            case DRAFT -> ask(transaction, id, comment, decision, kind.name(), now);
            case OFF -> {}
        }
    }

    private void add(
            Handle transaction,
            UUID id,
            Comment comment,
            Decision decision,
            ActionKind kind,
            ActionState state,
            Instant now) {
        Duration hold = kind == ActionKind.REPLY ? autonomy.replyHold() : Duration.ZERO;
        String text = kind == ActionKind.REPLY ? decision.reply() : "";
        String target = comment.id().value();
        Action action =
                new Action(UUID.randomUUID(), comment.id(), comment.parent(), kind, state, text, target, 0, now);
        ActionStore.insert(transaction, id, action, now.plus(hold));
    }

    private static void ask(
            Handle transaction, UUID id, Comment comment, Decision decision, String proposal, Instant now) {
        Review review = new Review(
                UUID.randomUUID(),
                comment.id(),
                decision.reason(),
                decision.severity().name(),
                proposal,
                decision.reply(),
                now);
        ReviewStore.insert(transaction, review, Optional.of(id));
    }
}
