package dragoman.tracking;

import dragoman.comment.Platform;
import dragoman.comment.Post;
import java.time.Instant;
import java.util.Optional;

/**
 * A post we watch.
 *
 * @param publishedAt empty until the platform told
 * @param trackedSince comments written before this moment are backlog
 * @param checkpointAt every comment written before has been accepted; empty before the first look
 * @param commentsCount the platform's own count at the checkpoint, replies included; -1 before the first look
 */
public record TrackedPost(
        Post post,
        PostState state,
        Optional<Instant> publishedAt,
        Instant trackedSince,
        Optional<Instant> checkpointAt,
        long commentsCount) {

    /** A post that is not watched, to be read once. */
    public static TrackedPost unknown(Post post) {
        return new TrackedPost(post, PostState.ACTIVE, Optional.empty(), Instant.now(), Optional.empty(), -1);
    }

    public Platform platform() {
        return post.id().platform();
    }

    /** Whether a comment of that moment is older than our watch. */
    public boolean backlog(Instant writtenAt) {
        return writtenAt.isBefore(trackedSince);
    }

    @Override
    public String toString() {
        return post.id().toString();
    }
}
