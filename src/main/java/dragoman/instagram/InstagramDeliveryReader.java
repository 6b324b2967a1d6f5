package dragoman.instagram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.RefusedDeliveryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Reads the deliveries of Instagram's webhooks. */
final class InstagramDeliveryReader {
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /** A time above this is in milliseconds: in seconds it would be the year 5138. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private final String ourUserId;

    /** @param ourUserId the account that is ours; empty to take the account that an entry is for */
    InstagramDeliveryReader(String ourUserId) {
        this.ourUserId = ourUserId;
    }

    /** @throws RefusedDeliveryException when it is not what Instagram sends */
    InstagramDelivery read(byte[] body) {
        JsonNode entries = json(body).path("entry");
        if (!entries.isArray()) {
            throw new RefusedDeliveryException(400, "it is not the JSON that Instagram sends");
        }
        InstagramDelivery delivery = new InstagramDelivery();
        entries.forEach(entry -> add(entry, delivery));
        return delivery;
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new RefusedDeliveryException(400, "it is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(JsonNode entry, InstagramDelivery delivery) {
        String account = entry.path("id").asText("");
        if (!ourUserId.isEmpty() && !account.equals(ourUserId)) {
            delivery.ignored().add("another_account");
            return;
        }
        Instant toldAt = instant(entry.path("time").asLong(0));
        // One page of the documentation shows a change without its list.
        if (entry.has("field")) {
            add(entry, account, toldAt, delivery);
        }
        entry.path("changes").forEach(change -> add(change, account, toldAt, delivery));
        if (!entry.has("field") && !entry.has("changes")) {
            delivery.ignored().add("no_changes");
        }
    }

    private static Instant instant(long time) {
        return time > MOST_SECONDS ? Instant.ofEpochMilli(time) : Instant.ofEpochSecond(time);
    }

    private void add(JsonNode change, String account, Instant toldAt, InstagramDelivery delivery) {
        String field = change.path("field").asText("none");
        switch (field) {
            case "comments", "live_comments" -> add(change.path("value"), account, toldAt, field, delivery);
            // A mention comes without its words and stands under a post that is not ours to moderate.
            default -> delivery.ignored().add(field);
        }
    }

    private void add(JsonNode value, String account, Instant toldAt, String field, InstagramDelivery delivery) {
        try {
            delivery.written().add(comment(value, account, toldAt));
        } catch (IllegalArgumentException e) {
            delivery.ignored().add("unusable_" + field);
        }
    }

    /** The words come with the change, when they were written does not: it was told at once. */
    private Comment comment(JsonNode value, String account, Instant toldAt) {
        JsonNode from = value.path("from");
        String author = from.path("id").asText("");
        boolean ours = (!author.isEmpty() && (author.equals(account) || author.equals(ourUserId)))
                || from.hasNonNull("self_ig_scoped_id");
        return new Comment(
                new CommentId(Platform.INSTAGRAM, value.path("id").asText("")),
                1,
                new Post(
                        new PostId(
                                Platform.INSTAGRAM,
                                value.path("media").path("id").asText("")),
                        "",
                        "",
                        ""),
                value.path("parent_id").asText(""),
                new Author(author, from.path("username").asText(""), ours),
                value.path("text").asText(""),
                toldAt,
                "webhook",
                false);
    }
}
