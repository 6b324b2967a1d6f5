package dragoman.instagram;

import dragoman.comment.CommentInbox;
import dragoman.comment.Platform;
import dragoman.platform.WebhookCounts;
import dragoman.platform.WebhookSignature;
import dragoman.platform.WebhookSwitch;
import dragoman.tracking.Tracking;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Instagram feature: on when there is an access token. */
public final class InstagramConfiguration implements CamelConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(InstagramConfiguration.class);

    @BindToRegistry
    public RoutesBuilder instagramRoutes(
            @PropertyInject("instagram.base-url") String baseUrl,
            @PropertyInject("instagram.api-version") String apiVersion,
            @PropertyInject("instagram.user-id") String userId,
            @PropertyInject("instagram.username") String username,
            @PropertyInject("instagram.access-token") String accessToken,
            @PropertyInject("instagram.timeout") Duration timeout,
            @PropertyInject("instagram.page-size") int pageSize,
            @PropertyInject("tracking.max-pages") int maxPages,
            Tracking tracking) {
        if (accessToken.isEmpty()) {
            LOG.info("Instagram is off: instagram.access-token is empty");
            return new RouteBuilder() {
                @Override
                public void configure() {}
            };
        }
        if (userId.isEmpty()) {
            throw new IllegalArgumentException(
                    "instagram.access-token is set but instagram.user-id is not: without it our"
                            + " own comments cannot be told from others'. Add: instagram.user-id = <user_id of GET /me>");
        }
        tracking.account(Platform.INSTAGRAM, userId, username);
        return new InstagramRoutes(new InstagramSettings(
                baseUrl, apiVersion, userId, accessToken, timeout, pageSize, maxPages, Clock.systemUTC()));
    }

    @BindToRegistry
    public RoutesBuilder instagramWebhookRoutes(
            @PropertyInject("instagram.webhook.enabled") String enabled,
            @PropertyInject("instagram.app-secret") String appSecrets,
            @PropertyInject("instagram.verify-token") String verifyToken,
            @PropertyInject("instagram.user-id") String userId,
            @PropertyInject("instagram.access-token") String accessToken,
            CommentInbox inbox,
            Tracking tracking) {
        List<String> secrets =
                WebhookSwitch.secrets("instagram.webhook.enabled", enabled, "instagram.app-secret", appSecrets);
        if (!secrets.isEmpty() && verifyToken.isEmpty()) {
            LOG.warn("instagram.verify-token is empty: Instagram cannot set up the webhook until it is set");
        }
        return new InstagramWebhookRoutes(
                secrets.isEmpty() ? Optional.empty() : Optional.of(WebhookSignature.hex(secrets)),
                verifyToken,
                inbox,
                new InstagramDeliveryReader(userId),
                accessToken.isEmpty() ? Optional.empty() : Optional.of(tracking),
                new WebhookCounts("instagram"));
    }
}
