package dragoman.sandbox;

import static dragoman.sandbox.XCaller.APP;
import static dragoman.sandbox.XCaller.USER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.Hooks.Hook;
import dragoman.sandbox.XDoor.Kind;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;

/** The addresses of X where software says to where events should be delivered. Here, loopback will do. */
final class XWebhooksApi {
    private static final int LONGEST_URL = 200;

    private final World world;
    private final Timeline timeline;
    private final Hooks hooks;
    private final Challenge challenge;
    private final XDoor door;

    XWebhooksApi(World world, Timeline timeline, Hooks hooks, Challenge challenge, XDoor door) {
        this.world = world;
        this.timeline = timeline;
        this.hooks = hooks;
        this.challenge = challenge;
        this.door = door;
    }

    void mount(Router router) {
        Kind write = Kind.write("webhook-write", 450, APP, USER);
        router.get("/2/webhooks").handler(door.open(Kind.read("webhooks", 450, APP), call -> list()));
        router.post("/2/webhooks").handler(door.openLater(write, this::register));
        router.put("/2/webhooks/:id").handler(door.openLater(write, this::check));
        router.delete("/2/webhooks/:id").handler(door.open(write, this::delete));
        String all = "/2/account_activity/webhooks/:id/subscriptions/";
        router.post(all + "all").handler(door.open(Kind.write("subscribe", 500, USER), this::subscribe));
        router.get(all + "all").handler(door.open(Kind.read("subscribed", 500, USER), this::subscribed));
        router.get(all + "all/list").handler(door.open(Kind.read("subscriptions", 500, APP), this::subscriptions));
        router.delete(all + ":user/all").handler(door.open(Kind.write("unsubscribe", 500, APP), this::unsubscribe));
    }

    private JsonNode list() {
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        hooks.hooks().forEach(hook -> data.add(shown(hook)));
        answer.putObject("meta").put("result_count", data.size());
        return answer;
    }

    private static ObjectNode shown(Hook hook) {
        return Json.object()
                .put("id", hook.id())
                .put("url", hook.url())
                .put("valid", hook.valid())
                .put("created_at", hook.at().toString());
    }

    private Future<JsonNode> register(XCall call) {
        String url = call.json().path("url").asText();
        if (!url.matches("https?://\\S+") || url.length() > LONGEST_URL) {
            throw XProblem.webhook("UrlValidationFailed", "the url is not usable: " + url);
        }
        if (hooks.hooks().stream().anyMatch(hook -> hook.url().equals(url))) {
            throw XProblem.webhook("DuplicateUrlFailed", "the url is registered already: " + url);
        }
        return challenge.passes(url).compose(passed -> {
            if (!passed) {
                return Future.failedFuture(XProblem.webhook(
                        "CrcValidationFailed", "the url did not answer the challenge with 200 and the right token"));
            }
            String id = world.freshId();
            world.record(new XEvent.Hooked(id, url, world.now()));
            return Future.succeededFuture(Json.object().set("data", shown(known(id))));
        });
    }

    private Hook known(String id) {
        return hooks.hook(id).orElseThrow(() -> XProblem.webhook("WebhookIdInvalid", "there is no webhook " + id));
    }

    private Future<JsonNode> check(XCall call) {
        Hook hook = known(call.id());
        return challenge.passes(hook.url()).compose(passed -> {
            world.record(new XEvent.HookChecked(hook.id(), passed));
            return passed
                    ? Future.succeededFuture(flag("valid", true))
                    : Future.failedFuture(XProblem.webhook("CrcValidationFailed", "the challenge was not answered"));
        });
    }

    private JsonNode delete(XCall call) {
        world.record(new XEvent.Unhooked(known(call.id()).id()));
        return flag("deleted", true);
    }

    private JsonNode subscribe(XCall call) {
        world.record(new XEvent.Subscribed(known(call.id()).id(), true));
        return flag("subscribed", true);
    }

    private JsonNode subscribed(XCall call) {
        return flag("subscribed", known(call.id()).subscribed());
    }

    private JsonNode subscriptions(XCall call) {
        Hook hook = known(call.id());
        ObjectNode answer = Json.object();
        ObjectNode data = answer.putObject("data");
        data.put("webhook_id", hook.id()).put("webhook_url", hook.url());
        ArrayNode list = data.putArray("subscriptions");
        if (hook.subscribed()) {
            list.addObject().put("user_id", timeline.keys().userId());
        }
        return answer;
    }

    private JsonNode unsubscribe(XCall call) {
        world.record(new XEvent.Subscribed(known(call.id()).id(), false));
        return flag("subscribed", false);
    }

    static ObjectNode flag(String name, boolean value) {
        ObjectNode answer = Json.object();
        answer.putObject("data").put(name, value);
        return answer;
    }
}
