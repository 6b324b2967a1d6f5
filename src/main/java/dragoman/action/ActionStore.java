package dragoman.action;

import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    /** An action that a decision asks for. */
    public record Intended(UUID decision, Action action, Instant dueAt) {}

    /** Adds an action within the caller's transaction. */
    public static void insert(Handle transaction, UUID decision, Action action, Instant dueAt) {
        insert(transaction, List.of(new Intended(decision, action, dueAt)));
    }

    /** Adds actions within the caller's transaction, in one statement. */
    public static void insert(Handle transaction, List<Intended> actions) {
        if (actions.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        insert into action (id, decision_id, platform, comment_id, kind, state, text, target_id,
                                            intended_at, due_at)
                        select * from unnest(:ids, :decisions, :platforms, :comments, :kinds, :states, :texts, :targets,
                                             :intended, :due)""")
                .bindArray("ids", UUID.class, column(actions, a -> a.action().id()))
                .bindArray("decisions", UUID.class, column(actions, Intended::decision))
                .bindArray(
                        "platforms",
                        String.class,
                        column(actions, a -> a.action().comment().platform().key()))
                .bindArray(
                        "comments",
                        String.class,
                        column(actions, a -> a.action().comment().value()))
                .bindArray(
                        "kinds",
                        String.class,
                        column(actions, a -> a.action().kind().name()))
                .bindArray(
                        "states",
                        String.class,
                        column(actions, a -> a.action().state().name()))
                .bindArray(
                        "texts", String.class, column(actions, a -> a.action().text()))
                .bindArray(
                        "targets", String.class, column(actions, a -> a.action().targetId()))
                .bindArray(
                        "intended",
                        Timestamp.class,
                        column(actions, a -> Timestamp.from(a.action().intendedAt())))
                .bindArray("due", Timestamp.class, column(actions, a -> Timestamp.from(a.dueAt())))
                .execute();
    }

    /** What was done about those comments, or may have been, or is about to be. */
    public static Map<CommentId, Set<ActionKind>> perhapsDone(Handle transaction, Collection<CommentId> comments) {
        Map<CommentId, Set<ActionKind>> done = new HashMap<>();
        transaction
                .createQuery("""
                        select a.platform, a.comment_id, a.kind from action a
                        join unnest(:platforms, :comments) c(platform, id)
                            on a.platform = c.platform and a.comment_id = c.id
                        where a.kind in ('HIDE', 'REPLY')
                            and a.state in ('INTENDED', 'SENDING', 'DONE', 'UNCERTAIN', 'WAITING')""")
                .bindArray(
                        "platforms",
                        String.class,
                        comments.stream().map(id -> id.platform().key()).toArray())
                .bindArray(
                        "comments",
                        String.class,
                        comments.stream().map(CommentId::value).toArray())
                .map((row, context) -> done.computeIfAbsent(comment(row), id -> EnumSet.noneOf(ActionKind.class))
                        .add(ActionKind.valueOf(row.getString("kind"))))
                .list();
        return done;
    }

    private static Object[] column(List<Intended> actions, Function<Intended, Object> value) {
        return actions.stream().map(value).toArray();
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

    private static CommentId comment(ResultSet row) throws SQLException {
        return new CommentId(new Platform(row.getString("platform")), row.getString("comment_id"));
    }

    private static Action action(ResultSet row, StatementContext context) throws SQLException {
        return new Action(
                row.getObject("id", UUID.class),
                comment(row),
                row.getString("parent_id"),
                ActionKind.valueOf(row.getString("kind")),
                ActionState.valueOf(row.getString("state")),
                row.getString("text"),
                row.getString("target_id"),
                row.getInt("attempts"),
                row.getTimestamp("intended_at").toInstant());
    }
}
