package dragoman.twitter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A post as the Account Activity API tells it: a Tweet object of version 1.1, of which this much is read. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccountActivityTweet(
        String id,
        @JsonProperty("id_str") String idText,
        String text,
        @JsonProperty("full_text") String fullText,
        @JsonProperty("extended_tweet") Extended extended,
        User user,
        @JsonProperty("in_reply_to_status_id") String repliedTo,
        @JsonProperty("in_reply_to_status_id_str") String repliedToText,
        @JsonProperty("conversation_id_str") String conversation,
        @JsonProperty("quoted_status_id_str") String quoted,
        @JsonProperty("retweeted_status") Reference retweeted,
        @JsonProperty("edit_history") History history,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("timestamp_ms") String timestamp) {
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    /** The whole text of a long post. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Extended(@JsonProperty("full_text") String fullText) {}

    /** Who wrote it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(
            String id,
            @JsonProperty("id_str") String idText,
            @JsonProperty("screen_name") String screenName) {}

    /** Another post; only that there is one matters. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reference(String id) {}

    /** The ids that its edits gave it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record History(@JsonProperty("edit_tweet_ids") List<String> ids) {}

    boolean retweet() {
        return retweeted != null;
    }

    String authorId() {
        return user == null ? "" : said(user.idText(), said(user.id(), ""));
    }

    XPost post() {
        return new XPost(
                said(idText, said(id, "")),
                history == null || history.ids() == null ? List.of() : history.ids(),
                words(),
                authorId(),
                user == null ? "" : said(user.screenName(), ""),
                writtenAt(),
                said(conversation, ""),
                said(repliedToText, said(repliedTo, "")),
                said(quoted, ""));
    }

    private String words() {
        String whole = extended == null ? null : extended.fullText();
        return said(whole, said(fullText, said(text, "")));
    }

    private Optional<Instant> writtenAt() {
        try {
            if (timestamp != null) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(timestamp)));
            }
            return createdAt == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(createdAt, CREATED).toInstant());
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The numeric ids are read by many as floating point and lose digits, so that the texts come first. */
    private static String said(String first, String otherwise) {
        return first == null ? otherwise : first;
    }
}
