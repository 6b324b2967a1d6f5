package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.comment.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.commons.text.StringEscapeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns X's posts (version 2 of its interface) into comments; fields that are missing or unknown do no harm. */
final class TwitterPosts {
    private static final Logger LOG = LoggerFactory.getLogger(TwitterPosts.class);

    private final String ourUserId;
    private final Clock clock;

    TwitterPosts(String ourUserId, Clock clock) {
        this.ourUserId = ourUserId;
        this.clock = clock;
    }

    /**
     * Reads one answer to a post. An edit has an id of its own: the comment keeps the first one, and
     * counts; what is done about it is done to the newest.
     *
     * @param includes what came beside it: users by their ids
     * @param backlog tells by the moment it was written whether a comment is older than our watch
     * @return empty for what is no comment: a repost, or, with a warning, one without a usable id
     */
    Optional<Comment> comment(JsonNode node, JsonNode includes, Post post, String source, Predicate<Instant> backlog) {
        String id = node.path("id").asText("");
        if (!reference(node, "retweeted").isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant writtenAt = writtenAt(node).orElseGet(clock::instant);
            return Optional.of(new Comment(
                    new CommentId(Platform.TWITTER, first(node, id)),
                    revision(node, id),
                    post,
                    parent(node, post),
                    author(node, includes),
                    text(node),
                    writtenAt,
                    source,
                    backlog.test(writtenAt),
                    id));
        } catch (IllegalArgumentException e) {
            LOG.warn("An answer to {} has no usable id and is left out: {}", post.id(), Text.excerpt(id, 40));
            return Optional.empty();
        }
    }

    /** The post itself, as one of ours. */
    static Post post(JsonNode node, JsonNode includes, PostId id) {
        String image = StreamSupport.stream(includes.path("media").spliterator(), false)
                .map(media ->
                        media.path("url").asText(media.path("preview_image_url").asText("")))
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElse("");
        return new Post(id, text(node), image, "https://x.com/i/status/" + id.value());
    }

    /** Where the conversation began; empty when the platform does not say. */
    static String conversation(JsonNode node) {
        return node.path("conversation_id").asText("");
    }

    static Optional<Instant> writtenAt(JsonNode node) {
        try {
            return Optional.of(Instant.parse(node.path("created_at").asText("")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The whole text: X cuts long ones, shortens links, and escapes the signs that HTML knows. */
    static String text(JsonNode node) {
        JsonNode note = Vocabulary.either(node, "note_%s");
        JsonNode whole = note.path("text").asText("").isEmpty() ? node : note;
        String text = whole.path("text").asText("");
        for (JsonNode link : whole.path("entities").path("urls")) {
            String shortened = link.path("url").asText("");
            String expanded = link.path("expanded_url").asText("");
            text = shortened.isEmpty() || expanded.isEmpty() ? text : text.replace(shortened, expanded);
        }
        return StringEscapeUtils.unescapeHtml4(text);
    }

    boolean ours(JsonNode node) {
        return node.path("author_id").asText("").equals(ourUserId);
    }

    private Author author(JsonNode node, JsonNode includes) {
        String id = node.path("author_id").asText("");
        String name = StreamSupport.stream(includes.path("users").spliterator(), false)
                .filter(user -> user.path("id").asText("").equals(id))
                .map(user -> user.path("username").asText(""))
                .findFirst()
                .orElse("");
        return new Author(id, name, ours(node));
    }

    private static String parent(JsonNode node, Post post) {
        String answered = reference(node, "replied_to");
        return answered.equals(post.id().value()) || !CommentId.usable(answered) ? "" : answered;
    }

    /** The id of the post that this one answers, quotes or repeats; empty for none. */
    static String reference(JsonNode node, String type) {
        return StreamSupport.stream(Vocabulary.either(node, "referenced_%ss").spliterator(), false)
                .filter(reference -> reference.path("type").asText("").equals(type))
                .map(reference -> reference.path("id").asText(""))
                .findFirst()
                .orElse("");
    }

    private static String first(JsonNode node, String id) {
        return history(node).path(0).asText(id);
    }

    private static int revision(JsonNode node, String id) {
        int revision = 1;
        for (JsonNode version : history(node)) {
            if (version.asText("").equals(id)) {
                return revision;
            }
            revision++;
        }
        return Math.max(1, revision - 1);
    }

    /** Oldest first. */
    private static JsonNode history(JsonNode node) {
        return Vocabulary.either(node, "edit_history_%s_ids");
    }
}
