package dragoman.twitter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dragoman.comment.PostId;
import dragoman.tracking.Look;
import dragoman.tracking.TrackedPost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a post when polling is needed. While comments come in by themselves it reads rarely, to find what was missed; the
 * checkpoint stays meanwhile, so that polling begins where it left off.
 */
final class SparingReader {
    private final TwitterSources sources;
    private final Function<TrackedPost, Look> reader;
    private final Cache<PostId, Look> lately;

    /** @param atLeastEvery how often a post is read although it need not be */
    SparingReader(TwitterSources sources, Function<TrackedPost, Look> reader, Duration atLeastEvery) {
        this.sources = sources;
        this.reader = reader;
        this.lately = Caffeine.newBuilder().expireAfterWrite(atLeastEvery).build();
    }

    /** What a look at the post finds, or that nothing is known to have changed. */
    public Look look(TrackedPost tracked) {
        Look last = lately.getIfPresent(tracked.post().id());
        if (last != null && !sources.needed(Source.POLL)) {
            return new Look(
                    last.post(),
                    last.publishedAt(),
                    List.of(),
                    Optional.empty(),
                    last.commentsCount(),
                    last.likes(),
                    last.unreadable());
        }
        Look look = reader.apply(tracked);
        lately.put(tracked.post().id(), look);
        return look;
    }
}
