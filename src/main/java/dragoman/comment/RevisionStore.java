package dragoman.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What becomes of a comment that is there already: edited, or taken back by its author. */
final class RevisionStore {
    private RevisionStore() {}

    /**
     * Gives comments their new words; each waits to be judged again. What was intended for the old words is called off.
     *
     * @return those that were older than what is given
     */
    static Set<CommentId> edit(Handle transaction, List<Comment> comments, String node, long leaseSeconds) {
        Set<CommentId> edited = transaction
                .createQuery("""
                        update comment c set revision = e.revision, latest_id = e.latest, text = e.text,
                            state = 'RECEIVED', claimed_by = :node,
                            claimed_until = now() + :lease * interval '1 second'
                        from unnest(:platforms, :ids, :revisions, :latest, :texts) e(platform, id, revision, latest, text)
                        where c.platform = e.platform and c.comment_id = e.id
                            and c.revision < e.revision and c.state <> 'WITHDRAWN'
                        returning c.platform, c.comment_id""")
                .bind("node", node)
                .bind("lease", leaseSeconds)
                .bindArray(
                        "platforms",
                        String.class,
                        column(comments, c -> c.id().platform().key()))
                .bindArray("ids", String.class, column(comments, c -> c.id().value()))
                .bindArray("revisions", Integer.class, column(comments, Comment::revision))
                .bindArray("latest", String.class, column(comments, Comment::latestId))
                .bindArray("texts", String.class, column(comments, Comment::text))
                .map((row, context) -> CommentStore.id(row))
                .collect(Collectors.toSet());
        callOff(transaction, edited, "the comment was edited", "a.state = 'INTENDED'");
        return edited;
    }

    /**
     * Marks comments as taken back by their authors, whichever of their ids is given. What is open about them is called
     * off; a reply that may have been said stays uncertain until it was looked for.
     *
     * @return those of the given ids that stood for a comment which was not withdrawn before
     */
    static Set<CommentId> withdraw(Handle transaction, Collection<CommentId> ids) {
        Map<CommentId, CommentId> comments = comments(transaction, ids);
        Set<CommentId> withdrawn = Set.copyOf(comments.values());
        transaction
                .createUpdate("""
                        update comment c set state = 'WITHDRAWN'
                        from unnest(:platforms, :ids) w(platform, id)
                        where c.platform = w.platform and c.comment_id = w.id""")
                .bindArray(
                        "platforms",
                        String.class,
                        column(withdrawn, id -> id.platform().key()))
                .bindArray("ids", String.class, column(withdrawn, CommentId::value))
                .execute();
        callOff(transaction, withdrawn, "the comment was deleted", """
                (a.state in ('INTENDED', 'WAITING') or (a.state = 'UNCERTAIN' and a.kind <> 'REPLY'))""");
        return comments.keySet();
    }

    /** Locks the comments that go by those ids, or did when they were written. */
    private static Map<CommentId, CommentId> comments(Handle transaction, Collection<CommentId> ids) {
        Map<CommentId, CommentId> comments = new HashMap<>();
        transaction
                .createQuery("""
                        with w as (select * from unnest(:platforms, :ids) w(platform, id)),
                        known as (
                            select w.id as given, c.platform, c.comment_id from w join comment c
                                on c.platform = w.platform and c.comment_id = w.id
                            union
                            select w.id, c.platform, c.comment_id from w join comment c
                                on c.platform = w.platform and c.latest_id = w.id and c.latest_id <> c.comment_id)
                        select known.given, c.platform, c.comment_id
                        from comment c join known using (platform, comment_id)
                        where c.state <> 'WITHDRAWN' order by c.comment_id for update of c""")
                .bindArray(
                        "platforms",
                        String.class,
                        column(ids, id -> id.platform().key()))
                .bindArray("ids", String.class, column(ids, CommentId::value))
                .map((row, context) -> comments.put(
                        new CommentId(new Platform(row.getString("platform")), row.getString("given")),
                        CommentStore.id(row)))
                .list();
        return comments;
    }

    private static void callOff(Handle transaction, Set<CommentId> ids, String why, String open) {
        if (ids.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        update action a set state = 'CANCELLED', error = :why, claimed_until = null
                        from unnest(:platforms, :ids) w(platform, id)
                        where a.platform = w.platform and a.comment_id = w.id and\s""" + open)
                .bind("why", why)
                .bindArray(
                        "platforms",
                        String.class,
                        column(ids, id -> id.platform().key()))
                .bindArray("ids", String.class, column(ids, CommentId::value))
                .execute();
        transaction
                .createUpdate("""
                        update review r set state = 'DECIDED', decided_by = 'dragoman: ' || :why, decided_at = now()
                        from unnest(:platforms, :ids) w(platform, id)
                        where r.platform = w.platform and r.comment_id = w.id and r.state = 'OPEN'""")
                .bind("why", why)
                .bindArray(
                        "platforms",
                        String.class,
                        column(ids, id -> id.platform().key()))
                .bindArray("ids", String.class, column(ids, CommentId::value))
                .execute();
    }

    private static <T> Object[] column(Collection<T> rows, java.util.function.Function<T, Object> value) {
        return rows.stream().map(value).toArray();
    }
}
