package dragoman.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the API shows of posts, comments and reviews. */
final class Views {
    private Views() {}

    /** A page of a list; {@code next} goes into {@code ?after=} for the following one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page<T>(List<T> items, String next) {}

    /** A tracked post. */
    record PostView(
            String platform,
            String postId,
            String state,
            String stateReason,
            String caption,
            String permalink,
            Instant publishedAt,
            Instant trackedSince,
            Instant nextPollAt,
            double pollIntervalMinutes,
            Stats stats) {}

    /** What happened on a tracked post. */
    record Stats(
            Instant startedAt,
            Instant lastCheck,
            String lastError,
            Long likes,
            Long comments,
            long newCommentsDetected,
            long totalCommentsProcessed) {}

    /** A comment with what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommentView(
            String id,
            String platform,
            String postId,
            String parentId,
            Map<String, String> author,
            String text,
            Instant writtenAt,
            Instant seenAt,
            String source,
            boolean backlog,
            String state,
            String decision,
            String reason,
            DecisionView why,
            List<ActionView> actions,
            List<Moment> timeline) {}

    /** Why a comment was decided as it was. */
    record DecisionView(
            String outcome,
            String stage,
            String rule,
            double score,
            String reason,
            String routeVersion,
            String decidedBy,
            Instant decidedAt) {}

    /** Something done, or to be done, on a platform. */
    record ActionView(
            UUID id,
            String kind,
            String state,
            String text,
            String resultId,
            int attempts,
            Instant dueAt,
            Instant doneAt,
            String error) {}

    /** One moment in the life of a comment. */
    record Moment(Instant at, String what) {}

    /** A comment that waits for a person. */
    record ReviewView(
            UUID id,
            String commentId,
            String platform,
            String postId,
            Map<String, String> author,
            String text,
            String reason,
            String severity,
            String proposal,
            String draft,
            String state,
            Instant createdAt) {}
}
