package dragoman.twitter;

import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import java.util.ArrayList;
import java.util.List;

/** What one delivery of X says, in our terms. */
final class TwitterDelivery {
    private final List<Comment> written = new ArrayList<>();
    private final List<CommentId> deleted = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    void written(Comment comment) {
        written.add(comment);
    }

    void deleted(String id) {
        if (PostMapper.usable(id)) {
            deleted.add(new CommentId(Platform.TWITTER, id));
        } else {
            ignored("unusable");
        }
    }

    void ignored(String type) {
        ignored.add(type);
    }

    /** Posts of others, and ours, which say so. */
    List<Comment> written() {
        return written;
    }

    /** Posts that are not there any more, by any of their ids. */
    List<CommentId> deleted() {
        return deleted;
    }

    /** The kinds of events that mean nothing to us, one for each such event. */
    List<String> ignored() {
        return ignored;
    }
}
