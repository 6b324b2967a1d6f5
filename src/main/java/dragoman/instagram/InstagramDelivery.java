package dragoman.instagram;

import dragoman.comment.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * What one delivery of Instagram says, in our terms.
 *
 * @param written comments of others, and ours, which say so
 * @param ignored the kinds of changes that mean nothing to us, one for each such change
 */
record InstagramDelivery(List<Comment> written, List<String> ignored) {
    InstagramDelivery() {
        this(new ArrayList<>(), new ArrayList<>());
    }
}
