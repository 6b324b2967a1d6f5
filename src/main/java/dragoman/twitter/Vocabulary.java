package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * X calls its posts tweets in one version of its interface and posts in the next. We ask in the words that are set, and
 * understand both.
 */
enum Vocabulary {
    TWEET("tweet", "author_id,referenced_tweets,edit_history_tweet_ids,", "author_id"),
    /** Here some of what were fields are expansions. */
    POST("post", "", "author_id,referenced_posts,edit_history_post_ids");

    private static final String MEDIA = "attachments.media_keys";

    private final String noun;
    private final String links;
    private final String expansions;

    Vocabulary(String noun, String links, String expansions) {
        this.noun = noun;
        this.links = links;
        this.expansions = expansions;
    }

    static Vocabulary of(String name) {
        return switch (name) {
            case "tweet" -> TWEET;
            case "post" -> POST;
            default -> throw new IllegalArgumentException("twitter.api-names should be tweet or post: was " + name);
        };
    }

    /** What to ask for to make a comment. */
    Map<String, String> comment() {
        return new HashMap<>(Map.of(
                noun + ".fields",
                links + "conversation_id,created_at,entities,note_" + noun,
                "expansions",
                expansions,
                "user.fields",
                "username"));
    }

    /** What to ask for to know a post of ours. */
    Map<String, String> post() {
        Map<String, String> query = comment();
        query.merge(noun + ".fields", ",public_metrics,attachments", String::concat);
        query.merge("expansions", "," + MEDIA, String::concat);
        query.put("media.fields", "url,preview_image_url");
        return query;
    }

    /** A field in whichever words it comes: the pattern's %s stands for tweet or post. */
    static JsonNode either(JsonNode node, String pattern) {
        JsonNode tweet = node.path(pattern.formatted("tweet"));
        return tweet.isMissingNode() ? node.path(pattern.formatted("post")) : tweet;
    }
}
