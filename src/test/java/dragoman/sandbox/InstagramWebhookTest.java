package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstagramWebhookTest {
    @TempDir
    Path folder;

    Sandbox sandbox;
    Caller caller;
    Mailbox mailbox;
    String media;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new Caller(sandbox);
        mailbox = new Mailbox(params -> Map.of("", params.get("hub.challenge")));
        media = caller.publish();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        mailbox.close();
    }

    private Mailbox.Mail received(int number) {
        await().until(() -> sandbox.books().deliveries().getOrDefault("instagram.acknowledged", 0) == number);
        assertThat(mailbox.mails()).hasSize(number);
        return mailbox.mails().get(number - 1);
    }

    @Test
    void deliversCommentsEscapedAndSigned() throws IOException {
        sandbox.deliver(Deliveries.STANDARD.instagramUrl(mailbox.url()));

        String id = caller.comment(media, "é 😍 a/b");

        Mailbox.Mail mail = received(1);
        JsonNode change = mail.json().at("/entry/0/changes/0");
        String secret = sandbox.properties().get("instagram.app-secret");
        assertThat(mail.text()).contains("\\u00e9 \\ud83d\\ude0d a\\/b");
        assertThat(mail.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("user-agent", "Webhooks/1.0 (https://fb.me/webhooks)")
                .containsEntry("x-hub-signature-256", "sha256=" + Signatures.hex("HmacSHA256", secret, mail.body()))
                .containsEntry("x-hub-signature", "sha1=" + Signatures.hex("HmacSHA1", secret, mail.body()));
        assertThat(change.path("field").asText()).isEqualTo("comments");
        assertThat(change.at("/value/id").asText()).isEqualTo(id);
        assertThat(change.at("/value/text").asText()).isEqualTo("é 😍 a/b");
        assertThat(change.at("/value/media/id").asText()).isEqualTo(media);
        assertThat(change.path("value").has("timestamp")).isFalse();
        assertThat(mail.json().at("/entry/0/id").asText())
                .isEqualTo(sandbox.properties().get("instagram.user-id"));
    }

    @Test
    void shakesHandsOnceBeforeTheFirstDelivery() throws IOException {
        sandbox.deliver(Deliveries.STANDARD.instagramUrl(mailbox.url()));

        caller.comment(media, "one");
        caller.comment(media, "two");

        received(2);
        assertThat(mailbox.questions())
                .singleElement()
                .asString()
                .contains("hub.mode=subscribe")
                .contains("hub.verify_token=" + sandbox.properties().get("instagram.verify-token"));
    }

    @Test
    void deliversNothingWithoutAHandshake() throws IOException {
        try (Mailbox rude = new Mailbox(params -> Map.of("", "no"))) {
            sandbox.deliver(Deliveries.STANDARD.instagramUrl(rude.url()).retries(2, 5));

            caller.comment(media, "one");

            await().until(() -> sandbox.books().deliveries().containsKey("instagram.givenUp"));
            assertThat(rude.mails()).isEmpty();
        }
    }

    @Test
    void echoesTheAccountsOwnReplies() throws IOException {
        String comment = caller.comment(media, "one");
        sandbox.deliver(Deliveries.STANDARD.instagramUrl(mailbox.url()));

        caller.post("/v26.0/" + comment + "/replies?message=hi");

        JsonNode value = received(1).json().at("/entry/0/changes/0/value");
        assertThat(value.path("parent_id").asText()).isEqualTo(comment);
        assertThat(value.at("/from/id").asText()).isEqualTo(sandbox.properties().get("instagram.user-id"));
        assertThat(value.at("/from/self_ig_scoped_id").asText()).isNotEmpty();
    }

    @Test
    void takesOrdersOverHttp() throws IOException {
        JsonNode now = caller.put(
                "/sandbox/deliveries", "{\"instagramUrl\":\"" + mailbox.url() + "\",\"copies\":2,\"dropped\":0}");
        JsonNode refused = caller.put("/sandbox/deliveries", "{\"dropped\":2}");
        JsonNode unknown = caller.put("/sandbox/deliveries", "{\"colour\":\"red\"}");
        caller.comment(media, "one");

        received(2);
        assertThat(now.path("copies").asInt()).isEqualTo(2);
        assertThat(refused.path("error").asText()).contains("dropped should be from 0 to 1");
        assertThat(unknown.path("error").asText()).contains("colour");
    }
}
