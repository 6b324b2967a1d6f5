package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.sandbox.TweetPen.Draft;
import dragoman.sandbox.TweetPen.Form;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What tests and people may do on the stand-in for X. */
final class XControlApi {
    private final XPlatform platform;
    private final World world;
    private final Hooks hooks;
    private final TweetPen pen;

    XControlApi(XPlatform platform, World world, Hooks hooks, TweetPen pen) {
        this.platform = platform;
        this.world = world;
        this.hooks = hooks;
        this.pen = pen;
    }

    void mount(Router router) {
        router.get("/sandbox/x")
                .handler(ControlApi.answering(context -> platform.manners().toJson()));
        router.put("/sandbox/x").handler(ControlApi.answering(this::setManners));
        router.post("/sandbox/tweets").handler(ControlApi.answering(this::write));
        router.post("/sandbox/tweets/:id/edit").handler(ControlApi.answering(this::edit));
        router.delete("/sandbox/tweets/:id").handler(ControlApi.answering(this::delete));
        router.post("/sandbox/webhooks/invalidate").handler(ControlApi.answering(context -> invalidate()));
    }

    private Object setManners(RoutingContext context) {
        platform.manners(XManners.fromJson(ControlApi.json(context)));
        return platform.manners().toJson();
    }

    private Object write(RoutingContext context) {
        JsonNode body = ControlApi.json(context);
        String kind = body.path("kind").asText("reply");
        Form form = form(kind);
        StoredTweet target = form == Form.POST ? null : existing(ControlApi.required(body, "post"));
        Person account = platform.timeline().keys().account();
        Person author = kind.equals("own") ? account : pen.person(ControlApi.required(body, "author"));
        String text = form == Form.RETWEET ? "" : ControlApi.required(body, "text");
        Draft draft = new Draft(form, target, author, text, body.path("lang").asText("en"), false);
        return Json.object().put("id", pen.write(draft));
    }

    private static Form form(String kind) {
        return switch (kind) {
            case "reply" -> Form.REPLY;
            case "quote" -> Form.QUOTE;
            case "retweet" -> Form.RETWEET;
            case "own", "mention" -> Form.POST;
            default ->
                throw new IllegalArgumentException("kind should be own, reply, mention, quote or retweet: was " + kind);
        };
    }

    private StoredTweet existing(String id) {
        return platform.timeline()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no post " + id + " on X"));
    }

    private Object edit(RoutingContext context) {
        String text = ControlApi.required(ControlApi.json(context), "text");
        return Json.object().put("id", pen.edit(existing(context.pathParam("id")), text));
    }

    private Object delete(RoutingContext context) {
        pen.delete(existing(context.pathParam("id")));
        return Json.object().put("success", true);
    }

    /** As if no address had answered X's last challenge. */
    private Object invalidate() {
        hooks.hooks().forEach(hook -> world.record(new XEvent.HookChecked(hook.id(), false)));
        return Json.object().put("success", true);
    }
}
