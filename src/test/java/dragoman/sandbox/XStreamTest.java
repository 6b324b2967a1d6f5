package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XStreamTest {
    static final String STREAM = "/2/tweets/search/stream";

    @TempDir
    Path folder;

    Sandbox sandbox;
    CallerOnX caller;
    String post;
    List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new CallerOnX(sandbox);
        post = caller.publish("A test");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode rule(String value) throws IOException {
        return caller.asApp("POST", STREAM + "/rules", "{\"add\":[{\"value\":\"" + value + "\",\"tag\":\"a tag\"}]}");
    }

    /** @return completes when the stream ends */
    private CompletableFuture<Void> listen() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.baseUrl() + STREAM + "?tweet.fields=conversation_id&expansions=author_id"))
                .header("Authorization", "Bearer " + caller.property("bearer-token"))
                .build();
        CompletableFuture<Void> end = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
        await().until(() -> !lines.isEmpty());
        return end;
    }

    private JsonNode line(String containing) throws IOException {
        await().until(() -> lines.stream().anyMatch(line -> line.contains(containing)));
        return Json.MAPPER.readTree(lines.stream()
                .filter(line -> line.contains(containing))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void keepsRules() throws IOException {
        JsonNode added = rule("conversation_id:" + post);
        JsonNode twice = rule("conversation_id:" + post);
        JsonNode wrong = rule("smells_of:wool");
        String id = added.at("/data/0/id").asText();

        assertThat(added.at("/meta/summary/created").asInt()).isEqualTo(1);
        assertThat(twice.at("/errors/0/title").asText()).isEqualTo("DuplicateRule");
        assertThat(wrong.at("/meta/summary/not_created").asInt()).isEqualTo(1);
        assertThat(caller.asApp(STREAM + "/rules").at("/data/0/id").asText()).isEqualTo(id);

        JsonNode deleted = caller.asApp("POST", STREAM + "/rules", "{\"delete\":{\"ids\":[\"" + id + "\"]}}");

        assertThat(deleted.at("/meta/summary/deleted").asInt()).isEqualTo(1);
        assertThat(caller.asApp(STREAM + "/rules").has("data")).isFalse();
    }

    @Test
    void refusesAStreamWithoutRules() throws IOException {
        JsonNode refused = caller.asApp(STREAM);

        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.path("connection_issue").asText()).isEqualTo("RuleConfigurationIssue");
    }

    @Test
    void bringsWhatARuleMatches() throws IOException {
        String rule = rule("conversation_id:" + post + " -from:alderandoak")
                .at("/data/0/id")
                .asText();
        listen();

        caller.publish("not matched");
        String reply = caller.reply(post, "matched");

        JsonNode line = line("\"data\"");
        assertThat(line.at("/data/id").asText()).isEqualTo(reply);
        assertThat(line.at("/data/conversation_id").asText()).isEqualTo(post);
        assertThat(line.at("/includes/users/0/username").asText()).isEqualTo("mossy_fern1");
        assertThat(line.at("/matching_rules/0/id").asText()).isEqualTo(rule);
        assertThat(line.at("/matching_rules/0/tag").asText()).isEqualTo("a tag");
    }

    @Test
    void sendsHeartbeatsUntilItIsSilent() throws IOException {
        sandbox.behave(XManners.STANDARD.heartbeatMillis(20));
        rule("wool");
        listen();

        await().until(() -> lines.size() > 5);
        sandbox.behave(XManners.STANDARD.heartbeatMillis(20).streamSilent(true));
        caller.reply(post, "wool");

        assertThat(lines).allMatch(String::isEmpty);
    }

    @Test
    void allowsOneConnection() throws IOException {
        rule("wool");
        CompletableFuture<Void> first = listen();

        JsonNode second = caller.asApp(STREAM);
        JsonNode killed = caller.asApp("DELETE", "/2/connections/all", "");

        assertThat(second.path("connection_issue").asText()).isEqualTo("TooManyConnections");
        assertThat(killed.at("/data/successful_kills").asInt()).isEqualTo(1);
        await().until(first::isDone);
    }

    @Test
    void saysWhyItEndsWhenToldTo() throws IOException {
        rule("wool");
        CompletableFuture<Void> stream = listen();

        caller.asApp("POST", "/sandbox/stream/cut", "{\"how\":\"error\"}");

        assertThat(line("errors").at("/errors/0/title").asText()).isEqualTo("operational-disconnect");
        await().until(stream::isDone);
        lines.clear();
        assertThat(listen()).isNotDone();
    }
}
