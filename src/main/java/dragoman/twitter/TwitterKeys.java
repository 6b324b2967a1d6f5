package dragoman.twitter;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.storage.Storage;
import dragoman.twitter.StreamTopics.Subjects;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What application.properties says of X.
 *
 * @param text reads a value by its key; empty when there is none
 * @param time reads a duration by its key
 */
record TwitterKeys(Function<String, String> text, Function<String, Duration> time, Storage storage) {
    private static final Logger LOG = LoggerFactory.getLogger(TwitterKeys.class);

    boolean any() {
        return Stream.of("twitter.bearer-token", "twitter.access-token", "twitter.refresh-token")
                .anyMatch(key -> !text.apply(key).isEmpty());
    }

    TwitterSettings settings() {
        if (text.apply("twitter.user-id").isEmpty()) {
            throw new IllegalArgumentException("A token of X is set but twitter.user-id is not: without it our own"
                    + " posts cannot be told from others'. Add: twitter.user-id = <id of GET /2/users/me>");
        }
        return new TwitterSettings(
                text.apply("twitter.base-url"),
                text.apply("twitter.user-id"),
                text.apply("twitter.username"),
                Vocabulary.of(text.apply("twitter.api-names")),
                time.apply("twitter.timeout"),
                ReplyGate.Mode.of(text.apply("twitter.replies")),
                number("tracking.max-pages"),
                TwitterSources.listed(text.apply("twitter.sources")),
                time.apply("twitter.reconcile-every"),
                stream(),
                new TwitterWebhook.Options(
                        text.apply("twitter.webhook.url"),
                        Boolean.parseBoolean(text.apply("twitter.webhook.unsubscribe-on-stop"))),
                text.apply("twitter.webhook.api"),
                Clock.systemUTC());
    }

    private StreamSettings stream() {
        Subjects subjects = new Subjects(
                text.apply("twitter.stream.keywords"),
                text.apply("twitter.stream.users"),
                text.apply("twitter.stream.language"),
                text.apply("twitter.stream.place"));
        return new StreamSettings(
                subjects,
                number("twitter.stream.rule-length"),
                number("twitter.stream.rules"),
                time.apply("twitter.stream.silence"),
                time.apply("twitter.stream.rules-every"));
    }

    private int number(String key) {
        try {
            return Integer.parseInt(text.apply(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " should be a whole number: was '" + text.apply(key) + "'", e);
        }
    }

    TwitterAccess access(TwitterSettings settings) {
        TwitterHttp http = new TwitterHttp(settings.baseUrl(), settings.timeout());
        Credentials user = user(http, settings);
        String bearer = text.apply("twitter.bearer-token");
        String key = text.apply("twitter.consumer-key");
        String secret = text.apply("twitter.consumer-secret");
        boolean noApp = bearer.isEmpty() && (key.isEmpty() || secret.isEmpty());
        return TwitterAccess.of(http, noApp ? user : new AppToken(http, bearer, key, secret), user, settings.clock());
    }

    private Credentials user(TwitterTransport http, TwitterSettings settings) {
        OAuth1.Keys keys = new OAuth1.Keys(
                text.apply("twitter.consumer-key"),
                text.apply("twitter.consumer-secret"),
                text.apply("twitter.access-token"),
                text.apply("twitter.access-token-secret"));
        if (keys.complete()) {
            return new OAuth1(
                    settings.baseUrl(),
                    keys,
                    settings.clock(),
                    () -> UUID.randomUUID().toString());
        }
        RotatingToken.Client client = new RotatingToken.Client(
                settings.userId(),
                text.apply("twitter.client-id"),
                text.apply("twitter.client-secret"),
                text.apply("twitter.access-token"),
                text.apply("twitter.refresh-token"));
        if (client.complete()) {
            Seal seal = new Seal(storage.folder().keep("credential-key", Seal::newKey));
            return new RotatingToken(http, new CredentialStore(storage.jdbi(), seal), client, settings.clock());
        }
        LOG.warn("X is read only: to hide and answer, set twitter.consumer-key, .consumer-secret, .access-token and"
                + " .access-token-secret, or twitter.client-id and .refresh-token");
        return call -> {
            throw new PlatformException(ErrorClass.TOKEN, call + " was not tried: X is set up for reading only");
        };
    }
}
