package dragoman.comment;

/** Something that a platform told about a comment. */
sealed interface Arrival {
    /** The comment was written, or edited when its revision is above 1. */
    record Written(Comment comment) implements Arrival {}

    /** The comment was deleted; the id may be any that it had. */
    record Withdrawn(CommentId id) implements Arrival {}
}
