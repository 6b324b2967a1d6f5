package dragoman.twitter;

import java.util.Map;

/** The subscription of X's Account Activity API: all events of our account at once. */
final class AccountActivity implements Subscription {
    private final TwitterAccess access;
    private final String ourUserId;

    AccountActivity(TwitterAccess access, String ourUserId) {
        this.access = access;
        this.ourUserId = ourUserId;
    }

    @Override
    public void keep(String webhookId) {
        String path = "/2/account_activity/webhooks/" + webhookId + "/subscriptions/all";
        if (!access.user().get(path, Map.of()).path("data").path("subscribed").asBoolean()) {
            access.user().send("POST", path, Map.of());
        }
    }

    @Override
    public void end(String webhookId) {
        access.app()
                .send(
                        "DELETE",
                        "/2/account_activity/webhooks/" + webhookId + "/subscriptions/" + ourUserId + "/all",
                        Map.of());
    }
}
