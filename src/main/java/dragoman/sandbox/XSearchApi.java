package dragoman.sandbox;

import static dragoman.sandbox.XCaller.APP;
import static dragoman.sandbox.XCaller.USER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.TweetView.Wanted;
import dragoman.sandbox.XDoor.Kind;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

/** The address of X that searches the posts of the last seven days, newest first. */
final class XSearchApi {
    private static final int LONGEST_QUERY = 512;
    private static final Duration WINDOW = Duration.ofDays(7);

    private final World world;
    private final Timeline timeline;
    private final TweetView view;
    private final XDoor door;

    XSearchApi(World world, Timeline timeline, TweetView view, XDoor door) {
        this.world = world;
        this.timeline = timeline;
        this.view = view;
        this.door = door;
    }

    void mount(Router router) {
        router.get("/2/tweets/search/recent").handler(door.open(Kind.read("search", 450, APP, USER), this::search));
    }

    private JsonNode search(XCall call) {
        Predicate<StoredTweet> query = XQuery.parse(call.required("query"), LONGEST_QUERY);
        int most = call.number("max_results", 10, 100, 10);
        long since = call.param("since_id").map(this::since).orElse(0L);
        long until = call.param("next_token").map(XSearchApi::place).orElse(Long.MAX_VALUE);
        Instant oldest = world.now().minus(WINDOW);
        List<StoredTweet> found = timeline.newestFirst().stream()
                .filter(tweet -> number(tweet) > since && number(tweet) < until)
                .filter(tweet -> tweet.latest().at().isAfter(oldest))
                .filter(query)
                .toList();
        List<StoredTweet> page = found.subList(0, Math.min(most, found.size()));
        ObjectNode answer = view.several(page, Wanted.by(call));
        answer.set("meta", meta(page, found.size() > page.size()));
        return answer;
    }

    private static long number(StoredTweet tweet) {
        return Long.parseLong(tweet.latest().id());
    }

    private long since(String id) {
        if (!id.matches("\\d{1,19}")) {
            throw XProblem.badRequest("The `since_id` query parameter value [" + id + "] is not valid");
        }
        if (Long.parseLong(id) < Timeline.smallestId(world.now().minus(WINDOW))) {
            throw XProblem.badRequest("'since_id' must be a tweet id created after "
                    + world.now().minus(WINDOW) + ". Please use a 'since_id' that is larger");
        }
        return Long.parseLong(id);
    }

    private static ObjectNode meta(List<StoredTweet> page, boolean more) {
        ObjectNode meta = Json.object().put("result_count", page.size());
        if (page.isEmpty()) {
            return meta;
        }
        String last = page.get(page.size() - 1).latest().id();
        meta.put("newest_id", page.get(0).latest().id()).put("oldest_id", last);
        if (more) {
            meta.put("next_token", token(last));
        }
        return meta;
    }

    private static String token(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("b26v" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static long place(String token) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (place.matches("b26v\\d{1,19}")) {
                return Long.parseLong(place.substring(4));
            }
        } catch (IllegalArgumentException e) {
            // Not ours: answered below like any other unreadable token.
        }
        throw XProblem.badRequest("The `next_token` query parameter value is not valid");
    }
}
