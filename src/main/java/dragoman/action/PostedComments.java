package dragoman.action;

import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.OwnComments;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells our own comments with the help of the outbox, which knows the ids of what we posted. */
final class PostedComments implements OwnComments {
    private final ActionStore store;

    PostedComments(ActionStore store) {
        this.store = store;
    }

    @Override
    public Set<CommentId> among(Collection<Comment> comments) {
        Set<CommentId> ours = new HashSet<>();
        comments.stream().filter(comment -> comment.author().ourselves()).forEach(comment -> ours.add(comment.id()));
        comments.stream()
                .map(Comment::id)
                .collect(Collectors.groupingBy(
                        CommentId::platform, Collectors.toMap(CommentId::value, id -> id, (a, b) -> a)))
                .forEach((platform, ids) -> posted(ids, store.ourReplies(platform, ids.keySet()), ours));
        return ours;
    }

    private static void posted(Map<String, CommentId> ids, Set<String> posted, Set<CommentId> ours) {
        posted.forEach(value -> ours.add(ids.get(value)));
    }
}
