package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
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
    void areOffByDefault() throws IOException {
        JsonNode faults = caller.get("/sandbox/faults");

        assertThat(faults.path("http500").asDouble()).isZero();
        assertThat(faults.path("cutAfter").asDouble()).isZero();
        assertThat(faults.path("slow").asInt()).isZero();
    }

    @Test
    void failTheServer() throws IOException {
        caller.put("/sandbox/faults", "{\"http500\":true}");

        HttpResponse<String> answer = reply();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(caller.json(answer).at("/error/is_transient").asBoolean()).isTrue();
        assertThat(ownReplies()).isZero();
    }

    @Test
    void limitTheRate() throws IOException {
        caller.put("/sandbox/faults", "{\"rateLimited\":1}");

        HttpResponse<String> answer = read();

        assertThat(caller.json(answer).at("/error/code").asInt()).isEqualTo(4);
        assertThat(answer.headers().firstValue("X-App-Usage").orElseThrow()).contains("\"call_count\":100");
        assertThat(answer.headers().firstValue("X-Business-Use-Case-Usage").orElseThrow())
                .contains("\"estimated_time_to_regain_access\":1");
    }

    @Test
    void limitTheRateWhenTheAllowanceIsUsedUp() throws IOException {
        caller.put("/sandbox/faults", "{\"callsPerHour\":2}");

        assertThat(caller.json(read()).has("id")).isTrue();
        assertThat(caller.json(read()).has("id")).isTrue();
        assertThat(caller.json(read()).at("/error/code").asInt()).isEqualTo(4);
    }

    @Test
    void hangBeforeTheEffect() throws IOException {
        caller.put("/sandbox/faults", "{\"timeoutBefore\":1,\"hangMillis\":50}");

        assertThatThrownBy(this::reply).isInstanceOf(IOException.class);
        assertThat(ownReplies()).isZero();
    }

    @Test
    void hangAfterTheEffect() throws IOException {
        caller.put("/sandbox/faults", "{\"timeoutAfter\":1,\"hangMillis\":50}");

        assertThatThrownBy(this::reply).isInstanceOf(IOException.class);
        assertThat(ownReplies()).isEqualTo(1);
        assertThat(caller.json(read()).has("id")).isTrue();
    }

    @Test
    void cutTheLineBeforeTheEffect() throws IOException {
        caller.put("/sandbox/faults", "{\"cutBefore\":1}");

        assertThatThrownBy(this::reply).isInstanceOf(IOException.class);
        assertThat(ownReplies()).isZero();
    }

    @Test
    void cutTheLineAfterTheEffect() throws IOException {
        caller.put("/sandbox/faults", "{\"cutAfter\":1}");

        assertThatThrownBy(this::reply).isInstanceOf(IOException.class);
        assertThat(ownReplies()).isEqualTo(1);
    }

    @Test
    void sayErrorAfterTheEffect() throws IOException {
        caller.put("/sandbox/faults", "{\"error400After\":1}");

        JsonNode error = caller.json(reply()).path("error");

        assertThat(error.path("code").asInt()).isEqualTo(20);
        assertThat(error.path("error_subcode").asInt()).isEqualTo(1772107);
        assertThat(ownReplies()).isEqualTo(1);
    }

    @Test
    void answerGarbage() throws IOException {
        caller.put("/sandbox/faults", "{\"garbage\":1}");

        HttpResponse<String> answer = read();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> caller.json(answer)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void emptyThePageButLeaveTheCursor() throws IOException {
        sandbox.misbehave(Faults.NONE.with(Fault.EMPTY_PAGE, 1));

        JsonNode page = caller.get("/v26.0/" + media + "/comments");
        JsonNode post = caller.get("/v26.0/" + media + "?fields=comments_count");

        assertThat(page.path("data")).isEmpty();
        assertThat(page.at("/paging/cursors/after").asText()).isNotEmpty();
        assertThat(post.path("comments_count").asInt()).isEqualTo(1);
    }

    @Test
    void slowEverythingDown() throws IOException {
        caller.put("/sandbox/faults", "{\"slow\":80}");
        long start = System.nanoTime();

        read();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(75));
    }

    @Test
    void expireTheToken() throws IOException {
        caller.put("/sandbox/faults", "{\"expiredToken\":true}");

        JsonNode error = caller.json(read()).path("error");

        assertThat(error.path("code").asInt()).isEqualTo(190);
        assertThat(error.path("error_subcode").asInt()).isEqualTo(463);
    }

    @Test
    void leaveOutTheAuthor() throws IOException {
        caller.put("/sandbox/faults", "{\"missingFrom\":1}");

        JsonNode shown = caller.get("/v26.0/" + comment + "?fields=id,from,username");

        assertThat(shown.has("from")).isFalse();
        assertThat(shown.has("username")).isTrue();
    }

    @Test
    void strikeAsOftenAsTheirRateSays() throws IOException {
        sandbox.misbehave(Faults.NONE.with(Fault.HTTP_500, 0.3));

        int failed = 0;
        for (int i = 0; i < 200; i++) {
            failed += read().statusCode() == 500 ? 1 : 0;
        }

        assertThat(failed).isBetween(40, 80);
        assertThat(sandbox.books().faults()).containsEntry("http500", failed);
        assertThat(sandbox.books().refusals()).containsEntry("2", failed);
    }

    @Test
    void areAllReplacedAtOnce() throws IOException {
        caller.put("/sandbox/faults", "{\"http500\":true}");

        caller.put("/sandbox/faults", "{}");

        assertThat(read().statusCode()).isEqualTo(200);
    }

    @Test
    void refuseNamesAndValuesThatMakeNoSense() throws IOException {
        assertThat(caller.put("/sandbox/faults", "{\"htp500\":1}").path("error").asText())
                .contains("no fault named htp500");
        assertThat(caller.put("/sandbox/faults", "{\"http500\":2}")
                        .path("error")
                        .asText())
                .contains("from 0 to 1");
        assertThat(caller.put("/sandbox/faults", "nonsense").path("error").asText())
                .contains("JSON object");
    }

    private HttpResponse<String> reply() throws IOException {
        return caller.send("POST", "/v26.0/" + comment + "/replies?message=hi", "", "text/plain");
    }

    private HttpResponse<String> read() throws IOException {
        return caller.send("GET", "/v26.0/" + comment, "", "text/plain");
    }

    private int ownReplies() {
        return sandbox.books().totals().ownThroughApi();
    }
}
