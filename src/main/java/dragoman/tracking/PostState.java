package dragoman.tracking;

/** Whether a post is watched. */
public enum PostState {
    /** Read whenever it is due. */
    ACTIVE,
    /** Not read until a person resumes it. */
    PAUSED,
    /** Ended by a person. */
    STOPPED,
    /** Ended by itself: the post is gone. */
    COMPLETED
}
