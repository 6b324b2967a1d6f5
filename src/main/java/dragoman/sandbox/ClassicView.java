package dragoman.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows posts as version 1.1 of X's interface did, and as Account Activity still does. */
final class ClassicView {
    private static final int LONGEST = 140;
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private final Timeline timeline;

    ClassicView(Timeline timeline) {
        this.timeline = timeline;
    }

    ObjectNode tweet(StoredTweet stored) {
        XEvent.Posted latest = stored.latest();
        ObjectNode tweet = plain(latest);
        if (stored.versions().size() > 1) {
            ObjectNode history = tweet.putObject("edit_history").put("initial_tweet_id", stored.id());
            ArrayNode ids = history.putArray("edit_tweet_ids");
            stored.ids().forEach(ids::add);
        }
        timeline.find(latest.quoted()).ifPresent(other -> tweet.set("quoted_status", plain(other.latest())));
        timeline.find(latest.retweeted()).ifPresent(other -> tweet.set("retweeted_status", plain(other.latest())));
        return tweet;
    }

    private static ObjectNode plain(XEvent.Posted posted) {
        ObjectNode tweet = Json.object()
                .put("created_at", CREATED.format(posted.at().atOffset(ZoneOffset.UTC)))
                .put("id", lossy(posted.id()))
                .put("id_str", posted.id());
        addText(tweet, posted);
        tweet.put("source", "<a href=\"https://mobile.x.com\" rel=\"nofollow\">X Web App</a>");
        refer(tweet, "in_reply_to_status_id", posted.repliedTo());
        refer(tweet, "in_reply_to_user_id", posted.to().id());
        tweet.put(
                "in_reply_to_screen_name",
                posted.to().username().isEmpty() ? null : posted.to().username());
        tweet.set("user", user(posted.author()));
        tweet.put("is_quote_status", !posted.quoted().isEmpty());
        tweet.put("favorite_count", 0)
                .put("retweet_count", 0)
                .put("favorited", false)
                .put("retweeted", false);
        return tweet.put("filter_level", "low").put("lang", posted.lang());
    }

    private static void addText(ObjectNode tweet, XEvent.Posted posted) {
        String whole = posted.whole();
        boolean truncated = !XText.fits(whole, LONGEST);
        tweet.put("text", XText.escaped(XText.shortened(whole, LONGEST)));
        tweet.put("truncated", truncated);
        tweet.set("entities", entities(posted.lead()));
        if (truncated) {
            ObjectNode extended = tweet.putObject("extended_tweet").put("full_text", XText.escaped(whole));
            extended.set("display_text_range", range(posted));
            extended.set("entities", entities(whole));
        } else {
            tweet.set("display_text_range", range(posted));
            tweet.set("entities", entities(whole));
        }
    }

    /** Where its author's own words stand. */
    private static ArrayNode range(XEvent.Posted posted) {
        String whole = posted.whole();
        return Json.array().add(posted.lead().length()).add(whole.codePointCount(0, whole.length()));
    }

    private static ObjectNode entities(String text) {
        ObjectNode entities = Json.object();
        entities.putArray("hashtags");
        entities.putArray("urls");
        entities.putArray("symbols");
        ArrayNode mentions = entities.putArray("user_mentions");
        XText.mentions(text)
                .forEach(mention -> mentions.addObject()
                        .put("screen_name", mention.username())
                        .set("indices", Json.array().add(mention.start()).add(mention.end())));
        return entities;
    }

    private static ObjectNode user(Person person) {
        return Json.object()
                .put("id", lossy(person.id()))
                .put("id_str", person.id())
                .put("name", XText.displayName(person.username()))
                .put("screen_name", person.username())
                .put("verified", false)
                .put("protected", false);
    }

    private static void refer(ObjectNode tweet, String name, String id) {
        if (id.isEmpty()) {
            tweet.putNull(name).putNull(name + "_str");
        } else {
            tweet.put(name, lossy(id)).put(name + "_str", id);
        }
    }

    /** As a number, an id does not survive the floating point of its sender. */
    static long lossy(String id) {
        return new BigDecimal(Double.toString(Double.parseDouble(id))).longValue();
    }
}
