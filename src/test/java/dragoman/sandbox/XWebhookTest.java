package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XWebhookTest {
    @TempDir
    Path folder;

    Sandbox sandbox;
    CallerOnX caller;
    Mailbox mailbox;
    String post;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new CallerOnX(sandbox);
        mailbox = Mailbox.knowing(caller.property("consumer-secret"));
        post = caller.publish("A test");
    }

    @AfterEach
    void stop() {
        sandbox.close();
        mailbox.close();
    }

    private JsonNode register(Mailbox where) throws IOException {
        return caller.asApp("POST", "/2/webhooks", "{\"url\":\"" + where.url() + "\"}");
    }

    private String subscribed() throws IOException {
        String hook = register(mailbox).at("/data/id").asText();
        caller.signed("POST", "/2/account_activity/webhooks/" + hook + "/subscriptions/all", "", Map.of());
        return hook;
    }

    private List<Mailbox.Mail> received(int number) {
        await().until(() -> mailbox.mails().size() >= number);
        await().until(() -> sandbox.books().deliveries().getOrDefault("twitter.open", 0) == 0);
        assertThat(mailbox.mails()).hasSize(number);
        return mailbox.mails();
    }

    @Test
    void challengesAnAddressBeforeItRegistersIt() throws IOException {
        JsonNode registered = register(mailbox);

        assertThat(registered.at("/data/valid").asBoolean()).isTrue();
        assertThat(mailbox.questions()).singleElement().asString().contains("crc_token=", "nonce=");
        assertThat(caller.asApp("/2/webhooks").at("/data/0/url").asText()).isEqualTo(mailbox.url());
    }

    @Test
    void refusesAnAddressThatDoesNotKnowTheSecret() throws IOException {
        try (Mailbox ignorant = Mailbox.knowing("another secret")) {
            JsonNode refused = register(ignorant);

            assertThat(refused.path("title").asText()).isEqualTo("CrcValidationFailed");
            assertThat(caller.asApp("/2/webhooks").at("/meta/result_count").asInt())
                    .isZero();
        }
    }

    @Test
    void refusesTheSameAddressTwiceAndUnusableOnes() throws IOException {
        register(mailbox);

        assertThat(register(mailbox).path("title").asText()).isEqualTo("DuplicateUrlFailed");
        assertThat(caller.asApp("POST", "/2/webhooks", "{\"url\":\"nonsense\"}")
                        .path("title")
                        .asText())
                .isEqualTo("UrlValidationFailed");
    }

    @Test
    void challengesAgainWhenAsked() throws IOException {
        String hook = register(mailbox).at("/data/id").asText();

        JsonNode good = caller.asApp("PUT", "/2/webhooks/" + hook, "");
        mailbox.close();
        JsonNode bad = caller.asApp("PUT", "/2/webhooks/" + hook, "");

        assertThat(good.at("/data/valid").asBoolean()).isTrue();
        assertThat(bad.path("title").asText()).isEqualTo("CrcValidationFailed");
        assertThat(caller.asApp("/2/webhooks").at("/data/0/valid").asBoolean(true))
                .isFalse();
    }

    @Test
    void deliversNothingToAnInvalidAddress() throws IOException {
        String hook = subscribed();
        caller.asApp("POST", "/sandbox/webhooks/invalidate", "");

        caller.reply(post, "unheard");
        caller.asApp("PUT", "/2/webhooks/" + hook, "");
        caller.reply(post, "heard");

        assertThat(received(1).get(0).text()).contains("@alderandoak heard");
    }

    @Test
    void deliversRepliesToSubscribersSigned() throws IOException {
        subscribed();

        String reply = caller.reply(post, "a < b");

        Mailbox.Mail mail = received(1).get(0);
        JsonNode tweet = mail.json().at("/tweet_create_events/0");
        assertThat(mail.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry(
                        "x-twitter-webhooks-signature",
                        Signatures.ofX(caller.property("consumer-secret"), mail.body()));
        assertThat(mail.json().path("for_user_id").asText()).isEqualTo(caller.property("user-id"));
        assertThat(mail.json().path("user_has_blocked").isTextual()).isTrue();
        assertThat(tweet.path("id_str").asText()).isEqualTo(reply);
        assertThat(tweet.path("id").isNumber()).isTrue();
        assertThat(tweet.path("text").asText()).isEqualTo("@alderandoak a &lt; b");
        assertThat(tweet.path("in_reply_to_status_id_str").asText()).isEqualTo(post);
        assertThat(tweet.at("/user/screen_name").asText()).isEqualTo("mossy_fern1");
        assertThat(tweet.path("created_at").asText())
                .matches("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d \\+0000 \\d{4}");
    }

    @Test
    void deliversLongTextsRetweetsQuotesAndOwnPosts() throws IOException {
        subscribed();

        caller.reply(post, "word ".repeat(40).strip());
        caller.write("{\"kind\":\"retweet\",\"author\":\"paper_kite2\",\"post\":\"" + post + "\"}");
        caller.write("{\"kind\":\"quote\",\"author\":\"paper_kite2\",\"text\":\"see\",\"post\":\"" + post + "\"}");
        caller.publish("Another");

        List<JsonNode> tweets = received(4).stream()
                .map(mail -> mail.json().at("/tweet_create_events/0"))
                .toList();
        assertThat(tweets)
                .anySatisfy(tweet -> {
                    assertThat(tweet.path("truncated").asBoolean()).isTrue();
                    assertThat(tweet.at("/extended_tweet/full_text").asText()).endsWith("word");
                })
                .anySatisfy(
                        tweet -> assertThat(tweet.at("/retweeted_status/id_str").asText())
                                .isEqualTo(post))
                .anySatisfy(tweet ->
                        assertThat(tweet.at("/quoted_status/id_str").asText()).isEqualTo(post))
                .anySatisfy(
                        tweet -> assertThat(tweet.at("/user/id_str").asText()).isEqualTo(caller.property("user-id")));
    }

    @Test
    void deliversEditsAndDeletes() throws IOException {
        String first = caller.reply(post, "one");
        subscribed();

        String second = caller.edit(first, "two");
        received(1);
        caller.asApp("DELETE", "/sandbox/tweets/" + second, "");

        List<Mailbox.Mail> mails = received(2);
        assertThat(mails.get(0).json().at("/tweet_create_events/0/id_str").asText())
                .isEqualTo(second);
        assertThat(mails.get(0)
                        .json()
                        .at("/tweet_create_events/0/edit_history/initial_tweet_id")
                        .asText())
                .isEqualTo(first);
        assertThat(mails.get(1).json().at("/tweet_delete_events/0/status/id").asText())
                .isEqualTo(second);
    }

    @Test
    void deliversSingleTypesOfEventsToThoseWhoAsked() throws IOException {
        String hook = register(mailbox).at("/data/id").asText();
        for (String type : List.of("post.reply.create", "post.mention.create")) {
            caller.asApp(
                    "POST",
                    "/2/activity/subscriptions",
                    "{\"event_type\":\"" + type + "\",\"filter\":{\"user_id\":\"" + caller.property("user-id")
                            + "\"},\"tag\":\"t\",\"webhook_id\":\"" + hook + "\"}");
        }

        String reply = caller.reply(post, "plain");
        caller.publish("not subscribed");
        received(1);
        caller.reply(post, "hey @alderandoak");

        List<Mailbox.Mail> mails = received(3);
        JsonNode data = mails.get(0).json().path("data");
        assertThat(data.path("event_type").asText()).isEqualTo("post.reply.create");
        assertThat(data.path("tag").asText()).isEqualTo("t");
        assertThat(data.at("/payload/id").asText()).isEqualTo(reply);
        assertThat(data.at("/payload/conversation_id").asText()).isEqualTo(post);
        assertThat(data.at("/includes/users/0/username").asText()).isEqualTo("mossy_fern1");
        assertThat(mails)
                .extracting(mail -> mail.json().at("/data/event_type").asText())
                .contains("post.mention.create");
        assertThat(caller.asApp("/2/activity/subscriptions").path("data")).hasSize(2);
    }

    @Test
    void deliversUnregisteredInBothFormsWhenToldTo() throws IOException {
        sandbox.deliver(Deliveries.STANDARD.twitterUrl(mailbox.url(), "aaa", "xaa"));

        caller.reply(post, "hello");

        assertThat(received(2)).extracting(mail -> mail.json().has("data")).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void deliversTwiceWhenToldTo() throws IOException {
        sandbox.deliver(
                Deliveries.STANDARD.twitterUrl(mailbox.url(), "aaa").copies(3).shuffled(50));

        caller.reply(post, "hello");

        assertThat(received(3))
                .extracting(Mailbox.Mail::text)
                .containsOnly(mailbox.mails().get(0).text());
        assertThat(sandbox.books().deliveries())
                .containsEntry("twitter.sent", 1)
                .containsEntry("twitter.acknowledged", 3);
    }

    @Test
    void dropsWhenToldTo() throws IOException {
        sandbox.deliver(Deliveries.STANDARD.twitterUrl(mailbox.url(), "aaa").dropped(1));

        caller.reply(post, "hello");

        assertThat(sandbox.books().deliveries())
                .containsEntry("twitter.sent", 1)
                .containsEntry("twitter.dropped", 1)
                .doesNotContainKey("twitter.attempts");
    }

    @Test
    void overtakesWhenToldTo() throws IOException {
        sandbox.deliver(Deliveries.STANDARD.twitterUrl(mailbox.url(), "aaa").shuffled(300));

        for (int i = 10; i < 30; i++) {
            caller.reply(post, "reply " + i);
        }

        List<String> texts = received(20).stream()
                .map(mail -> mail.json().at("/tweet_create_events/0/text").asText())
                .toList();
        assertThat(texts)
                .doesNotHaveDuplicates()
                .isNotEqualTo(texts.stream().sorted().toList());
    }

    @Test
    void triesAgainUntilItIsAcknowledged() throws IOException {
        Iterator<Integer> statuses = List.of(500, 503, 200).iterator();
        mailbox.answering(statuses::next);
        sandbox.deliver(Deliveries.STANDARD.twitterUrl(mailbox.url(), "aaa").retries(3, 5));

        caller.reply(post, "hello");

        received(3);
        assertThat(sandbox.books().deliveries())
                .containsEntry("twitter.attempts", 3)
                .containsEntry("twitter.acknowledged", 1);
    }

    @Test
    void givesUpInTheEnd() throws IOException {
        mailbox.answering(() -> 500);
        sandbox.deliver(Deliveries.STANDARD.twitterUrl(mailbox.url(), "aaa").retries(2, 5));

        caller.reply(post, "hello");

        received(3);
        assertThat(sandbox.books().deliveries()).containsEntry("twitter.givenUp", 1);
    }
}
