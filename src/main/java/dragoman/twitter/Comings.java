package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Comment;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.tracking.TrackedPost;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Hands on posts that came without being asked for one by one, each under the post of ours that it belongs to. */
final class Comings {
    private final TwitterPosts posts;
    private final Function<PostId, Optional<TrackedPost>> tracked;
    private final Instant begun;
    private final Consumer<Comment> accept;

    /**
     * @param tracked finds a post that is watched
     * @param begun what was written before, and not to one of these, is backlog
     * @param accept returns when the comment is committed
     */
    Comings(
            TwitterPosts posts,
            Function<PostId, Optional<TrackedPost>> tracked,
            Instant begun,
            Consumer<Comment> accept) {
        this.posts = posts;
        this.tracked = tracked;
        this.begun = begun;
        this.accept = accept;
    }

    /** What begins a conversation is no comment, unless the stream was told to listen for it. */
    void handOn(JsonNode post, JsonNode includes, String source) {
        String conversation = TwitterPosts.conversation(post);
        String root = conversation.isEmpty() ? post.path("id").asText("") : conversation;
        if (!root.matches("\\d{1,19}") || posts.ours(post)) {
            return;
        }
        PostId id = new PostId(Platform.TWITTER, root);
        Optional<TrackedPost> watched = tracked.apply(id);
        Post under = watched.map(TrackedPost::post).orElseGet(() -> new Post(id, "", "", ""));
        Predicate<Instant> backlog =
                watched.<Predicate<Instant>>map(ours -> ours::backlog).orElse(at -> at.isBefore(begun));
        posts.comment(post, includes, under, source, backlog).ifPresent(accept);
    }
}
