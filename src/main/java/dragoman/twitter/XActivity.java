package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The subscriptions of the X Activity API: one for each kind of event. */
final class XActivity implements Subscription {
    private static final String PATH = "/2/activity/subscriptions";
    private static final List<String> EVENTS = List.of("post.reply.create", "post.mention.create", "post.delete");

    private final TwitterAccess access;
    private final String ourUserId;

    XActivity(TwitterAccess access, String ourUserId) {
        this.access = access;
        this.ourUserId = ourUserId;
    }

    @Override
    public void keep(String webhookId) {
        Map<String, String> there = there(webhookId);
        EVENTS.stream()
                .filter(event -> !there.containsKey(event))
                .forEach(event -> access.user()
                        .send(
                                "POST",
                                PATH,
                                Map.of(
                                        "event_type",
                                        event,
                                        "filter",
                                        Map.of("user_id", ourUserId),
                                        "tag",
                                        "dragoman",
                                        "webhook_id",
                                        webhookId)));
    }

    @Override
    public void end(String webhookId) {
        there(webhookId).values().forEach(id -> access.app().send("DELETE", PATH + "/" + id, Map.of()));
    }

    /** The ids of our subscriptions by their events. */
    private Map<String, String> there(String webhookId) {
        Map<String, String> there = new HashMap<>();
        for (JsonNode one : access.app().get(PATH, Map.of()).path("data")) {
            if (one.path("webhook_id").asText("").equals(webhookId)
                    && one.path("filter").path("user_id").asText("").equals(ourUserId)) {
                there.put(
                        one.path("event_type").asText(),
                        one.path("subscription_id").asText(one.path("id").asText()));
            }
        }
        return there;
    }
}
