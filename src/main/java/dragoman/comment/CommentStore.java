package dragoman.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The comment table. */
final class CommentStore {
    private final Jdbi jdbi;
    private final String node;
    private final Duration lease;

    /**
     * @param node the name of this machine, which claims what it works on
     * @param lease how long a claim holds
     */
    CommentStore(Jdbi jdbi, String node, Duration lease) {
        this.jdbi = jdbi;
        this.node = node;
        this.lease = lease;
    }

    /** Commits those that are not there yet, and new words of those that are; answers their ids. */
    Set<CommentId> insert(List<Comment> comments) {
        return jdbi.inTransaction(transaction -> put(transaction, comments, lease));
    }

    /**
     * Commits arrivals in one transaction.
     *
     * @param claimed whether this machine goes on with the new ones at once; else any takes them up later
     * @return the ids of what is new, edited or withdrawn now, and was not before
     */
    Set<CommentId> commit(List<Comment> written, List<CommentId> withdrawn, boolean claimed) {
        return jdbi.inTransaction(transaction -> {
            Set<CommentId> changed = put(transaction, written, claimed ? lease : Duration.ZERO);
            if (!withdrawn.isEmpty()) {
                changed.addAll(RevisionStore.withdraw(transaction, withdrawn));
            }
            return changed;
        });
    }

    private Set<CommentId> put(Handle transaction, List<Comment> comments, Duration claim) {
        if (comments.isEmpty()) {
            return new HashSet<>();
        }
        // In one order everywhere: two machines that insert the same ids in different orders would lock each other out.
        List<Comment> ordered = comments.stream()
                .sorted(Comparator.comparing(comment -> comment.id().value()))
                .toList();
        Set<CommentId> changed = insert(transaction, ordered, claim);
        List<Comment> edits = ordered.stream()
                .filter(comment -> comment.revision() > 1 && !changed.contains(comment.id()))
                .toList();
        if (!edits.isEmpty()) {
            changed.addAll(RevisionStore.edit(transaction, edits, node, claim.toSeconds()));
        }
        return changed;
    }

    private Set<CommentId> insert(Handle transaction, List<Comment> ordered, Duration claim) {
        return transaction
                .createQuery("""
                        insert into comment (platform, comment_id, revision, latest_id, post_id, parent_id, author_id,
                                             author_name, text, source, backlog, written_at, claimed_by, claimed_until)
                        select c.*, :node, now() + :lease * interval '1 second'
                        from unnest(:platform, :id, :revision, :latest, :post, :parent, :author, :name,
                                    :text, :source, :backlog, :written) c
                        on conflict do nothing
                        returning platform, comment_id""")
                .bind("node", node)
                .bind("lease", claim.toSeconds())
                .bindArray(
                        "platform",
                        String.class,
                        column(ordered, c -> c.id().platform().key()))
                .bindArray("id", String.class, column(ordered, c -> c.id().value()))
                .bindArray("revision", Integer.class, column(ordered, Comment::revision))
                .bindArray("latest", String.class, column(ordered, Comment::latestId))
                .bindArray(
                        "post", String.class, column(ordered, c -> c.post().id().value()))
                .bindArray("parent", String.class, column(ordered, Comment::parent))
                .bindArray(
                        "author", String.class, column(ordered, c -> c.author().id()))
                .bindArray("name", String.class, column(ordered, c -> c.author().name()))
                .bindArray("text", String.class, column(ordered, Comment::text))
                .bindArray("source", String.class, column(ordered, Comment::source))
                .bindArray("backlog", Boolean.class, column(ordered, Comment::backlog))
                .bindArray("written", Timestamp.class, column(ordered, c -> Timestamp.from(c.writtenAt())))
                .map((row, context) -> id(row))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Object[] column(List<Comment> comments, java.util.function.Function<Comment, Object> value) {
        return comments.stream().map(value).toArray();
    }

    boolean exists(CommentId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select 1 from comment where platform = :platform and comment_id = :id")
                        .bind("platform", id.platform().key())
                        .bind("id", id.value())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    Optional<Comment> find(CommentId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where c.platform = :platform and c.comment_id = :id")
                        .bind("platform", id.platform().key())
                        .bind("id", id.value())
                        .map(CommentStore::comment)
                        .findOne());
    }

    /** Claims undecided comments that no machine works on any more, oldest first. */
    List<Comment> claimAbandoned(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with claimed as (
                            update comment set claimed_by = :node, claimed_until = now() + :lease * interval '1 second'
                            where (platform, comment_id) in (
                                select platform, comment_id from comment
                                where state = 'RECEIVED' and claimed_until <= now()
                                order by claimed_until limit :limit
                                for update skip locked)
                            returning *)
                        """ + SELECT.replace("from comment c", "from claimed c") + " order by c.seen_at")
                .bind("node", node)
                .bind("lease", lease.toSeconds())
                .bind("limit", limit)
                .map(CommentStore::comment)
                .list());
    }

    /** Gives up what this machine had claimed before it was stopped; for the moment it starts. */
    int releaseOwnClaims() {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                        update comment set claimed_until = now()
                        where state = 'RECEIVED' and claimed_by = :node and claimed_until > now()""").bind("node", node).execute());
    }

    private static final String SELECT = """
            select c.*, coalesce(p.caption, '') as caption, coalesce(p.image_url, '') as image_url,
                   coalesce(p.permalink, '') as permalink
            from comment c left join monitored_post p on p.platform = c.platform and p.post_id = c.post_id""";

    static CommentId id(ResultSet row) throws SQLException {
        return new CommentId(new Platform(row.getString("platform")), row.getString("comment_id"));
    }

    private static Comment comment(ResultSet row, StatementContext context) throws SQLException {
        CommentId id = id(row);
        Post post = new Post(
                new PostId(id.platform(), row.getString("post_id")),
                row.getString("caption"),
                row.getString("image_url"),
                row.getString("permalink"));
        return new Comment(
                id,
                row.getInt("revision"),
                post,
                row.getString("parent_id"),
                new Author(row.getString("author_id"), row.getString("author_name"), false),
                row.getString("text"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("source"),
                row.getBoolean("backlog"),
                row.getString("latest_id"));
    }
}
