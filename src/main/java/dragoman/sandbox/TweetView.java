package dragoman.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Shows posts as version 2 of X's interface does, under its old names or its new ones. */
final class TweetView {
    static final int LONGEST = 280;

    private final Timeline timeline;
    private final Supplier<XManners> manners;

    TweetView(Timeline timeline, Supplier<XManners> manners) {
        this.timeline = timeline;
        this.manners = manners;
    }

    /** What a caller wants to see of a post: the names of fields, and those of what it refers to. */
    record Wanted(Set<String> fields, Set<String> expansions) {
        static Wanted by(XCall call) {
            return new Wanted(call.list("tweet.fields", "post.fields"), call.list("expansions"));
        }

        /** What events carry without being asked. */
        static final Wanted USUAL = new Wanted(
                Set.of(
                        "author_id",
                        "conversation_id",
                        "created_at",
                        "lang",
                        "in_reply_to_user_id",
                        "referenced_tweets",
                        "entities",
                        "note_tweet"),
                Set.of("author_id"));

        boolean field(String name) {
            return fields.contains(name);
        }

        /** A field that has two names, or that is an expansion nowadays. */
        boolean either(String old, String now) {
            return fields.contains(old) || fields.contains(now) || expansions.contains(old) || expansions.contains(now);
        }
    }

    /** An answer about one post. */
    ObjectNode one(String id, StoredTweet tweet, Wanted wanted) {
        ObjectNode answer = Json.object();
        answer.set("data", post(tweet.version(id), tweet, wanted));
        include(answer, List.of(tweet), wanted);
        return answer;
    }

    /** An answer about several. */
    ObjectNode several(List<StoredTweet> tweets, Wanted wanted) {
        ObjectNode answer = Json.object();
        ArrayNode data = Json.array();
        tweets.forEach(tweet -> data.add(post(tweet.latest(), tweet, wanted)));
        if (!tweets.isEmpty()) {
            answer.set("data", data);
        }
        include(answer, tweets, wanted);
        return answer;
    }

    ObjectNode post(XEvent.Posted version, StoredTweet tweet, Wanted wanted) {
        String text = version.whole();
        ObjectNode post =
                Json.object().put("id", version.id()).put("text", XText.escaped(XText.shortened(text, LONGEST)));
        ArrayNode history = post.putArray(named("edit_history_tweet_ids", "edit_history_post_ids"));
        tweet.ids().stream().limit(tweet.ids().indexOf(version.id()) + 1L).forEach(history::add);
        if (wanted.either("author_id", "author_id")) {
            post.put("author_id", version.author().id());
        }
        if (wanted.field("conversation_id")) {
            post.put("conversation_id", version.conversation());
        }
        if (wanted.field("created_at")) {
            post.put("created_at", version.at().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (wanted.field("lang")) {
            post.put("lang", version.lang());
        }
        addReferences(post, version, wanted);
        if (wanted.either("note_tweet", "note_post") && !XText.fits(text, LONGEST)) {
            post.putObject(named("note_tweet", "note_post")).put("text", XText.escaped(text));
        }
        if (wanted.field("entities") && !XText.mentions(version.whole()).isEmpty()) {
            post.putObject("entities").set("mentions", mentions(version));
        }
        return post;
    }

    private void addReferences(ObjectNode post, XEvent.Posted version, Wanted wanted) {
        if (wanted.either("in_reply_to_user_id", "in_reply_to_user_id")
                && !version.to().id().isEmpty()) {
            post.put("in_reply_to_user_id", version.to().id());
        }
        Map<String, String> references = new LinkedHashMap<>();
        references.put("replied_to", version.repliedTo());
        references.put("quoted", version.quoted());
        references.put("retweeted", version.retweeted());
        references.values().removeIf(String::isEmpty);
        if (wanted.either("referenced_tweets", "referenced_posts") && !references.isEmpty()) {
            ArrayNode list = post.putArray(named("referenced_tweets", "referenced_posts"));
            references.forEach((type, id) -> list.addObject().put("type", type).put("id", id));
        }
    }

    private static ArrayNode mentions(XEvent.Posted version) {
        ArrayNode mentions = Json.array();
        XText.mentions(version.whole())
                .forEach(mention -> mentions.addObject()
                        .put("start", mention.start())
                        .put("end", mention.end())
                        .put("username", mention.username()));
        return mentions;
    }

    private void include(ObjectNode answer, List<StoredTweet> tweets, Wanted wanted) {
        ObjectNode includes = Json.object();
        if (wanted.expansions().contains("author_id") && !tweets.isEmpty()) {
            ArrayNode users = includes.putArray("users");
            tweets.stream().map(tweet -> tweet.latest().author()).distinct().forEach(person -> users.add(user(person)));
        }
        if (wanted.expansions().contains("referenced_tweets.id")
                || wanted.expansions().contains("referenced_posts")) {
            ArrayNode posts = includes.putArray(named("tweets", "posts"));
            tweets.stream()
                    .map(tweet -> tweet.latest().repliedTo())
                    .distinct()
                    .flatMap(id -> timeline.find(id).stream())
                    .forEach(tweet -> posts.add(post(tweet.latest(), tweet, wanted)));
        }
        if (!includes.isEmpty()) {
            answer.set("includes", includes);
        }
    }

    static ObjectNode user(Person person) {
        return Json.object()
                .put("id", person.id())
                .put("name", XText.displayName(person.username()))
                .put("username", person.username());
    }

    private String named(String old, String now) {
        return manners.get().postNames() ? now : old;
    }
}
