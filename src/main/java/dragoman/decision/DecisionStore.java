package dragoman.decision;

import dragoman.action.Action;
import dragoman.action.ActionKind;
import dragoman.action.ActionState;
import dragoman.action.ActionStore;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.review.Review;
import dragoman.review.ReviewStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Commits decisions together with what they intend: the one door to everything that is said or done. */
final class DecisionStore {
    private final Jdbi jdbi;
    private final AutonomyPolicy autonomy;

    DecisionStore(Jdbi jdbi, AutonomyPolicy autonomy) {
        this.jdbi = jdbi;
        this.autonomy = autonomy;
    }

    /**
     * Commits all of them in one transaction, or none.
     *
     * @return for each what was recorded; empty when this revision of the comment was decided before, was edited since,
     *     or is withdrawn: then nothing is changed
     */
    List<Optional<Decision>> commit(List<Conclusion> conclusions) {
        Map<CommentId, Conclusion> first = new LinkedHashMap<>();
        conclusions.stream()
                .sorted(Comparator.comparing(
                        conclusion -> conclusion.comment().id().value()))
                .forEach(conclusion -> first.putIfAbsent(conclusion.comment().id(), conclusion));
        Map<UUID, Decision> recorded = jdbi.inTransaction(transaction -> record(transaction, first));
        return conclusions.stream()
                .map(conclusion -> Optional.ofNullable(recorded.get(conclusion.id())))
                .toList();
    }

    private Map<UUID, Decision> record(Handle transaction, Map<CommentId, Conclusion> conclusions) {
        Set<CommentId> decided = decide(transaction, List.copyOf(conclusions.values()));
        conclusions.keySet().retainAll(decided);
        EarlierActions.heed(transaction, conclusions);
        List<Conclusion> open = List.copyOf(conclusions.values());
        Set<CommentId> fresh = open.isEmpty() ? Set.of() : insert(transaction, open);
        List<Conclusion> recorded =
                open.stream().filter(c -> fresh.contains(c.comment().id())).toList();
        List<ActionStore.Intended> actions = new ArrayList<>();
        List<ReviewStore.Asked> questions = new ArrayList<>();
        recorded.forEach(conclusion -> intend(conclusion, actions, questions));
        ActionStore.insert(transaction, actions);
        ReviewStore.insert(transaction, questions);
        return recorded.stream().collect(Collectors.toMap(Conclusion::id, Conclusion::decision));
    }

    private static Set<CommentId> decide(Handle transaction, List<Conclusion> conclusions) {
        return transaction
                .createQuery("""
                        update comment c set state = 'DECIDED'
                        from unnest(:platforms, :ids, :revisions) d(platform, id, revision)
                        where c.platform = d.platform and c.comment_id = d.id and c.revision = d.revision
                            and c.state in ('RECEIVED', 'PARKED')
                        returning c.platform, c.comment_id""")
                .bindArray("platforms", String.class, column(conclusions, DecisionStore::platform))
                .bindArray("ids", String.class, column(conclusions, DecisionStore::comment))
                .bindArray(
                        "revisions",
                        Integer.class,
                        column(conclusions, c -> c.comment().revision()))
                .map((row, context) -> id(row))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<CommentId> insert(Handle transaction, List<Conclusion> conclusions) {
        return transaction
                .createQuery("""
                        insert into decision (id, platform, comment_id, revision, outcome, stage, rule, score,
                                              reason, route_version, decided_by, decided_at)
                        select d.id, platform, comment, revision, outcome, stage, rule, score, reason, version,
                               'dragoman', decided_at
                        from unnest(:decisions, :platforms, :ids, :revisions, :outcomes, :stages, :rules, :scores,
                                    :reasons, :versions, :times)
                            d(id, platform, comment, revision, outcome, stage, rule, score, reason, version, decided_at)
                        on conflict (platform, comment_id, revision) do nothing
                        returning platform, comment_id""")
                .bindArray("decisions", UUID.class, column(conclusions, Conclusion::id))
                .bindArray("platforms", String.class, column(conclusions, DecisionStore::platform))
                .bindArray("ids", String.class, column(conclusions, DecisionStore::comment))
                .bindArray(
                        "revisions",
                        Integer.class,
                        column(conclusions, c -> c.comment().revision()))
                .bindArray(
                        "outcomes",
                        String.class,
                        column(conclusions, c -> c.decision().outcome().name()))
                .bindArray(
                        "stages",
                        String.class,
                        column(conclusions, c -> c.decision().stage()))
                .bindArray(
                        "rules",
                        String.class,
                        column(conclusions, c -> c.decision().rule()))
                .bindArray(
                        "scores",
                        Double.class,
                        column(conclusions, c -> c.decision().score()))
                .bindArray(
                        "reasons",
                        String.class,
                        column(conclusions, c -> c.decision().reason()))
                .bindArray("versions", String.class, column(conclusions, Conclusion::routeVersion))
                .bindArray("times", Timestamp.class, column(conclusions, c -> Timestamp.from(c.decidedAt())))
                .map((row, context) -> id(row))
                .collect(Collectors.toSet());
    }

    private void intend(Conclusion one, List<ActionStore.Intended> actions, List<ReviewStore.Asked> questions) {
        Outcome outcome = one.decision().outcome();
        ActionKind kind = outcome == Outcome.HIDE ? ActionKind.HIDE : ActionKind.REPLY;
        autonomy.of(one.comment(), one.decision()).ifPresent(wanted -> {
            switch (wanted) {
                case AUTO -> actions.add(intended(one, kind, ActionState.INTENDED));
                case SHADOW -> actions.add(intended(one, kind, ActionState.SHADOW));
                case DRAFT -> questions.add(question(one, kind.name()));
                case OFF -> {}
            }
        });
        if (outcome == Outcome.ESCALATE && !autonomy.asksNobody(one.comment())) {
            questions.add(question(one, one.decision().reply().isEmpty() ? "" : "REPLY"));
        }
    }

    private ActionStore.Intended intended(Conclusion one, ActionKind kind, ActionState state) {
        Comment comment = one.comment();
        boolean reply = kind == ActionKind.REPLY;
        Duration hold = reply ? autonomy.replyHold() : Duration.ZERO;
        Action action = new Action(
                UUID.randomUUID(),
                comment.id(),
                comment.parent(),
                kind,
                state,
                reply ? one.decision().reply() : "",
                comment.latestId(),
                0,
                one.decidedAt());
        return new ActionStore.Intended(one.id(), action, one.decidedAt().plus(hold));
    }

    private static ReviewStore.Asked question(Conclusion one, String proposal) {
        Decision decision = one.decision();
        Review review = new Review(
                UUID.randomUUID(),
                one.comment().id(),
                decision.reason(),
                decision.severity().name(),
                proposal,
                decision.reply(),
                one.decidedAt());
        return new ReviewStore.Asked(review, Optional.of(one.id()));
    }

    private static String platform(Conclusion conclusion) {
        return conclusion.comment().id().platform().key();
    }

    private static String comment(Conclusion conclusion) {
        return conclusion.comment().id().value();
    }

    private static CommentId id(ResultSet row) throws SQLException {
        return new CommentId(new Platform(row.getString("platform")), row.getString("comment_id"));
    }

    private static Object[] column(List<Conclusion> conclusions, Function<Conclusion, Object> value) {
        return conclusions.stream().map(value).toArray();
    }
}
