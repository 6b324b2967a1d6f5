package dragoman.twitter;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An event of the X Activity API, of which this much is read; its fields go by their old names and by their new ones. */
@JsonIgnoreProperties(ignoreUnknown = true)
record XActivityEvent(@JsonProperty("event_type") String type, Filter filter, Payload payload, Includes includes) {
    /** Whose subscription it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Filter(@JsonProperty("user_id") String userId) {}

    /** What came along with the post. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Includes(List<User> users) {}

    /** An account on X. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(String id, String username) {}

    /** The whole text of a long post. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Note(String text) {}

    /** How the post relates to another: replied_to, quoted, retweeted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reference(String type, String id) {}

    /** A post as version 2 of the API tells it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            String id,
            String text,
            @JsonProperty("author_id") String authorId,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("conversation_id") String conversation,

            @JsonProperty("referenced_posts") @JsonAlias("referenced_tweets")
            List<Reference> references,

            @JsonProperty("note_post") @JsonAlias("note_tweet")
            Note note,

            @JsonProperty("edit_history_post_ids") @JsonAlias("edit_history_tweet_ids")
            List<String> history) {

        private String referenced(String type) {
            return references == null
                    ? ""
                    : references.stream()
                            .filter(reference -> type.equals(reference.type()) && reference.id() != null)
                            .map(Reference::id)
                            .findFirst()
                            .orElse("");
        }

        private Optional<Instant> writtenAt() {
            try {
                return createdAt == null
                        ? Optional.empty()
                        : Optional.of(OffsetDateTime.parse(createdAt).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    boolean retweet() {
        return !payload.referenced("retweeted").isEmpty()
                || !payload.referenced("reposted").isEmpty();
    }

    String subscriber() {
        return filter == null ? "" : Objects.requireNonNullElse(filter.userId(), "");
    }

    /** @param others accounts that were told beside the event */
    XPost post(Optional<Includes> others) {
        String author = Objects.requireNonNullElse(payload.authorId(), "");
        return new XPost(
                Objects.requireNonNullElse(payload.id(), ""),
                payload.history() == null ? List.of() : payload.history(),
                payload.note() != null && payload.note().text() != null
                        ? payload.note().text()
                        : Objects.requireNonNullElse(payload.text(), ""),
                author,
                name(author, includes == null ? others : Optional.of(includes)),
                payload.writtenAt(),
                Objects.requireNonNullElse(payload.conversation(), ""),
                payload.referenced("replied_to"),
                payload.referenced("quoted"));
    }

    private static String name(String author, Optional<Includes> told) {
        return told.map(Includes::users).stream()
                .flatMap(List::stream)
                .filter(user -> author.equals(user.id()) && user.username() != null)
                .map(User::username)
                .findFirst()
                .orElse("");
    }
}
