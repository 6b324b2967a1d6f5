package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Comment;
import dragoman.comment.Post;
import dragoman.tracking.Look;
import dragoman.tracking.TrackedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads our posts on X and what people answered to them. */
final class TwitterReader {
    /**
     * What was written in the checkpoint's last moments is asked for again: X's index may be late. It costs nothing,
     * for X bills a post once a day.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final TwitterApi api;
    private final TwitterSearch search;
    private final TwitterPosts posts;
    private final Vocabulary vocabulary;
    private final String ourUserId;

    TwitterReader(TwitterApi api, TwitterSearch search, TwitterPosts posts, Vocabulary vocabulary, String ourUserId) {
        this.api = api;
        this.search = search;
        this.posts = posts;
        this.vocabulary = vocabulary;
        this.ourUserId = ourUserId;
    }

    /** Reads the post, and the answers in its conversation since the checkpoint. */
    Look look(TrackedPost tracked) {
        String root = tracked.post().id().value();
        JsonNode answer = api.get("/2/tweets/" + root, vocabulary.post());
        JsonNode data = answer.path("data");
        if (data.isMissingNode()) {
            throw TwitterErrors.withoutData(answer, "Reading post " + tracked);
        }
        Post post =
                TwitterPosts.post(data, answer.path("includes"), tracked.post().id());
        Optional<Instant> since = tracked.checkpointAt().map(at -> at.minus(OVERLAP));
        List<TwitterSearch.Found> found = search.conversations(List.of(root), since).stream()
                .filter(answered -> !answered.post().path("id").asText("").equals(root))
                .toList();
        List<Comment> comments = new ArrayList<>();
        found.forEach(one -> posts.comment(one.post(), one.includes(), post, "poll", tracked::backlog)
                .ifPresent(comments::add));
        JsonNode counts = data.path("public_metrics");
        return new Look(
                post,
                TwitterPosts.writtenAt(data),
                comments,
                comments.stream().map(Comment::writtenAt).max(Comparator.naturalOrder()),
                counts.path("reply_count").asLong(-1),
                counts.has("like_count")
                        ? OptionalLong.of(counts.path("like_count").asLong())
                        : OptionalLong.empty(),
                found.size() - comments.size());
    }

    /** Our posts, newest first, a page for each step. */
    Iterable<List<Post>> posts() {
        return () -> new OurPosts(api, ourUserId, vocabulary);
    }
}
