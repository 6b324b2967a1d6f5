package dragoman.twitter;

import dragoman.comment.CommentInbox;
import dragoman.comment.Platform;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.storage.Storage;
import dragoman.tracking.Tracking;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
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
    private static final int PAGE_SIZE = 100;

    private final Storage storage;
    private final Clock clock = Clock.systemUTC();

    public TwitterConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public RoutesBuilder twitterRoutes(CamelContext context, Tracking tracking, CommentInbox inbox) {
        Properties properties = new Properties(context);
        if (!properties.anyKey()) {
            LOG.info("X is off: none of twitter.bearer-token, .access-token and .refresh-token is set");
            return new RouteBuilder() {
                @Override
                public void configure() {}
            };
        }
        TwitterSettings settings = settings(properties);
        ReplyGate gate = new ReplyGate(settings.replies(), settings.username(), inbox::find);
        tracking.account(Platform.TWITTER, settings.userId(), settings.username());
        return routes(settings, access(properties, settings), gate);
    }

    private static RoutesBuilder routes(TwitterSettings settings, TwitterAccess access, ReplyGate gate) {
        TwitterPosts posts = new TwitterPosts(settings.userId(), settings.clock());
        TwitterSearch search = new TwitterSearch(
                access.app(),
                settings.vocabulary(),
                settings.userId(),
                settings.pageSize(),
                settings.maxPages(),
                settings.clock());
        TwitterReader reader = new TwitterReader(access.app(), search, posts, settings.vocabulary(), settings.userId());
        return new TwitterRoutes(reader, new TwitterWriter(access.user(), search, gate, settings.userId()));
    }

    private TwitterSettings settings(Properties properties) {
        if (properties.get("twitter.user-id").isEmpty()) {
            throw new IllegalArgumentException("A token of X is set but twitter.user-id is not: without it our own"
                    + " posts cannot be told from others'. Add: twitter.user-id = <id of GET /2/users/me>");
        }
        return new TwitterSettings(
                properties.get("twitter.base-url"),
                properties.get("twitter.user-id"),
                properties.get("twitter.username"),
                Vocabulary.of(properties.get("twitter.api-names")),
                properties.duration("twitter.timeout"),
                ReplyGate.Mode.of(properties.get("twitter.replies")),
                PAGE_SIZE,
                Integer.parseInt(properties.get("tracking.max-pages")),
                clock);
    }

    private TwitterAccess access(Properties properties, TwitterSettings settings) {
        TwitterTransport http = new TwitterHttp(settings.baseUrl(), settings.timeout());
        Credentials user = userCredentials(http, properties, settings);
        String bearer = properties.get("twitter.bearer-token");
        String key = properties.get("twitter.consumer-key");
        String secret = properties.get("twitter.consumer-secret");
        boolean noApp = bearer.isEmpty() && (key.isEmpty() || secret.isEmpty());
        Credentials app = noApp ? user : new AppToken(http, bearer, key, secret);
        return new TwitterAccess(new TwitterApi(http, app, clock), new TwitterApi(http, user, clock));
    }

    private Credentials userCredentials(TwitterTransport http, Properties properties, TwitterSettings settings) {
        OAuth1.Keys keys = new OAuth1.Keys(
                properties.get("twitter.consumer-key"),
                properties.get("twitter.consumer-secret"),
                properties.get("twitter.access-token"),
                properties.get("twitter.access-token-secret"));
        if (keys.complete()) {
            return new OAuth1(
                    settings.baseUrl(), keys, clock, () -> UUID.randomUUID().toString());
        }
        RotatingToken.Client client = new RotatingToken.Client(
                settings.userId(),
                properties.get("twitter.client-id"),
                properties.get("twitter.client-secret"),
                properties.get("twitter.access-token"),
                properties.get("twitter.refresh-token"));
        if (client.complete()) {
            Seal seal = new Seal(storage.folder().keep("credential-key", Seal::newKey));
            return new RotatingToken(http, new CredentialStore(storage.jdbi(), seal), client, clock);
        }
        LOG.warn("X is read only: to hide and answer, set twitter.consumer-key, .consumer-secret, .access-token and"
                + " .access-token-secret, or twitter.client-id and .refresh-token");
        return call -> {
            throw new PlatformException(ErrorClass.TOKEN, call + " was not tried: X is set up for reading only");
        };
    }

    /** What application.properties says. */
    private record Properties(CamelContext context) {
        String get(String key) {
            return context.getPropertiesComponent().resolveProperty(key).orElse("");
        }

        Duration duration(String key) {
            return Duration.ofMillis(TimeUtils.toMilliSeconds(get(key)));
        }

        boolean anyKey() {
            return Stream.of("twitter.bearer-token", "twitter.access-token", "twitter.refresh-token")
                    .anyMatch(key -> !get(key).isEmpty());
        }
    }
}
