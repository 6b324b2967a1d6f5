package dragoman.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** What tests and people may do to the sandbox. No platform has these addresses, and they need no token. */
final class ControlApi {
    private final World world;
    private final FaultDice dice;
    private final Bookkeeper bookkeeper;
    private final Audience audience;
    private final Courier courier;
    private final Pen pen;

    ControlApi(World world, FaultDice dice, Bookkeeper bookkeeper, Audience audience, Courier courier) {
        this.world = world;
        this.dice = dice;
        this.bookkeeper = bookkeeper;
        this.audience = audience;
        this.courier = courier;
        this.pen = new Pen(world);
    }

    void mount(Router router) {
        router.get("/sandbox/books").handler(answering(context -> bookkeeper.books()));
        router.get("/sandbox/faults").handler(answering(context -> dice.faults().toJson()));
        router.put("/sandbox/faults").handler(answering(this::setFaults));
        router.get("/sandbox/deliveries")
                .handler(answering(context -> courier.deliveries().toJson()));
        router.put("/sandbox/deliveries").handler(answering(this::setDeliveries));
        router.post("/sandbox/audience").handler(answering(this::letIn));
        router.post("/sandbox/comments").handler(answering(this::comment));
        router.post("/sandbox/media").handler(answering(this::publish));
        router.delete("/sandbox/comments/:id").handler(answering(this::deleteComment));
        router.delete("/sandbox/media/:id").handler(answering(this::deleteMedia));
    }

    static Handler<RoutingContext> answering(Function<RoutingContext, Object> answer) {
        return context -> {
            int status = 200;
            String body;
            try {
                body = Json.text(answer.apply(context));
            } catch (IllegalArgumentException | ApiError e) {
                status = 400;
                body = Json.object().put("error", e.getMessage()).toString();
            }
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json; charset=UTF-8")
                    .end(body);
        };
    }

    static JsonNode json(RoutingContext context) {
        try {
            JsonNode body = Json.MAPPER.readTree(context.body().asString());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Answered below, like JSON that is no object.
        }
        throw new IllegalArgumentException("the body should be a JSON object");
    }

    static String required(JsonNode body, String name) {
        String value = body.path(name).asText();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the body should have a " + name);
        }
        return value;
    }

    private Object setFaults(RoutingContext context) {
        dice.faults(Faults.fromJson(json(context)));
        return dice.faults().toJson();
    }

    private Object setDeliveries(RoutingContext context) {
        courier.deliveries(Deliveries.fromJson(json(context)));
        return courier.deliveries().toJson();
    }

    private Object letIn(RoutingContext context) {
        audience.letIn();
        return Json.object().put("success", true);
    }

    private Object comment(RoutingContext context) {
        JsonNode body = json(context);
        String author = required(body, "author");
        String text = required(body, "text");
        String parent = body.path("parent").asText();
        if (!parent.isEmpty()) {
            return Json.object().put("id", pen.replyBy(author, existing(parent), text));
        }
        String media = required(body, "media");
        StoredMedia post =
                world.media(media).orElseThrow(() -> new IllegalArgumentException("there is no post " + media));
        return Json.object().put("id", pen.commentBy(author, post, text));
    }

    private StoredComment existing(String id) {
        return world.comment(id).orElseThrow(() -> new IllegalArgumentException("there is no comment " + id));
    }

    private Object publish(RoutingContext context) {
        JsonNode body = json(context);
        Duration age = age(body.path("age").asText("PT0S"));
        String id = world.freshId();
        String caption = required(body, "caption");
        world.record(
                new Event.Published(id, caption, "IMAGE", "FEED", 0, world.now().minus(age), world.round(), ""));
        return Json.object().put("id", id);
    }

    private static Duration age(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("age should be like PT26H or PT5M: was " + text);
        }
    }

    private Object deleteComment(RoutingContext context) {
        world.record(new Event.Deleted(existing(context.pathParam("id")).id()));
        return Json.object().put("success", true);
    }

    private Object deleteMedia(RoutingContext context) {
        String id = context.pathParam("id");
        if (world.media(id).isEmpty()) {
            throw new IllegalArgumentException("there is no post " + id);
        }
        world.record(new Event.Deleted(id));
        return Json.object().put("success", true);
    }
}
