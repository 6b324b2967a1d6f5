package dragoman.twitter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dragoman.platform.RefusedDeliveryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the deliveries of X's webhooks, of the Account Activity API and of its successor, the X Activity API. Streaming:
 * of the many fields of a post only those that are needed become objects.
 */
final class TwitterDeliveryReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader TWEETS = JSON.readerForListOf(AccountActivityTweet.class);
    private static final ObjectReader DELETIONS = JSON.readerForListOf(Deletion.class);
    private static final ObjectReader EVENT = JSON.readerFor(XActivityEvent.class);
    private static final ObjectReader INCLUDES = JSON.readerFor(XActivityEvent.Includes.class);

    /** That a post was deleted, as the Account Activity API tells it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Deletion(Status status) {
        /** The post that was. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Status(String id, @JsonProperty("id_str") String idText) {}

        String id() {
            return status == null ? "" : Objects.requireNonNullElse(status.idText(), status.id());
        }
    }

    private final String ourUserId;
    private final PostMapper posts;

    /** @param ourUserId the account that is ours; empty to take the account that a delivery is for */
    TwitterDeliveryReader(String ourUserId, PostMapper posts) {
        this.ourUserId = ourUserId;
        this.posts = posts;
    }

    /** @throws RefusedDeliveryException when it is not what X sends */
    TwitterDelivery read(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            Told told = new Told();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedDeliveryException(400, "it is not a JSON object");
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                told.read(field, parser);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new RefusedDeliveryException(400, "it is more than one JSON object");
            }
            return told.delivery();
        } catch (JsonProcessingException e) {
            throw new RefusedDeliveryException(400, "it is not the JSON that X sends");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read so far: the fields come in any order. */
    private final class Told {
        private final TwitterDelivery delivery = new TwitterDelivery();
        private final List<AccountActivityTweet> tweets = new ArrayList<>();
        private Optional<XActivityEvent> event = Optional.empty();
        private Optional<XActivityEvent.Includes> includes = Optional.empty();
        private String forUser = "";

        void read(String field, JsonParser parser) throws IOException {
            switch (field) {
                case "for_user_id" -> forUser = Objects.requireNonNullElse(parser.getValueAsString(), "");
                case "tweet_create_events" -> tweets.addAll(TWEETS.<List<AccountActivityTweet>>readValue(parser));
                case "tweet_delete_events" ->
                    DELETIONS.<List<Deletion>>readValue(parser).forEach(deletion -> delivery.deleted(deletion.id()));
                case "data" -> event = Optional.ofNullable(EVENT.readValue(parser));
                case "includes" -> includes = Optional.ofNullable(INCLUDES.readValue(parser));
                case "user_event" -> other("user_event.revoke", parser);
                default -> other(field, parser);
            }
        }

        private void other(String field, JsonParser parser) throws IOException {
            if (parser.currentToken().isStructStart()) {
                delivery.ignored(field);
            }
            parser.skipChildren();
        }

        TwitterDelivery delivery() {
            if (!ourUserId.isEmpty() && !forUser.isEmpty() && !forUser.equals(ourUserId)) {
                tweets.forEach(tweet -> delivery.ignored("another_account"));
            } else {
                tweets.forEach(this::add);
            }
            event.ifPresent(this::add);
            return delivery;
        }

        private void add(AccountActivityTweet tweet) {
            if (tweet == null || tweet.retweet()) {
                delivery.ignored("retweet");
                return;
            }
            add(tweet.post(), forUser);
        }

        private void add(XActivityEvent one) {
            String type = Objects.requireNonNullElse(one.type(), "none");
            if (one.payload() == null) {
                delivery.ignored(type);
                return;
            }
            switch (type) {
                case "post.create", "post.reply.create", "post.mention.create", "post.quote.create" -> {
                    if (one.retweet()) {
                        delivery.ignored("retweet");
                    } else {
                        add(one.post(includes), one.subscriber());
                    }
                }
                case "post.delete" -> delivery.deleted(one.payload().id());
                default -> delivery.ignored(type);
            }
        }

        private void add(XPost post, String account) {
            boolean ours = post.authorId().equals(ourUserId.isEmpty() ? account : ourUserId);
            posts.comment(post, ours, "webhook").ifPresentOrElse(delivery::written, () -> delivery.ignored("unusable"));
        }
    }
}
