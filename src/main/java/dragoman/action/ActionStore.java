package dragoman.action;

import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The action table: the outbox. */
public final class ActionStore {
    private final Jdbi jdbi;
    private final String node;
    private final Duration lease;

    ActionStore(Jdbi jdbi, String node, Duration lease) {
        this.jdbi = jdbi;
        this.node = node;
        this.lease = lease;
    }

    /** Adds an action within the caller's transaction. */
    public static void insert(Handle transaction, UUID decision, Action action, Instant dueAt) {
        transaction
                .createUpdate("""
                        insert into action (id, decision_id, platform, comment_id, kind, state, text, target_id,
                                            intended_at, due_at)
                        values (:id, :decision, :platform, :comment, :kind, :state, :text, :target, :intended, :due)""")
                .bind("id", action.id())
                .bind("decision", decision)
                .bind("platform", action.comment().platform().key())
                .bind("comment", action.comment().value())
                .bind("kind", action.kind().name())
                .bind("state", action.state().name())
                .bind("text", action.text())
                .bind("target", action.targetId())
                .bind("intended", Timestamp.from(action.intendedAt()))
                .bind("due", Timestamp.from(dueAt))
                .execute();
    }

    /** Takes the action that is longest due. One that was intended is SENDING from here on: the call may be made. */
    Optional<Action> claimDue() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with claimed as (
                            update action set
                                state = case state when 'INTENDED' then 'SENDING' else state end,
                                attempts = attempts + 1, due_at = now() + :lease * interval '1 second',
                                claimed_by = :node, claimed_until = now() + :lease * interval '1 second'
                            where id = (
                                select id from action
                                where state in ('INTENDED', 'UNCERTAIN') and due_at <= now()
                                order by due_at limit 1
                                for update skip locked)
                            returning *)
                        select a.*, c.parent_id from claimed a join comment c using (platform, comment_id)""")
                .bind("lease", lease.toSeconds())
                .bind("node", node)
                .map(ActionStore::action)
                .findOne());
    }

    /**
     * Ends an action, or puts it back for later. Who was so slow that another has claimed the action since is not
     * heard, unless to say that it was done: that holds whoever says it.
     */
    void settle(Action action, ActionState state, String resultId, String error, Duration dueIn) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update action set state = :state, result_id = :result, error = :error,
                            due_at = now() + :wait * interval '1 second', claimed_until = null,
                            done_at = case when :state = 'DONE' then now() end
                        where id = :id and ((state in ('SENDING', 'UNCERTAIN') and attempts = :attempts)
                            or (state in ('INTENDED', 'SENDING', 'UNCERTAIN') and :state = 'DONE'))""")
                .bind("attempts", action.attempts())
                .bind("state", state.name())
                .bind("result", resultId)
                .bind("error", error)
                .bind("wait", dueIn.toMillis() / 1000.0)
                .bind("id", action.id())
                .execute());
    }

    /**
     * What was being sent when its machine was stopped: a reply may have been said and is looked for first, anything
     * else is done again.
     *
     * @param ownToo also what this machine had claimed itself; for the moment it starts
     */
    int releaseAbandoned(boolean ownToo) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update action set
                            state = case when kind = 'REPLY' then 'UNCERTAIN' else 'INTENDED' end,
                            due_at = now(), claimed_until = null
                        where state = 'SENDING' and claimed_until <= now()
                            or state in ('SENDING', 'UNCERTAIN') and :ownToo and claimed_by = :node""")
                .bind("ownToo", ownToo)
                .bind("node", node)
                .execute());
    }

    /** Which of these ids of the platform are replies of ours. */
    Set<String> ourReplies(Platform platform, Collection<String> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select result_id from action
                        where platform = :platform and result_id <> '' and result_id = any(:ids)""")
                .bind("platform", platform.key())
                .bindArray("ids", String.class, ids.toArray())
                .mapTo(String.class)
                .set());
    }

    private static Action action(ResultSet row, StatementContext context) throws SQLException {
        return new Action(
                row.getObject("id", UUID.class),
                new CommentId(new Platform(row.getString("platform")), row.getString("comment_id")),
                row.getString("parent_id"),
                ActionKind.valueOf(row.getString("kind")),
                ActionState.valueOf(row.getString("state")),
                row.getString("text"),
                row.getString("target_id"),
                row.getInt("attempts"),
                row.getTimestamp("intended_at").toInstant());
    }
}
