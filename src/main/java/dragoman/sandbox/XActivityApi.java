package dragoman.sandbox;

import static dragoman.sandbox.XCaller.APP;
import static dragoman.sandbox.XCaller.USER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.XDoor.Kind;
import io.vertx.ext.web.Router;
import java.util.Set;

/** The addresses of X where software subscribes to single types of events. */
final class XActivityApi {
    private static final Set<String> TYPES = Set.of(
            "post.create",
            "post.delete",
            "post.mention.create",
            "post.reply.create",
            "post.quote.create",
            "oauth.revoke");

    private final World world;
    private final Timeline timeline;
    private final Hooks hooks;
    private final XDoor door;

    XActivityApi(World world, Timeline timeline, Hooks hooks, XDoor door) {
        this.world = world;
        this.timeline = timeline;
        this.hooks = hooks;
        this.door = door;
    }

    void mount(Router router) {
        String path = "/2/activity/subscriptions";
        router.post(path).handler(door.open(Kind.write("activity-write", 500, APP, USER), this::subscribe));
        router.get(path).handler(door.open(Kind.read("activity", 500, APP, USER), call -> list()));
        router.delete(path + "/:id").handler(door.open(Kind.write("activity-write", 500, APP, USER), this::delete));
    }

    private JsonNode subscribe(XCall call) {
        JsonNode body = call.json();
        String type = body.path("event_type").asText();
        String hook = body.path("webhook_id").asText();
        if (!TYPES.contains(type)) {
            throw XProblem.badRequest("event_type should be one of " + TYPES + ": was " + type);
        }
        if (!body.at("/filter/user_id").asText().equals(timeline.keys().userId())) {
            throw XProblem.forbidden("The app has no authorization of that user.");
        }
        if (!hook.isEmpty() && hooks.hook(hook).isEmpty()) {
            throw XProblem.webhook("WebhookIdInvalid", "there is no webhook " + hook);
        }
        String id = world.freshId();
        XEvent.Watched watched = new XEvent.Watched(id, type, body.path("tag").asText(), hook);
        world.record(watched);
        ObjectNode answer = Json.object();
        answer.putObject("data").set("subscription", shown(watched));
        answer.putObject("meta").put("total_subscriptions", hooks.watches().size());
        return answer;
    }

    private ObjectNode shown(XEvent.Watched watched) {
        ObjectNode shown = Json.object().put("subscription_id", watched.id()).put("event_type", watched.eventType());
        shown.putObject("filter").put("user_id", timeline.keys().userId());
        shown.put("tag", watched.tag());
        if (!watched.hook().isEmpty()) {
            shown.put("webhook_id", watched.hook());
        }
        return shown;
    }

    private JsonNode list() {
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        hooks.watches().forEach(watched -> data.add(shown(watched)));
        answer.putObject("meta").put("result_count", data.size());
        return answer;
    }

    private JsonNode delete(XCall call) {
        if (hooks.watches().stream().noneMatch(watched -> watched.id().equals(call.id()))) {
            throw XProblem.noSuch("subscription", call.id());
        }
        world.record(new XEvent.Unwatched(call.id()));
        return XWebhooksApi.flag("deleted", true);
    }
}
