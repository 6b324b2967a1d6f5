package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstagramWriteTest {
    @TempDir
    Path folder;

    Sandbox sandbox;
    Caller caller;
    String media;
    String comment;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new Caller(sandbox);
        media = caller.publish();
        comment = caller.comment(media, "hello");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void hidesAndShowsAgain() throws IOException {
        JsonNode hidden = caller.post("/v26.0/" + comment + "?hide=true");
        boolean afterHide = caller.get("/v26.0/" + comment + "?fields=hidden")
                .path("hidden")
                .asBoolean();
        caller.post("/v26.0/" + comment, "{\"hide\":false}");
        boolean afterShow = caller.get("/v26.0/" + comment + "?fields=hidden")
                .path("hidden")
                .asBoolean();

        assertThat(hidden.path("success").asBoolean()).isTrue();
        assertThat(afterHide).isTrue();
        assertThat(afterShow).isFalse();
        assertThat(sandbox.books().calls()).containsEntry("hide", 1).containsEntry("unhide", 1);
    }

    @Test
    void keepsHiddenCommentsInTheList() throws IOException {
        caller.post("/v26.0/" + comment + "?hide=true");

        JsonNode list = caller.get("/v26.0/" + media + "/comments?fields=hidden");

        assertThat(list.at("/data/0/hidden").asBoolean()).isTrue();
    }

    @Test
    void refusesRepliesToHiddenComments() throws IOException {
        caller.post("/v26.0/" + comment + "?hide=true");

        JsonNode answer = caller.post("/v26.0/" + comment + "/replies?message=hi");

        assertThat(answer.at("/error/code").asInt()).isEqualTo(100);
        assertThat(ownReplies(comment)).isZero();
    }

    @Test
    void showsTheReplyAsTheAccountsOwn() throws IOException {
        String reply = caller.post("/v26.0/" + comment + "/replies", "{\"message\":\"Hi there\"}")
                .path("id")
                .asText();

        JsonNode shown = caller.get("/v26.0/" + comment + "/replies?fields=id,text,from,user,username,parent_id")
                .at("/data/0");

        String account = sandbox.properties().get("instagram.user-id");
        assertThat(shown.path("id").asText()).isEqualTo(reply);
        assertThat(shown.path("text").asText()).isEqualTo("Hi there");
        assertThat(shown.at("/from/id").asText()).isEqualTo(account);
        assertThat(shown.at("/user/id").asText()).isEqualTo(account);
        assertThat(shown.path("username").asText()).isEqualTo("alderandoak");
        assertThat(shown.path("parent_id").asText()).isEqualTo(comment);
    }

    @Test
    void takesTheMessageFromAForm() throws IOException {
        String body = "message=Merci+%E2%9D%A4";

        JsonNode answer = caller.json(
                caller.send("POST", "/v26.0/" + comment + "/replies", body, "application/x-www-form-urlencoded"));

        assertThat(caller.get("/v26.0/" + answer.path("id").asText())
                        .path("text")
                        .asText())
                .isEqualTo("Merci ❤");
    }

    @Test
    void attachesAReplyToAReplyToTheThread() throws IOException {
        String answer = caller.answer(comment, "me too");

        String reply = caller.post("/v26.0/" + answer + "/replies?message=hi")
                .path("id")
                .asText();

        JsonNode shown = caller.get("/v26.0/" + reply + "?fields=parent_id");
        assertThat(shown.path("parent_id").asText()).isEqualTo(comment);
        assertThat(ownReplies(answer)).isEqualTo(1);
        assertThat(ownReplies(comment)).isZero();
    }

    @Test
    void refusesRepliesThatAreTooLong() throws IOException {
        JsonNode tooLong = caller.post("/v26.0/" + comment + "/replies", message("x".repeat(2201)));
        JsonNode longEnough = caller.post("/v26.0/" + comment + "/replies", message("x".repeat(2200)));

        assertThat(tooLong.at("/error/code").asInt()).isEqualTo(100);
        assertThat(longEnough.has("id")).isTrue();
    }

    @Test
    void refusesWritesThatMissAParameter() throws IOException {
        assertThat(caller.post("/v26.0/" + comment).at("/error/message").asText())
                .contains("hide is required");
        assertThat(caller.post("/v26.0/" + comment + "/replies")
                        .at("/error/message")
                        .asText())
                .contains("message is required");
    }

    @Test
    void failsAfterTheFactWhenFieldsAreAskedOfAWrite() throws IOException {
        JsonNode answer = caller.post("/v26.0/" + comment + "/replies?message=hi&fields=id");

        assertThat(answer.at("/error/code").asInt()).isEqualTo(20);
        assertThat(answer.at("/error/error_subcode").asInt()).isEqualTo(1772107);
        assertThat(ownReplies(comment)).isEqualTo(1);
    }

    @Test
    void forgetsDeletedComments() throws IOException {
        JsonNode deleted = caller.delete("/v26.0/" + comment);

        assertThat(deleted.path("success").asBoolean()).isTrue();
        assertThat(caller.get("/v26.0/" + comment).at("/error/error_subcode").asInt())
                .isEqualTo(33);
        assertThat(caller.get("/v26.0/" + media + "?fields=comments_count")
                        .path("comments_count")
                        .asInt())
                .isZero();
        assertThat(entry(comment).deleted()).isTrue();
    }

    @Test
    void forgetsDeletedPostsWithTheirComments() throws IOException {
        caller.delete("/sandbox/media/" + media);

        assertThat(caller.get("/v26.0/" + media).at("/error/error_subcode").asInt())
                .isEqualTo(33);
        assertThat(caller.get("/v26.0/" + comment).at("/error/error_subcode").asInt())
                .isEqualTo(33);
    }

    @Test
    void keepsTextOfAllKindsAsItIs() throws IOException {
        String text = "\u0000\u202Eevil\u202C z\u0335a\u0336 👨‍👩‍👧 \uD835\uDCEF\"\\\n";

        String id = caller.comment(media, text);

        assertThat(caller.get("/v26.0/" + id).path("text").asText()).isEqualTo(text);
        assertThat(entry(id).text()).isEqualTo(text);
    }

    private int ownReplies(String id) {
        return entry(id).ownReplies().size();
    }

    private Books.Comment entry(String id) {
        return sandbox.books().comments().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String message(String text) {
        return "{\"message\":\"" + text + "\"}";
    }
}
