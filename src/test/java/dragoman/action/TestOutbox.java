package dragoman.action;

import dragoman.comment.Comment;
import dragoman.comment.TestComments;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The outbox's table, with what it refers to. */
final class TestOutbox {
    static final Duration LEASE = Duration.ofMinutes(5);

    final Jdbi jdbi;
    final ActionStore here;
    final ActionStore there;

    TestOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
        here = new ActionStore(jdbi, "here", LEASE);
        there = new ActionStore(jdbi, "there", LEASE);
        execute("truncate comment cascade");
    }

    /** Intends something about a comment that is let in and decided for it. */
    Action intend(String comment, ActionKind kind) {
        return add(comment, kind, ActionState.INTENDED);
    }

    Action add(String comment, ActionKind kind, ActionState state) {
        Comment about = TestComments.comment(comment, "hello");
        TestComments.admit(jdbi, about);
        Instant now = Instant.now().minusSeconds(1);
        Action action = new Action(
                UUID.randomUUID(), about.id(), "", kind, state, kind == ActionKind.REPLY ? "Hi" : "", comment, 0, now);
        jdbi.useTransaction(transaction -> {
            UUID decision = transaction
                    .createQuery("""
                            insert into decision (id, platform, comment_id, revision, outcome, stage, rule, score, reason,
                                                  route_version, decided_by, decided_at)
                            values (gen_random_uuid(), 'instagram', :comment, 1, 'RESPOND', 'reply', '', 1, '', '1', 'x', now())
                            on conflict (platform, comment_id, revision) do update set rule = ''
                            returning id""")
                    .bind("comment", comment)
                    .mapTo(UUID.class)
                    .one();
            ActionStore.insert(transaction, decision, action, now);
        });
        return action;
    }

    /** Takes the next action; there must be one. */
    Action claim() {
        return here.claimDue().orElseThrow();
    }

    void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    void allIsDue() {
        execute("update action set due_at = now() - interval '1 second'");
    }

    void leasesEnd() {
        execute("update action set claimed_until = now() where claimed_until is not null");
    }

    ActionState state(Action action) {
        return ActionState.valueOf(text(action, "state"));
    }

    String text(Action action, String column) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + column + " from action where id = :id")
                .bind("id", action.id())
                .mapTo(String.class)
                .one());
    }

    double secondsUntilDue(Action action) {
        return Double.parseDouble(text(action, "extract(epoch from due_at - now())"));
    }
}
