package dragoman.sandbox;

import static dragoman.sandbox.XCaller.APP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.TweetView.Wanted;
import dragoman.sandbox.XDoor.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The stream of X: one open connection, which gets each new post that a rule matches, as a line of JSON. */
final class XStreamApi implements Consumer<Event> {
    private static final String END = "\r\n";

    private final Timeline timeline;
    private final Rules rules;
    private final TweetView view;
    private final XDoor door;
    private final Supplier<XManners> manners;
    private final XNews news;
    private Line open;

    XStreamApi(Timeline timeline, XNews news, Rules rules, TweetView view, XDoor door, Supplier<XManners> manners) {
        this.timeline = timeline;
        this.news = news;
        this.rules = rules;
        this.view = view;
        this.door = door;
        this.manners = manners;
    }

    /** An open connection, and what its caller wants to see of each post. */
    private record Line(HttpServerResponse response, Wanted wanted) {}

    void mount(Router router) {
        router.get("/2/tweets/search/stream").handler(door.openLater(Kind.read("stream", 50, APP), this::connect));
        router.delete("/2/connections/all").handler(door.open(Kind.write("connections", 50, APP), this::disconnect));
        router.post("/sandbox/stream/cut").handler(ControlApi.answering(this::cut));
    }

    /** @return nothing, as the answer goes on for as long as the connection is open */
    private synchronized Future<JsonNode> connect(XCall call) {
        if (rules.all().isEmpty()) {
            throw XProblem.stream(
                    409, "RuleConfigurationIssue", "There are no rules; add one before you connect to the stream.");
        }
        if (open != null) {
            throw XProblem.stream(
                    429, "TooManyConnections", "This stream is currently at the maximum allowed connection limit.");
        }
        HttpServerResponse response = call.context().response();
        response.setChunked(true).putHeader("Content-Type", "application/json; charset=utf-8");
        Line line = new Line(response, Wanted.by(call));
        open = line;
        response.closeHandler(closed -> closed(line));
        response.write(END);
        beat(call.context().vertx(), line);
        return Future.succeededFuture();
    }

    private synchronized void closed(Line line) {
        if (open == line) {
            open = null;
        }
    }

    private void beat(Vertx vertx, Line line) {
        vertx.setTimer(manners.get().heartbeatMillis(), timer -> {
            if (!line.response().closed() && !line.response().ended()) {
                say(line, END);
                beat(vertx, line);
            }
        });
    }

    private void say(Line line, String text) {
        if (!manners.get().streamSilent()) {
            line.response().write(text);
        }
    }

    @Override
    public synchronized void accept(Event event) {
        if (open != null && event instanceof XEvent.Posted posted && news.fresh(posted.at())) {
            timeline.find(posted.id()).ifPresent(tweet -> bring(open, tweet));
        }
    }

    private void bring(Line line, StoredTweet tweet) {
        ArrayNode matching = Json.array();
        rules.matching(tweet)
                .forEach(rule -> matching.addObject().put("id", rule.id()).put("tag", rule.tag()));
        if (!matching.isEmpty()) {
            ObjectNode message = view.one(tweet.latest().id(), tweet, line.wanted());
            message.set("matching_rules", matching);
            say(line, message + END);
        }
    }

    private JsonNode disconnect(XCall call) {
        boolean was = close();
        ObjectNode answer = Json.object();
        answer.putObject("data").put("successful_kills", was ? 1 : 0).put("failed_kills", 0);
        return answer;
    }

    private Object cut(RoutingContext context) {
        boolean explained = ControlApi.json(context).path("how").asText().equals("error");
        synchronized (this) {
            if (explained && open != null) {
                say(open, Json.object().set("errors", Json.array().add(operationalDisconnect())) + END);
            }
        }
        return Json.object().put("success", close());
    }

    private static ObjectNode operationalDisconnect() {
        return Json.object()
                .put("title", "operational-disconnect")
                .put("disconnect_type", "UpstreamOperationalDisconnect")
                .put("detail", "This stream has been disconnected upstream for operational reasons.")
                .put("type", "https://api.twitter.com/2/problems/operational-disconnect");
    }

    private synchronized boolean close() {
        if (open == null) {
            return false;
        }
        open.response().end();
        open = null;
        return true;
    }
}
