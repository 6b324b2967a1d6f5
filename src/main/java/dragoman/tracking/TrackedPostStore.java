package dragoman.tracking;

import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The monitored_post table. */
final class TrackedPostStore {
    private final Jdbi jdbi;
    private final String node;

    /** @param node the name of this machine, which claims what it reads */
    TrackedPostStore(Jdbi jdbi, String node) {
        this.jdbi = jdbi;
        this.node = node;
    }

    /**
     * Starts to watch a post of the account; one that is watched already is left as it is.
     *
     * <p>Platforms tell times in whole seconds: what was written in the same second is taken for written after.
     *
     * @param sinceAccount whether what was written since the account is known is no backlog; else since now
     */
    boolean add(PostId id, String accountUserId, boolean sinceAccount) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into monitored_post (user_id, platform, post_id, tracked_since)
                                select a.id, a.platform, :post, date_trunc('second', case when :sinceAccount then a.created_at else now() end)
                                from account a
                                where a.platform = :platform and a.user_id = :account
                                on conflict (platform, post_id) do nothing""")
                        .bind("post", id.value())
                        .bind("sinceAccount", sinceAccount)
                        .bind("platform", id.platform().key())
                        .bind("account", accountUserId)
                        .execute())
                > 0;
    }

    /** Takes the posts whose turn it is, the longest overdue first; nobody else gets them for the time of the lease. */
    List<TrackedPost> claimDue(Set<Platform> platforms, int limit, Duration lease) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with due as materialized (
                            select id, next_poll_at as since from monitored_post
                            where state = 'ACTIVE' and next_poll_at <= now() and platform = any(:platforms)
                            order by next_poll_at limit :limit
                            for update skip locked),
                        claimed as (
                            update monitored_post p set
                                claimed_by = :node, next_poll_at = now() + :lease * interval '1 second'
                            from due where p.id = due.id
                            returning p.*, due.since)
                        select * from claimed order by since""")
                .bindArray(
                        "platforms",
                        String.class,
                        platforms.stream().map(Platform::key).toArray())
                .bind("node", node)
                .bind("lease", lease.toSeconds())
                .bind("limit", limit)
                .map(TrackedPostStore::trackedPost)
                .list());
    }

    /** Gives up what this machine was reading when it was stopped; for the moment it starts. */
    void releaseOwnClaims() {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update monitored_post set claimed_by = '', next_poll_at = now() where claimed_by = :node")
                .bind("node", node)
                .execute());
    }

    /** The posts of a platform that are watched, those longest watched first. */
    List<TrackedPost> active(Platform platform, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from monitored_post where platform = :platform and state = 'ACTIVE'
                        order by tracked_since, post_id limit :limit""")
                .bind("platform", platform.key())
                .bind("limit", limit)
                .map(TrackedPostStore::trackedPost)
                .list());
    }

    Optional<TrackedPost> find(PostId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from monitored_post where platform = :platform and post_id = :post")
                .bind("platform", id.platform().key())
                .bind("post", id.value())
                .map(TrackedPostStore::trackedPost)
                .findOne());
    }

    /** Moves the checkpoint: called after everything in the look was committed. */
    void looked(Look look, Duration nextIn, int fresh) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update monitored_post set
                            caption = :caption, image_url = :image, permalink = :permalink,
                            published_at = coalesce(:published, published_at),
                            checkpoint_at = greatest(checkpoint_at, :checkpoint),
                            comments_count = nullif(:count, -1), like_count = :likes,
                            last_check = now(), last_error = '', claimed_by = '',
                            new_comments_detected = new_comments_detected + :fresh,
                            poll_interval_minutes = :wait / 60.0,
                            next_poll_at = now() + :wait * interval '1 second'
                        where platform = :platform and post_id = :post""")
                .bind("caption", look.post().caption())
                .bind("image", look.post().imageUrl())
                .bind("permalink", look.post().permalink())
                .bind("published", timestamp(look.publishedAt()))
                .bind("checkpoint", timestamp(look.checkpointAt()))
                .bind("count", look.commentsCount())
                .bind("likes", look.likes().isPresent() ? (Long) look.likes().getAsLong() : null)
                .bind("fresh", fresh)
                .bind("wait", nextIn.toMillis() / 1000.0)
                .bind("platform", look.post().id().platform().key())
                .bind("post", look.post().id().value())
                .execute());
    }

    /** Notes that a look failed; the checkpoint stays. */
    void failed(PostId id, String error, Duration nextIn) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update monitored_post set last_error = :error, last_check = now(), claimed_by = '',
                            next_poll_at = now() + :wait * interval '1 second'
                        where platform = :platform and post_id = :post""")
                .bind("error", error)
                .bind("wait", nextIn.toMillis() / 1000.0)
                .bind("platform", id.platform().key())
                .bind("post", id.value())
                .execute());
    }

    /** Ends the watch of an active post. */
    void complete(PostId id, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update monitored_post set state = 'COMPLETED', state_reason = :reason, last_check = now()
                        where platform = :platform and post_id = :post and state = 'ACTIVE'""")
                .bind("reason", reason)
                .bind("platform", id.platform().key())
                .bind("post", id.value())
                .execute());
    }

    private static Timestamp timestamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }

    private static TrackedPost trackedPost(ResultSet row, StatementContext context) throws SQLException {
        PostId id = new PostId(new Platform(row.getString("platform")), row.getString("post_id"));
        long count = row.getLong("comments_count");
        long countOrUnknown = row.wasNull() ? -1 : count;
        return new TrackedPost(
                new Post(id, row.getString("caption"), row.getString("image_url"), row.getString("permalink")),
                PostState.valueOf(row.getString("state")),
                instant(row, "published_at"),
                row.getTimestamp("tracked_since").toInstant(),
                instant(row, "checkpoint_at"),
                countOrUnknown);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
