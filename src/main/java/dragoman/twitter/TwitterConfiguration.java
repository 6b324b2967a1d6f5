package dragoman.twitter;

import dragoman.comment.CommentInbox;
import dragoman.comment.Platform;
import dragoman.storage.Storage;
import dragoman.tracking.Tracking;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.TimeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The X feature: on when there is our account's id and a way to say who we are. */
public final class TwitterConfiguration implements CamelConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(TwitterConfiguration.class);

    private final Storage storage;
    private Optional<TwitterParts> parts = Optional.empty();

    public TwitterConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public RoutesBuilder twitterRoutes(CamelContext context, Tracking tracking, CommentInbox inbox) {
        Optional<TwitterParts> on = parts(context);
        on.ifPresent(x -> tracking.account(Platform.TWITTER, x.userId(), x.username()));
        return on.<RoutesBuilder>map(x -> new TwitterRoutes(x, tracking, inbox, storage.jdbi()))
                .orElseGet(TwitterConfiguration::none);
    }

    /** What check-twitter-webhook calls, on or off. */
    @BindToRegistry
    public TwitterWebhook twitterWebhook(CamelContext context) {
        return parts(context).map(TwitterParts::webhook).orElseGet(TwitterWebhook::none);
    }

    private synchronized Optional<TwitterParts> parts(CamelContext context) {
        TwitterKeys keys = new TwitterKeys(
                key -> context.getPropertiesComponent().resolveProperty(key).orElse(""),
                key -> Duration.ofMillis(TimeUtils.toMilliSeconds(
                        context.getPropertiesComponent().resolveProperty(key).orElse(""))),
                storage);
        if (parts.isEmpty() && keys.any()) {
            TwitterSettings settings = keys.settings();
            parts = Optional.of(new TwitterParts(settings, keys.access(settings)));
        }
        return parts;
    }

    private static RoutesBuilder none() {
        LOG.info("X is off: none of twitter.bearer-token, .access-token and .refresh-token is set");
        return new RouteBuilder() {
            @Override
            public void configure() {}
        };
    }
}
