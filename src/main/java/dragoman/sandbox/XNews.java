package dragoman.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Knows what on X is worth telling to the account. */
final class XNews {
    /** What the scenario puts into the past was never news. */
    private static final Duration NEWS = Duration.ofSeconds(10);

    private final World world;
    private final Timeline timeline;
    private long told;

    XNews(World world, Timeline timeline) {
        this.world = world;
        this.timeline = timeline;
    }

    boolean fresh(Instant at) {
        return at.isAfter(world.now().minus(NEWS));
    }

    boolean concernsAccount(StoredTweet tweet) {
        XEvent.Posted latest = tweet.latest();
        Person account = timeline.keys().account();
        return tweet.own()
                || latest.to().equals(account)
                || XText.names(latest.whole(), account.username())
                || ofAccount(latest.quoted())
                || ofAccount(latest.retweeted());
    }

    private boolean ofAccount(String id) {
        return timeline.find(id).filter(StoredTweet::own).isPresent();
    }

    /** As which types of events X Activity tells of a post: direct replies, and explicit mentions. */
    List<String> types(StoredTweet tweet) {
        XEvent.Posted latest = tweet.latest();
        if (tweet.own()) {
            return List.of("post.create");
        }
        List<String> types = new ArrayList<>();
        if (latest.to().equals(timeline.keys().account())) {
            types.add("post.reply.create");
        }
        if (!tweet.retweet() && XText.names(latest.text(), timeline.keys().username())) {
            types.add("post.mention.create");
        }
        if (ofAccount(latest.quoted())) {
            types.add("post.quote.create");
        }
        return types;
    }

    ObjectNode activity(String type, String tag, ObjectNode payload, ObjectNode includes) {
        ObjectNode envelope = Json.object();
        ObjectNode data = envelope.putObject("data");
        data.put("event_uuid", Long.toString(world.ids().number("x-event", ++told, type)));
        data.putObject("filter").put("user_id", timeline.keys().userId());
        data.put("event_type", type).put("tag", tag).set("payload", payload);
        if (!includes.isEmpty()) {
            data.set("includes", includes);
        }
        return envelope;
    }
}
