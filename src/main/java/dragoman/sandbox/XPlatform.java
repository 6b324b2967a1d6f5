package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The stand-in for X: what it knows, what it answers, and how it behaves. */
final class XPlatform {
    private final Timeline timeline = new Timeline();
    private final Grants grants = new Grants();
    private final Hooks hooks = new Hooks();
    private final Rules rules = new Rules();
    private final AtomicReference<XManners> manners = new AtomicReference<>(XManners.STANDARD);

    /** Who has to hear of every event of the world that this platform is part of. */
    List<Consumer<Event>> followers() {
        return List.of(timeline, grants, hooks, rules);
    }

    Timeline timeline() {
        return timeline;
    }

    XManners manners() {
        return manners.get();
    }

    void manners(XManners now) {
        manners.set(now);
    }

    /** Puts its addresses on the router. */
    void mount(Router router, World world, XDoor.Keeper keeper, Courier courier, Outbound outbound) {
        XKeys keys = timeline.keys();
        XDoor door = new XDoor(world, new XGate(keys, grants), keeper, manners::get);
        TweetView view = new TweetView(timeline, manners::get);
        TweetPen pen = new TweetPen(world, timeline);
        XTokenApi tokens = new XTokenApi(world, keys, grants, door);
        tokens.issueFirst();
        tokens.mount(router);
        new XSearchApi(world, timeline, view, door).mount(router);
        new XTweetsApi(timeline, view, pen, door, manners::get).mount(router);
        XNews news = new XNews(world, timeline);
        Challenge challenge = new Challenge(world, keys, outbound);
        new XWebhooksApi(world, timeline, hooks, challenge, door).mount(router);
        new XActivityApi(world, timeline, hooks, door).mount(router);
        world.watch(new XMail(world, timeline, news, hooks, courier, view));
        new XRulesApi(world, rules, door).mount(router);
        XStreamApi stream = new XStreamApi(timeline, news, rules, view, door, manners::get);
        stream.mount(router);
        world.watch(stream);
        new XControlApi(this, world, hooks, pen).mount(router);
        router.route("/2/*").handler(door.open(XDoor.Kind.read("unknown-path", 0), XPlatform::unknownPath));
    }

    private static JsonNode unknownPath(XCall call) {
        throw XProblem.unknownPath(call.path());
    }

    /** The latest tokens of OAuth 2.0, for software that does not sign by OAuth 1.0a. */
    XGrant grant() {
        XKeys keys = timeline.keys();
        XEvent.Granted latest = grants.latest();
        return new XGrant(keys.clientId(), keys.clientSecret(), latest.accessToken(), latest.refreshToken());
    }

    /** What the product has to know, under the names of its own configuration. */
    Map<String, String> properties(String baseUrl) {
        XKeys keys = timeline.keys();
        Map<String, String> properties = new HashMap<>();
        properties.put("twitter.base-url", baseUrl);
        properties.put("twitter.user-id", keys.userId());
        properties.put("twitter.username", keys.username());
        properties.put("twitter.bearer-token", keys.bearerToken());
        properties.put("twitter.consumer-key", keys.consumerKey());
        properties.put("twitter.consumer-secret", keys.consumerSecret());
        properties.put("twitter.access-token", keys.accessToken());
        properties.put("twitter.access-token-secret", keys.accessTokenSecret());
        return properties;
    }
}
