package dragoman.decision;

import dragoman.comment.Comment;
import dragoman.moderation.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Decisions for tests, and what their tables hold afterwards. */
final class DecisionTable {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration HOLD = Duration.ofSeconds(10);

    final Jdbi jdbi;

    DecisionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
        execute("truncate comment cascade");
    }

    boolean commit(Autonomy autonomy, boolean actOnBacklog, Comment comment, Decision decision) {
        AutonomyPolicy policy = new AutonomyPolicy(autonomy, autonomy, actOnBacklog, HOLD);
        Conclusion conclusion = new Conclusion(UUID.randomUUID(), comment, decision, "v1", NOW);
        return new DecisionStore(jdbi, policy)
                .commit(List.of(conclusion))
                .get(0)
                .isPresent();
    }

    static Decision hide() {
        return new Decision(Outcome.HIDE, "moderation", "ABUSE", 0.9, "abuse", Severity.HIGH, "");
    }

    static Decision respond() {
        return new Decision(Outcome.RESPOND, "reply", "shipping", 0.8, "known question", Severity.NONE, "Hi");
    }

    static Decision ignore() {
        return new Decision(Outcome.IGNORE, "triage", "", 0.2, "nothing to say", Severity.NONE, "");
    }

    static Decision escalate(String draft) {
        return new Decision(Outcome.ESCALATE, "moderation", "SPAM", 0.5, "in doubt", Severity.MEDIUM, draft);
    }

    /** Each row's columns, joined by a bar. */
    List<String> rows(String columns, String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select concat_ws('|', " + columns + ") from " + table)
                .mapTo(String.class)
                .list());
    }

    void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }
}
