package dragoman.twitter;

import dragoman.comment.CommentInbox;
import dragoman.platform.WebhookCounts;
import dragoman.platform.WebhookSignature;
import dragoman.platform.WebhookSwitch;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;
import org.apache.camel.RoutesBuilder;

/** The webhook of X: on when there is a consumer secret. */
public final class TwitterWebhookConfiguration implements CamelConfiguration {
    @BindToRegistry
    public RoutesBuilder twitterWebhookRoutes(
            @PropertyInject("twitter.webhook.enabled") String enabled,
            @PropertyInject("twitter.consumer-secret") String consumerSecret,
            @PropertyInject("twitter.user-id") String userId,
            CommentInbox inbox) {
        Optional<WebhookSignature> signature =
                WebhookSwitch.secrets("twitter.webhook.enabled", enabled, "twitter.consumer-secret", consumerSecret)
                        .stream()
                        .findFirst()
                        .map(WebhookSignature::base64);
        TwitterDeliveryReader reader = new TwitterDeliveryReader(userId, new PostMapper(Clock.systemUTC()));
        return new TwitterWebhookRoutes(signature, inbox, reader, new WebhookCounts("twitter"));
    }
}
