package dragoman.api;

import dragoman.api.Views.ActionView;
import dragoman.api.Views.CommentView;
import dragoman.api.Views.DecisionView;
import dragoman.api.Views.Moment;
import dragoman.api.Views.PostView;
import dragoman.api.Views.ReviewView;
import dragoman.api.Views.Stats;
import dragoman.comment.CommentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what the API shows. */
final class ViewStore {
    private final Jdbi jdbi;

    ViewStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<PostView> posts() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select p.*, (select count(*) from comment c where c.platform = p.platform
                                     and c.post_id = p.post_id and c.state = 'DECIDED') as processed
                        from monitored_post p order by p.tracked_since, p.post_id""").map((row, context) -> post(row)).list());
    }

    /** Newest first; one more than the limit, so that the caller sees whether there is a further page. */
    List<CommentView> comments(CommentFilter filter) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """

                                where (:platform = '' or c.platform = :platform)
                                    and (:post = '' or c.post_id = :post)
                                    and (:state = '' or c.state = :state)
                                    and (:decision = '' or d.outcome = :decision)
                                    and (:q = '' or strpos(lower(c.text), lower(:q)) > 0)
                                    and (cast(:seen as timestamptz) is null
                                         or (c.seen_at, c.comment_id) < (cast(:seen as timestamptz), :id))
                                order by c.seen_at desc, c.comment_id desc limit :limit""")
                .bind("platform", filter.platform())
                .bind("post", filter.post())
                .bind("state", filter.state())
                .bind("decision", filter.decision())
                .bind("q", filter.q())
                .bind(
                        "seen",
                        filter.after()
                                .map(after -> Timestamp.from(after.seenAt()))
                                .orElse(null))
                .bind("id", filter.after().map(CommentFilter.Cursor::commentId).orElse(""))
                .bind("limit", filter.limit() + 1)
                .map((row, context) -> comment(row, null, null))
                .list());
    }

    Optional<CommentView> comment(CommentId id) {
        List<ActionView> actions = actions(id);
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " where c.platform = :platform and c.comment_id = :comment")
                .bind("platform", id.platform().key())
                .bind("comment", id.value())
                .map((row, context) -> comment(row, actions, timeline(row, actions)))
                .findOne());
    }

    List<ReviewView> reviews() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select r.*, c.post_id, c.author_id, c.author_name, c.text
                        from review r join comment c using (platform, comment_id)
                        where r.state = 'OPEN' order by r.created_at limit 500""").map((row, context) -> review(row)).list());
    }

    private List<ActionView> actions(CommentId id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from action where platform = :platform and comment_id = :comment
                        order by intended_at""")
                .bind("platform", id.platform().key())
                .bind("comment", id.value())
                .map((row, context) -> action(row))
                .list());
    }

    private static final String SELECT = """
            select c.*, d.id as decision_id, d.outcome, d.stage, d.rule, d.score, d.reason, d.route_version,
                   d.decided_by, d.decided_at
            from comment c left join decision d
                on d.platform = c.platform and d.comment_id = c.comment_id and d.revision = c.revision""";

    private static PostView post(ResultSet row) throws SQLException {
        Instant since = instant(row, "tracked_since");
        return new PostView(
                row.getString("platform"),
                row.getString("post_id"),
                row.getString("state"),
                row.getString("state_reason"),
                row.getString("caption"),
                row.getString("permalink"),
                instant(row, "published_at"),
                since,
                instant(row, "next_poll_at"),
                row.getDouble("poll_interval_minutes"),
                new Stats(
                        since,
                        instant(row, "last_check"),
                        row.getString("last_error"),
                        row.getObject("like_count", Long.class),
                        row.getObject("comments_count", Long.class),
                        row.getLong("new_comments_detected"),
                        row.getLong("processed")));
    }

    private static CommentView comment(ResultSet row, List<ActionView> actions, List<Moment> timeline)
            throws SQLException {
        DecisionView why = row.getString("outcome") == null ? null : decision(row);
        return new CommentView(
                row.getString("platform") + ":" + row.getString("comment_id"),
                row.getString("platform"),
                row.getString("post_id"),
                row.getString("parent_id"),
                author(row),
                row.getString("text"),
                instant(row, "written_at"),
                instant(row, "seen_at"),
                row.getString("source"),
                row.getBoolean("backlog"),
                row.getString("state"),
                why == null ? null : why.outcome(),
                why == null ? null : why.reason(),
                why,
                actions,
                timeline);
    }

    private static Map<String, String> author(ResultSet row) throws SQLException {
        return Map.of("id", row.getString("author_id"), "name", row.getString("author_name"));
    }

    private static DecisionView decision(ResultSet row) throws SQLException {
        return new DecisionView(
                row.getString("outcome"),
                row.getString("stage"),
                row.getString("rule"),
                row.getDouble("score"),
                row.getString("reason"),
                row.getString("route_version"),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    private static ActionView action(ResultSet row) throws SQLException {
        return new ActionView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("state"),
                row.getString("text"),
                row.getString("result_id"),
                row.getInt("attempts"),
                instant(row, "due_at"),
                instant(row, "done_at"),
                row.getString("error"));
    }

    private static List<Moment> timeline(ResultSet row, List<ActionView> actions) throws SQLException {
        List<Moment> timeline = new ArrayList<>();
        timeline.add(new Moment(instant(row, "written_at"), "written"));
        timeline.add(new Moment(instant(row, "seen_at"), "seen by " + row.getString("source")));
        if (row.getString("outcome") != null) {
            timeline.add(new Moment(
                    instant(row, "decided_at"),
                    row.getString("outcome") + " by " + row.getString("stage") + ": " + row.getString("reason")));
        }
        actions.stream()
                .filter(action -> action.doneAt() != null)
                .forEach(action -> timeline.add(new Moment(action.doneAt(), action.kind() + " done")));
        timeline.sort(Comparator.comparing(Moment::at));
        return timeline;
    }

    private static ReviewView review(ResultSet row) throws SQLException {
        return new ReviewView(
                row.getObject("id", UUID.class),
                row.getString("platform") + ":" + row.getString("comment_id"),
                row.getString("platform"),
                row.getString("post_id"),
                author(row),
                row.getString("text"),
                row.getString("reason"),
                row.getString("severity"),
                row.getString("proposal"),
                row.getString("draft"),
                row.getString("state"),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
