package dragoman.twitter;

import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Makes comments of posts on X. */
final class PostMapper {
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    private final Clock clock;

    /** @param clock says when a post was written that does not say so itself */
    PostMapper(Clock clock) {
        this.clock = clock;
    }

    static boolean usable(String id) {
        return id != null && ID.matcher(id).matches();
    }

    /**
     * An edit gives a post a new id; the comment keeps the first one, and the place in the chain is its revision.
     *
     * @return empty when it has no usable id or author
     */
    Optional<Comment> comment(XPost told, boolean ours, String source) {
        int edits = told.history().indexOf(told.id());
        String first = edits > 0 ? told.history().get(0) : told.id();
        String thread = thread(told);
        if (!usable(told.id()) || !usable(first) || !usable(told.authorId()) || !usable(thread)) {
            return Optional.empty();
        }
        boolean direct = told.repliedTo().isEmpty() || told.repliedTo().equals(thread);
        return Optional.of(new Comment(
                new CommentId(Platform.TWITTER, first),
                Math.max(edits, 0) + 1,
                new Post(new PostId(Platform.TWITTER, thread), "", "", ""),
                direct || !usable(told.repliedTo()) ? "" : told.repliedTo(),
                new Author(told.authorId(), told.authorName(), ours),
                unescaped(told.text()),
                told.writtenAt().orElseGet(clock::instant),
                source,
                false,
                told.id()));
    }

    /** The post that it stands under; one that neither answers nor quotes stands for itself. */
    private static String thread(XPost told) {
        if (!told.conversation().isEmpty() && !told.conversation().equals(told.id())) {
            return told.conversation();
        }
        if (!told.repliedTo().isEmpty()) {
            return told.repliedTo();
        }
        return told.quoted().isEmpty() ? told.id() : told.quoted();
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
    }
}
