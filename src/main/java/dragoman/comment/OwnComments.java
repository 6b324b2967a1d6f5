package dragoman.comment;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tells what we wrote ourselves: by the account's id and by the ids of what we posted, never by a name. */
public interface OwnComments {
    /** The ids of those that are ours. */
    Set<CommentId> among(Collection<Comment> comments);

    /** Whether somebody else wrote it. */
    default boolean writtenByOthers(Comment comment) {
        return among(List.of(comment)).isEmpty();
    }
}
