package dragoman.sandbox;

import static dragoman.sandbox.XCaller.APP;
import static dragoman.sandbox.XCaller.USER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.TweetPen.Draft;
import dragoman.sandbox.TweetPen.Form;
import dragoman.sandbox.TweetView.Wanted;
import dragoman.sandbox.XDoor.Kind;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The addresses of X for posts: reading, writing, hiding, deleting. */
final class XTweetsApi {
    private static final Set<String> KNOWN =
            Set.of("text", "reply", "quote_tweet_id", "quote_post_id", "made_with_ai", "reply_settings");

    private final Timeline timeline;
    private final TweetView view;
    private final TweetPen pen;
    private final XDoor door;
    private final Supplier<XManners> manners;

    XTweetsApi(Timeline timeline, TweetView view, TweetPen pen, XDoor door, Supplier<XManners> manners) {
        this.timeline = timeline;
        this.view = view;
        this.pen = pen;
        this.door = door;
        this.manners = manners;
    }

    void mount(Router router) {
        router.get("/2/users/me").handler(door.open(Kind.read("me", 75, USER), call -> me()));
        router.get("/2/tweets").handler(door.open(Kind.read("lookup", 3500, APP, USER), this::several));
        router.post("/2/tweets")
                .handler(door.open(Kind.write("create", 100, USER).answering(201), this::create));
        router.get("/2/tweets/:id").handler(door.open(Kind.read("read", 900, APP, USER), this::read));
        router.delete("/2/tweets/:id").handler(door.open(Kind.write("delete", 50, USER), this::delete));
        router.put("/2/tweets/:id/hidden").handler(door.open(Kind.write("hide", 50, USER), this::hide));
    }

    private JsonNode me() {
        return Json.object().set("data", TweetView.user(timeline.keys().account()));
    }

    private JsonNode several(XCall call) {
        List<String> ids = List.of(call.required("ids").split(","));
        if (ids.size() > 100) {
            throw XProblem.badRequest("The `ids` query parameter may have at most 100 entries: were " + ids.size());
        }
        List<StoredTweet> there = new ArrayList<>();
        ArrayNode missing = Json.array();
        ids.forEach(
                id -> timeline.find(checked(id)).ifPresentOrElse(there::add, () -> missing.add(XProblem.missing(id))));
        ObjectNode answer = view.several(there, Wanted.by(call));
        if (!missing.isEmpty()) {
            answer.set("errors", missing);
        }
        return answer;
    }

    private static String checked(String id) {
        if (!id.matches("\\d{1,19}")) {
            throw XProblem.badRequest("The `id` query parameter value [" + id + "] is not valid");
        }
        return id;
    }

    /** X answers 200 even when there is nothing to show. */
    private JsonNode read(XCall call) {
        String id = checked(call.id());
        return timeline.find(id)
                .map(tweet -> view.one(id, tweet, Wanted.by(call)))
                .orElseGet(() -> errors(id));
    }

    private static ObjectNode errors(String id) {
        return Json.object().set("errors", Json.array().add(XProblem.missing(id)));
    }

    private JsonNode hide(XCall call) {
        JsonNode hidden = call.json().path("hidden");
        if (!hidden.isBoolean()) {
            throw XProblem.badRequest("The `hidden` field should be true or false: was " + hidden);
        }
        String id = checked(call.id());
        return timeline.find(id).map(tweet -> hidden(tweet, hidden.asBoolean())).orElseGet(() -> errors(id));
    }

    private ObjectNode hidden(StoredTweet tweet, boolean hidden) {
        if (!tweet.reply() || !timeline.underOwnPost(tweet)) {
            throw XProblem.forbidden("You are not permitted to hide a reply in a conversation that you did not start.");
        }
        pen.hide(tweet, hidden);
        ObjectNode answer = Json.object();
        answer.putObject("data").put("hidden", hidden);
        return answer;
    }

    private JsonNode delete(XCall call) {
        String id = checked(call.id());
        StoredTweet tweet = timeline.find(id).orElse(null);
        if (tweet == null) {
            return errors(id);
        }
        if (!tweet.own()) {
            throw XProblem.forbidden("You are not permitted to delete this post.");
        }
        pen.delete(tweet);
        ObjectNode answer = Json.object();
        answer.putObject("data").put("deleted", true);
        return answer;
    }

    private JsonNode create(XCall call) {
        JsonNode body = call.json();
        body.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw XProblem.badRequest("$." + name + ": is not defined in the schema");
            }
        });
        String text = body.path("text").asText();
        if (text.isBlank() || !XText.fits(text, TweetView.LONGEST)) {
            throw XProblem.badRequest("text should have from 1 to " + TweetView.LONGEST + " characters");
        }
        refuseDuplicate(text);
        JsonNode target = body.at("/reply/in_reply_to_tweet_id");
        String id = target.isMissingNode() ? pen.write(draft(Form.POST, null, text)) : reply(target, text);
        ObjectNode answer = Json.object();
        answer.putObject("data").put("id", id).put("text", text);
        return answer;
    }

    private void refuseDuplicate(String text) {
        boolean said = timeline.newestFirst().stream()
                .filter(StoredTweet::own)
                .limit(20)
                .anyMatch(tweet -> tweet.latest().text().equals(text));
        if (said) {
            throw XProblem.forbidden("You are not allowed to create a Tweet with duplicate content.");
        }
    }

    private String reply(JsonNode target, String text) {
        if (!target.isTextual()) {
            throw XProblem.badRequest("$.reply.in_reply_to_tweet_id: should be a string of digits: was " + target);
        }
        StoredTweet tweet = timeline.find(checked(target.asText()))
                .orElseThrow(() ->
                        XProblem.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you."));
        if (manners.get().replyGate() && !invited(tweet)) {
            throw XProblem.forbidden("You can only reply to or quote posts where you are mentioned or are the author.");
        }
        return pen.write(draft(Form.REPLY, tweet, text));
    }

    /** Whether its author asked for an answer. The name that the platform itself puts first does not count. */
    private boolean invited(StoredTweet tweet) {
        boolean quotes =
                timeline.find(tweet.latest().quoted()).filter(StoredTweet::own).isPresent();
        return tweet.own()
                || quotes
                || XText.names(tweet.latest().text(), timeline.keys().username());
    }

    private Draft draft(Form form, StoredTweet target, String text) {
        return new Draft(form, target, timeline.keys().account(), text, "en", true);
    }
}
