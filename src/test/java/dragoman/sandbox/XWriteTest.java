package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XWriteTest {
    @TempDir
    Path folder;

    Sandbox sandbox;
    CallerOnX caller;
    String post;
    String reply;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new CallerOnX(sandbox);
        post = caller.publish("A test");
        reply = caller.reply(post, "hello");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void hidesAndShowsAgain() throws IOException {
        JsonNode hidden = caller.asAccount("PUT", "/2/tweets/" + reply + "/hidden", "{\"hidden\":true}");
        boolean afterHide = entry(reply).hidden();
        JsonNode shown = caller.asAccount("PUT", "/2/tweets/" + reply + "/hidden", "{\"hidden\":false}");

        assertThat(hidden.at("/data/hidden").asBoolean()).isTrue();
        assertThat(afterHide).isTrue();
        assertThat(shown.at("/data/hidden").asBoolean(true)).isFalse();
        assertThat(entry(reply).hidden()).isFalse();
        assertThat(sandbox.books().calls()).containsEntry("x-hide", 2);
    }

    @Test
    void hidesOnlyRepliesUnderOwnPosts() throws IOException {
        String mention = caller.write("{\"kind\":\"mention\",\"author\":\"paper_kite2\",\"text\":\"@alderandoak hi\"}");

        HttpResponse<String> foreign =
                caller.signed("PUT", "/2/tweets/" + mention + "/hidden", "{\"hidden\":true}", Map.of());
        HttpResponse<String> root =
                caller.signed("PUT", "/2/tweets/" + post + "/hidden", "{\"hidden\":true}", Map.of());

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(root.statusCode()).isEqualTo(403);
    }

    @Test
    void answersWithErrorsWhenThePostIsMissing() throws IOException {
        HttpResponse<String> response =
                caller.signed("PUT", "/2/tweets/1234567890/hidden", "{\"hidden\":true}", Map.of());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(caller.json(response).has("data")).isFalse();
        assertThat(caller.json(response).at("/errors/0/type").asText()).endsWith("/resource-not-found");
    }

    @Test
    void repliesAsTheAccount() throws IOException {
        HttpResponse<String> response = caller.signed("POST", "/2/tweets", replyTo(reply, "Hi there"), Map.of());

        String id = caller.json(response).at("/data/id").asText();
        JsonNode read = caller.asApp("/2/tweets/" + id + "?tweet.fields=author_id,conversation_id");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(read.at("/data/author_id").asText()).isEqualTo(caller.property("user-id"));
        assertThat(read.at("/data/conversation_id").asText()).isEqualTo(post);
        assertThat(read.at("/data/text").asText()).isEqualTo("@mossy_fern1 Hi there");
        assertThat(entry(reply).ownReplies())
                .singleElement()
                .satisfies(own -> assertThat(own.throughApi()).isTrue());
    }

    @Test
    void refusesTheSameWordsTwice() throws IOException {
        caller.asAccount("POST", "/2/tweets", replyTo(reply, "Thank you"));

        JsonNode again = caller.asAccount("POST", "/2/tweets", replyTo(caller.reply(post, "two"), "Thank you"));

        assertThat(again.path("status").asInt()).isEqualTo(403);
        assertThat(again.path("detail").asText())
                .isEqualTo("You are not allowed to create a Tweet with duplicate content.");
    }

    @Test
    void opensTheReplyGateToThoseWhoNameTheAccount() throws IOException {
        sandbox.behave(XManners.STANDARD.replyGate(true));
        String invitation = caller.reply(post, "@alderandoak what is it made of?");

        JsonNode refused = caller.asAccount("POST", "/2/tweets", replyTo(reply, "one"));
        JsonNode allowed = caller.asAccount("POST", "/2/tweets", replyTo(invitation, "two"));

        assertThat(refused.path("status").asInt()).isEqualTo(403);
        assertThat(refused.path("detail").asText()).startsWith("You can only reply to or quote posts where you are");
        assertThat(allowed.at("/data/id").asText()).isNotEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() throws IOException {
        JsonNode tooLong = caller.asAccount("POST", "/2/tweets", replyTo(reply, "x".repeat(281)));
        JsonNode longEnough = caller.asAccount("POST", "/2/tweets", replyTo(reply, "x".repeat(280)));

        assertThat(tooLong.path("status").asInt()).isEqualTo(400);
        assertThat(longEnough.has("data")).isTrue();
    }

    @Test
    void refusesIdsThatAreNumbersAndUnknownProperties() throws IOException {
        JsonNode number = caller.asAccount(
                "POST", "/2/tweets", "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":" + reply + "}}");
        JsonNode unknown = caller.asAccount("POST", "/2/tweets", "{\"text\":\"a\",\"mood\":\"fine\"}");

        assertThat(number.path("status").asInt()).isEqualTo(400);
        assertThat(unknown.path("status").asInt()).isEqualTo(400);
    }

    @Test
    void deletesOwnPostsOnly() throws IOException {
        String own = caller.asAccount("POST", "/2/tweets", replyTo(reply, "oops"))
                .at("/data/id")
                .asText();

        JsonNode deleted = caller.asAccount("DELETE", "/2/tweets/" + own, "");
        JsonNode foreign = caller.asAccount("DELETE", "/2/tweets/" + reply, "");

        assertThat(deleted.at("/data/deleted").asBoolean()).isTrue();
        assertThat(caller.asApp("/2/tweets/" + own).has("errors")).isTrue();
        assertThat(foreign.path("status").asInt()).isEqualTo(403);
        assertThat(entry(reply).ownReplies()).isEmpty();
    }

    @Test
    void countsWhatIsLeftAndRefusesTheRest() throws IOException {
        sandbox.behave(XManners.STANDARD.limit("hide", 2));
        String path = "/2/tweets/" + reply + "/hidden";

        HttpResponse<String> first = caller.signed("PUT", path, "{\"hidden\":true}", Map.of());
        caller.signed("PUT", path, "{\"hidden\":true}", Map.of());
        HttpResponse<String> third = caller.signed("PUT", path, "{\"hidden\":true}", Map.of());

        assertThat(first.headers().firstValue("x-rate-limit-limit")).contains("2");
        assertThat(first.headers().firstValue("x-rate-limit-remaining")).contains("1");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(
                        third.headers().firstValue("x-rate-limit-reset").orElseThrow()))
                .isGreaterThan(System.currentTimeMillis() / 1000);
    }

    @Test
    void losesAnswersWhenToldTo() throws IOException {
        sandbox.misbehave(Faults.NONE.with(Fault.ERROR_400_AFTER, 1));

        HttpResponse<String> response = caller.signed("POST", "/2/tweets", replyTo(reply, "there"), Map.of());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(entry(reply).ownReplies()).hasSize(1);
    }

    private Books.Comment entry(String id) {
        return sandbox.books().comments().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String replyTo(String id, String text) {
        return "{\"text\":\"" + text + "\",\"reply\":{\"in_reply_to_tweet_id\":\"" + id + "\"}}";
    }
}
