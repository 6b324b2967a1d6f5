package dragoman.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.Hooks.Hook;
import dragoman.sandbox.TweetView.Wanted;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells the product's addresses what happens on X, signed, in one form or the other. */
final class XMail implements Consumer<Event> {
    private final World world;
    private final Timeline timeline;
    private final Hooks hooks;
    private final Courier courier;
    private final XNews news;
    private final ClassicView classic;
    private final TweetView view;

    XMail(World world, Timeline timeline, XNews news, Hooks hooks, Courier courier, TweetView view) {
        this.world = world;
        this.timeline = timeline;
        this.hooks = hooks;
        this.courier = courier;
        this.view = view;
        this.news = news;
        this.classic = new ClassicView(timeline);
    }

    @Override
    public void accept(Event event) {
        if (event instanceof XEvent.Posted posted && news.fresh(posted.at())) {
            timeline.find(posted.id()).ifPresent(this::posted);
        } else if (event instanceof XEvent.Removed removed) {
            removed(timeline.ever(removed.id()));
        }
    }

    private void posted(StoredTweet tweet) {
        if (news.concernsAccount(tweet)) {
            ObjectNode envelope = envelope();
            envelope.putArray("tweet_create_events").add(classic.tweet(tweet));
            sendClassic(envelope);
        }
        ObjectNode payload = view.post(tweet.latest(), tweet, Wanted.USUAL);
        payload.set("public_metrics", counters());
        ObjectNode includes = Json.object();
        includes.putArray("users").add(TweetView.user(tweet.latest().author()));
        news.types(tweet).forEach(type -> sendActivity(type, payload, includes));
    }

    private void removed(StoredTweet tweet) {
        if (!news.concernsAccount(tweet)) {
            return;
        }
        String id = tweet.latest().id();
        String author = tweet.latest().author().id();
        ObjectNode envelope = envelope();
        ObjectNode gone = envelope.putArray("tweet_delete_events").addObject();
        gone.putObject("status").put("id", id).put("user_id", author);
        gone.put("timestamp_ms", Long.toString(world.now().toEpochMilli()));
        sendClassic(envelope);
        sendActivity("post.delete", Json.object().put("id", id).put("author_id", author), Json.object());
    }

    private ObjectNode envelope() {
        return Json.object().put("for_user_id", timeline.keys().userId()).put("user_has_blocked", "false");
    }

    private static ObjectNode counters() {
        ObjectNode counters = Json.object();
        for (String name : List.of("like_count", "reply_count", "quote_count", "repost_count")) {
            counters.put(name, 0).put(name + "_str", "0");
        }
        return counters;
    }

    private void sendClassic(ObjectNode envelope) {
        Stream<String> subscribed = hooks.hooks().stream()
                .filter(Hook::valid)
                .filter(Hook::subscribed)
                .map(Hook::url);
        Stream.concat(subscribed, unregistered("aaa")).distinct().forEach(url -> send(url, envelope));
    }

    private void sendActivity(String type, ObjectNode payload, ObjectNode includes) {
        hooks.watches().stream()
                .filter(watch -> watch.eventType().equals(type))
                .forEach(watch -> hooks.hook(watch.hook())
                        .filter(Hook::valid)
                        .ifPresent(hook -> send(hook.url(), news.activity(type, watch.tag(), payload, includes))));
        unregistered("xaa").forEach(url -> send(url, news.activity(type, "", payload, includes)));
    }

    private Stream<String> unregistered(String family) {
        Deliveries deliveries = courier.deliveries();
        return Stream.of(deliveries.twitterUrl())
                .filter(url -> !url.isEmpty() && deliveries.families().contains(family));
    }

    private void send(String url, ObjectNode envelope) {
        byte[] body = envelope.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "x-twitter-webhooks-signature",
                Signatures.ofX(timeline.keys().consumerSecret(), body));
        courier.send(new Letter("twitter", url, headers, body, Future::succeededFuture));
    }
}
