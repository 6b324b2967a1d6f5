package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import dragoman.action.Action;
import dragoman.action.OwnReply;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hides, shows, answers and deletes on X, and reads our own answers back. */
final class TwitterWriter {
    private final TwitterApi api;
    private final TwitterSearch search;
    private final ReplyGate gate;
    private final String ourUserId;

    TwitterWriter(TwitterApi api, TwitterSearch search, ReplyGate gate, String ourUserId) {
        this.api = api;
        this.search = search;
        this.gate = gate;
        this.ourUserId = ourUserId;
    }

    void hide(Action action) {
        hidden(action, true);
    }

    void unhide(Action action) {
        hidden(action, false);
    }

    /** A post that is not there is answered with 200 and errors: only what X says of 'hidden' counts. */
    private void hidden(Action action, boolean hidden) {
        JsonNode answer = api.send("PUT", "/2/tweets/" + action.targetId() + "/hidden", Map.of("hidden", hidden));
        JsonNode said = answer.path("data").path("hidden");
        if (!said.isBoolean() || said.asBoolean() != hidden) {
            throw TwitterErrors.withoutData(answer, action.toString());
        }
    }

    void delete(Action action) {
        JsonNode answer = api.send("DELETE", "/2/tweets/" + action.targetId(), Map.of());
        if (!answer.path("data").path("deleted").asBoolean()) {
            throw TwitterErrors.withoutData(answer, action.toString());
        }
    }

    /** Says exactly the text: X puts the handles of the conversation in front by itself, and minds any other. */
    String reply(Action action) {
        gate.pass(action);
        refuseUnlessItFits(action);
        JsonNode answer;
        try {
            answer = api.send(
                    "POST",
                    "/2/tweets",
                    Map.of("text", action.text(), "reply", Map.of("in_reply_to_tweet_id", action.targetId())));
        } catch (PlatformException refusal) {
            gate.refused(action, refusal);
            throw refusal;
        }
        String id = answer.path("data").path("id").asText("");
        if (id.isEmpty()) {
            throw TwitterErrors.withoutData(answer, action.toString());
        }
        return id;
    }

    /** X weighs: an emoji counts two, a link 23, most signs of Asian scripts two. */
    private static void refuseUnlessItFits(Action action) {
        TwitterTextParseResults text = TwitterTextParser.parseTweet(action.text());
        if (!text.isValid) {
            throw new PlatformException(
                    ErrorClass.PERMANENT,
                    action + " was not tried: X takes texts of weight 1 to 280, and this one weighs "
                            + text.weightedLength);
        }
    }

    /** What we answered to the action's comment, as X's search shows it. */
    List<OwnReply> ownReplies(Action action) {
        String query = "in_reply_to_tweet_id:" + action.targetId() + " from:" + ourUserId;
        return search.recent(query, Optional.empty()).stream()
                .map(TwitterSearch.Found::post)
                .map(post -> new OwnReply(
                        post.path("id").asText(),
                        TwitterPosts.writtenAt(post).orElse(Instant.MAX),
                        asIntended(TwitterPosts.text(post), action.text())))
                .toList();
    }

    /** X shows what we said with handles in front and schemes before its links: told apart from what is really another. */
    private static String asIntended(String said, String intended) {
        return bare(said).equals(bare(intended)) ? intended : said;
    }

    private static String bare(String text) {
        return text.replaceFirst("^(?:@\\w{1,15}\\s+)+", "")
                .replaceAll("https?://", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
