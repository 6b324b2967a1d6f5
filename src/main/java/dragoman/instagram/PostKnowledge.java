package dragoman.instagram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dragoman.comment.Comment;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.tracking.TrackedPost;
import dragoman.tracking.Tracking;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes comments that came by webhook, without what they were written under. A post that was never read is read at
 * most once an hour, however many comments come; what is read by then serves them all.
 */
final class PostKnowledge {
    private static final Logger LOG = LoggerFactory.getLogger(PostKnowledge.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Tracking tracking;
    private final Consumer<TrackedPost> reader;
    private final Cache<PostId, Optional<Post>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(BETWEEN_LOOKS)
            .build();

    /** @param reader reads the post and notes what it found in the tracking */
    PostKnowledge(Tracking tracking, Consumer<TrackedPost> reader) {
        this.tracking = tracking;
        this.reader = reader;
    }

    /** The comment with its post; as it came when nothing can be found out, for it must be judged all the same. */
    Comment complete(Comment comment) {
        return known.get(comment.post().id(), this::look).map(comment::under).orElse(comment);
    }

    private Optional<Post> look(PostId id) {
        try {
            Optional<Post> read = read(id);
            if (read.isPresent()) {
                return read;
            }
            if (tracking.track(id)) {
                LOG.info("Watching {} as well: somebody commented on it", id);
            }
            tracking.find(id).ifPresent(reader);
            return read(id);
        } catch (RuntimeException e) {
            LOG.warn("What post {} says could not be found out; its comments are judged without: {}", id, e.toString());
            return Optional.empty();
        }
    }

    private Optional<Post> read(PostId id) {
        return tracking.find(id).filter(post -> post.publishedAt().isPresent()).map(TrackedPost::post);
    }
}
