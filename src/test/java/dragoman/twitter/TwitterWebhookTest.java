package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Post;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.tracking.Look;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TwitterWebhookTest {
    static final String URL = "https://dragoman.example/webhooks/twitter";
    static final String SUBSCRIBED = "{\"data\":{\"subscribed\":true}}";

    Script x = new Script();
    TwitterSources sources = new TwitterSources(TwitterSources.listed("webhook, stream, poll"));

    @Test
    void registersWhatIsMissing() {
        x.answer(200, "{\"data\":[{\"id\":\"5\",\"url\":\"https://other.example\",\"valid\":true}]}")
                .answer(200, "{\"data\":{\"id\":\"6\",\"url\":\"" + URL + "\",\"valid\":true}}")
                .answer(200, "{\"data\":{\"subscribed\":false}}")
                .answer(200, SUBSCRIBED);

        webhook(false).check();

        assertThat(x.call(1)).isEqualTo(TwitterCall.json("POST", "/2/webhooks", "{\"url\":\"" + URL + "\"}"));
        assertThat(x.call(3).toString()).isEqualTo("POST /2/account_activity/webhooks/6/subscriptions/all");
        assertThat(sources.needed(Source.STREAM)).isFalse();
        assertThat(sources.needed(Source.POLL)).isFalse();
    }

    @Test
    void touchesNothingThatIsRight() {
        x.answer(200, registered(true)).answer(200, SUBSCRIBED);

        webhook(false).check();

        assertThat(x.calls).extracting(TwitterCall::method).containsExactly("GET", "GET");
    }

    @Test
    void asksXToLookAgainAtWhatIsInvalid() {
        x.answer(200, registered(false))
                .answer(200, "{\"data\":{\"valid\":true}}")
                .answer(200, SUBSCRIBED);

        webhook(false).check();

        assertThat(x.call(1).toString()).isEqualTo("PUT /2/webhooks/6");
        assertThat(sources.needed(Source.STREAM)).isFalse();
    }

    @Test
    void letsOthersTakeOverUntilItIsHealthyAgain() {
        x.answer(200, registered(false))
                .answer(200, "{\"data\":{\"valid\":false}}")
                .answer(200, registered(true))
                .answer(200, SUBSCRIBED)
                .fail(new PlatformException(ErrorClass.TRANSIENT, "no answer"));
        TwitterWebhook webhook = webhook(false);

        webhook.check();
        assertThat(sources.needed(Source.STREAM)).isTrue();
        webhook.check();
        assertThat(sources.needed(Source.STREAM)).isFalse();
        webhook.check();
        assertThat(sources.needed(Source.STREAM)).isTrue();
        assertThat(sources.needed(Source.POLL)).isTrue();
    }

    @Test
    void doesNothingWithoutAnAddress() {
        new TwitterWebhook(x.api(), subscription(), sources, new TwitterWebhook.Options("", true)).check();
        TwitterWebhook.none().check();

        assertThat(x.calls).isEmpty();
    }

    @Test
    void endsTheSubscriptionWhenThatIsWanted() {
        x.answer(200, registered(true)).answer(200, "{\"data\":{\"subscribed\":false}}");

        webhook(false).stop();
        assertThat(x.calls).isEmpty();
        webhook(true).stop();

        assertThat(x.call(1).toString()).isEqualTo("DELETE /2/account_activity/webhooks/6/subscriptions/42/all");
    }

    @Test
    void subscribesToEachKindOfEventOnce() {
        x.answer(
                        200,
                        "{\"data\":[{\"subscription_id\":\"1\",\"event_type\":\"post.delete\","
                                + "\"filter\":{\"user_id\":\"42\"},\"webhook_id\":\"6\"}]}")
                .answer(201, "{}")
                .answer(201, "{}");

        new XActivity(access(), Script.US).keep("6");

        assertThat(x.call(1).body()).contains("post.reply.create", "\"webhook_id\":\"6\"", "\"user_id\":\"42\"");
        assertThat(x.call(2).body()).contains("post.mention.create");
    }

    @Test
    void readsRarelyWhileCommentsComeByThemselves() {
        AtomicInteger reads = new AtomicInteger();
        Post post = TwitterReaderTest.tracked(Optional.empty()).post();
        SparingReader reader = new SparingReader(
                sources,
                tracked -> {
                    reads.incrementAndGet();
                    return new Look(
                            post, Optional.empty(), List.of(), Optional.of(Script.NOW), 3, OptionalLong.of(5), 0);
                },
                Duration.ofHours(1));
        Optional<Instant> checkpoint = Optional.of(Script.NOW);

        reader.look(TwitterReaderTest.tracked(checkpoint));
        reader.look(TwitterReaderTest.tracked(checkpoint));
        sources.up(Source.STREAM);
        Look rested = reader.look(TwitterReaderTest.tracked(checkpoint));

        assertThat(reads).hasValue(2);
        assertThat(rested.checkpointAt()).isEmpty();
        assertThat(rested.likes()).hasValue(5);
    }

    private static String registered(boolean valid) {
        return "{\"data\":[{\"id\":\"6\",\"url\":\"" + URL + "\",\"valid\":" + valid + "}],\"meta\":{}}";
    }

    private TwitterWebhook webhook(boolean unsubscribeOnStop) {
        return new TwitterWebhook(x.api(), subscription(), sources, new TwitterWebhook.Options(URL, unsubscribeOnStop));
    }

    private Subscription subscription() {
        return new AccountActivity(access(), Script.US);
    }

    private TwitterAccess access() {
        return new TwitterAccess(
                new TwitterHttp("http://127.0.0.1:1", Duration.ofSeconds(1)),
                call -> "",
                x.api(),
                new TwitterApi(x, call -> "", Clock.systemUTC()));
    }
}
