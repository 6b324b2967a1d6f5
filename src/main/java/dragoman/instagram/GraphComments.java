package dragoman.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the Graph API's comment objects into comments; fields that are missing or unknown do no harm. */
final class GraphComments {
    static final String FIELDS = "id,text,timestamp,username,from,user,hidden,like_count,parent_id";

    private static final Logger LOG = LoggerFactory.getLogger(GraphComments.class);
    /** The offset comes without a colon: 2017-05-19T23:27:28+0000. */
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    /** A platform's clock may be ahead of ours, but not by more. */
    private static final Duration FAST_CLOCK = Duration.ofHours(1);

    private final String ourUserId;
    private final Clock clock;

    GraphComments(String ourUserId, Clock clock) {
        this.ourUserId = ourUserId;
        this.clock = clock;
    }

    /**
     * @param parent the id of the comment that this one answers; empty for one directly under the post
     * @param backlog tells by the moment it was written whether a comment is older than our watch
     * @return empty, with a warning, when it has no usable id
     */
    Optional<Comment> read(JsonNode node, Post post, String parent, String source, Predicate<Instant> backlog) {
        String id = node.path("id").asText("");
        try {
            Instant now = clock.instant();
            Instant writtenAt = instant(node.path("timestamp"))
                    .filter(at -> at.isBefore(now.plus(FAST_CLOCK)))
                    .orElse(now);
            return Optional.of(new Comment(
                    new CommentId(Platform.INSTAGRAM, id),
                    1,
                    post,
                    parent(node, parent),
                    author(node),
                    node.path("text").asText(""),
                    writtenAt,
                    source,
                    backlog.test(writtenAt)));
        } catch (IllegalArgumentException e) {
            LOG.warn("A comment under {} has no usable id and is left out: {}", post.id(), Text.excerpt(id, 40));
            return Optional.empty();
        }
    }

    private static String parent(JsonNode node, String known) {
        String said = node.path("parent_id").asText("");
        return CommentId.usable(said) ? said : known;
    }

    /** 'user' is there only on what the account itself wrote; the name alone proves nothing. */
    Author author(JsonNode node) {
        JsonNode from = node.path("from");
        String id = from.path("id").asText("");
        boolean ourselves = (!ourUserId.isEmpty() && id.equals(ourUserId))
                || from.hasNonNull("self_ig_scoped_id")
                || node.path("user").hasNonNull("id");
        String name = from.path("username").asText(node.path("username").asText(""));
        return new Author(id, name, ourselves);
    }

    static Optional<Instant> instant(JsonNode timestamp) {
        try {
            return timestamp.isTextual()
                    ? Optional.of(
                            OffsetDateTime.parse(timestamp.asText(), TIMESTAMP).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
