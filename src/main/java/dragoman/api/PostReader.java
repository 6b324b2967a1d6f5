package dragoman.api;

import dragoman.comment.PostId;
import dragoman.tracking.TrackedPost;

/** Reads posts out of turn. */
interface PostReader {
    /** Whether the platform shows it to us. */
    boolean exists(PostId id);

    /** Reads it now and lets its new comments in. */
    void read(TrackedPost post);
}
