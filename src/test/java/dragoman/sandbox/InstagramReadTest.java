package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstagramReadTest {
    @TempDir
    Path folder;

    Sandbox sandbox;
    Caller caller;
    String media;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new Caller(sandbox);
        media = caller.publish();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void listsNewestFirstInPagesOfFifty() throws IOException {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            written.add(0, caller.comment(media, "number " + i));
        }

        JsonNode first = caller.get("/v26.0/" + media + "/comments?fields=id,text&limit=100");
        JsonNode second = caller.get(first.at("/paging/next").asText());

        assertThat(first.path("data").findValuesAsText("id")).isEqualTo(written.subList(0, 50));
        assertThat(second.path("data").findValuesAsText("id")).isEqualTo(written.subList(50, 60));
    }

    @Test
    void pointsToTheNextPageUntilTheLast() throws IOException {
        caller.comment(media, "one");
        caller.comment(media, "two");

        JsonNode first = caller.get("/v26.0/" + media + "/comments?limit=1");
        JsonNode last = caller.get("/v26.0/" + media + "/comments?limit=1&after="
                + first.at("/paging/cursors/after").asText());

        assertThat(first.at("/paging/next").asText())
                .contains("access_token=" + sandbox.properties().get("instagram.access-token"));
        assertThat(last.path("data")).hasSize(1);
        assertThat(last.has("paging")).isFalse();
    }

    @Test
    void keepsItsPlaceWhenCommentsArriveBetweenPages() throws IOException {
        String oldest = caller.comment(media, "one");
        caller.comment(media, "two");
        JsonNode first = caller.get("/v26.0/" + media + "/comments?limit=1");

        caller.comment(media, "three");
        JsonNode second = caller.get(first.at("/paging/next").asText());

        assertThat(second.path("data").findValuesAsText("id")).containsExactly(oldest);
    }

    @Test
    void writesTimestampsWithoutColonInTheOffset() throws IOException {
        String comment = caller.comment(media, "hello");

        JsonNode answer = caller.get("/v26.0/" + comment + "?fields=timestamp");

        assertThat(answer.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000");
    }

    @Test
    void showsRepliesOnlyWhenAsked() throws IOException {
        String comment = caller.comment(media, "hello");
        String reply = caller.answer(comment, "hello yourself");

        JsonNode plain = caller.get("/v26.0/" + media + "/comments?fields=id,text");
        JsonNode expanded =
                caller.get("/v26.0/" + media + "/comments?fields=id,replies%7Bid,text,parent_id,username,from%7D");
        JsonNode edge = caller.get("/v26.0/" + comment + "/replies?fields=id");

        assertThat(plain.path("data").findValuesAsText("id")).containsExactly(comment);
        JsonNode shown = expanded.at("/data/0/replies/data/0");
        assertThat(shown.path("id").asText()).isEqualTo(reply);
        assertThat(shown.path("parent_id").asText()).isEqualTo(comment);
        assertThat(shown.at("/from/username").asText()).isEqualTo("paper_kite2");
        assertThat(edge.path("data").findValuesAsText("id")).containsExactly(reply);
    }

    @Test
    void countsRepliesToo() throws IOException {
        String comment = caller.comment(media, "hello");
        caller.answer(comment, "hello yourself");

        JsonNode post = caller.get("/v26.0/" + media + "?fields=comments_count");

        assertThat(post.path("comments_count").asInt()).isEqualTo(2);
    }

    @Test
    void expandsCommentsOfThePostsOfTheAccount() throws IOException {
        caller.comment(media, "one");
        String newest = caller.comment(media, "two");

        JsonNode list = caller.get("/v26.0/" + sandbox.properties().get("instagram.user-id")
                + "/media?limit=100&fields=id,caption,comments.limit(1)%7Bid,replies%7Bid%7D%7D");

        JsonNode post = list.at("/data/0");
        assertThat(post.path("id").asText()).isEqualTo(media);
        assertThat(post.at("/comments/data").findValuesAsText("id")).containsExactly(newest);
        assertThat(post.at("/comments/paging/next").asText()).contains("/" + media + "/comments?");
    }

    @Test
    void answersSeveralIdsAtOnceAndCountsEach() throws IOException {
        String one = caller.comment(media, "one");
        String two = caller.comment(media, "two");

        JsonNode answer = caller.get("/v26.0/?ids=" + one + "," + two + "&fields=text");

        assertThat(answer.path(one).path("text").asText()).isEqualTo("one");
        assertThat(answer.path(two).path("text").asText()).isEqualTo("two");
        assertThat(sandbox.books().calls()).containsEntry("ids", 2);
    }

    @Test
    void tellsWhoTheAccountIs() throws IOException {
        JsonNode me = caller.get("/v26.0/me?fields=id,user_id,username");

        assertThat(me.path("user_id").asText()).isEqualTo(sandbox.properties().get("instagram.user-id"));
        assertThat(me.path("id").asText()).isNotEqualTo(me.path("user_id").asText());
        assertThat(me.path("username").asText()).isEqualTo("alderandoak");
    }

    @Test
    void refusesUnknownTokens() throws IOException {
        HttpResponse<String> answer = new Caller(sandbox, "wrong").send("GET", "/v26.0/me", "", "text/plain");

        JsonNode error = caller.json(answer).path("error");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error.path("code").asInt()).isEqualTo(190);
        assertThat(error.path("type").asText()).isEqualTo("OAuthException");
        assertThat(error.path("fbtrace_id").asText()).isNotEmpty();
    }

    @Test
    void takesTheTokenFromTheAddressToo() throws IOException {
        String token = sandbox.properties().get("instagram.access-token");

        JsonNode me = new Caller(sandbox, "").get("/v26.0/me?access_token=" + token);

        assertThat(me.path("id").asText()).isNotEmpty();
    }

    @Test
    void knowsNothingOfStrangeIds() throws IOException {
        HttpResponse<String> answer = caller.send("GET", "/v26.0/17899999999999999/comments", "", "text/plain");

        JsonNode error = caller.json(answer).path("error");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error.path("code").asInt()).isEqualTo(100);
        assertThat(error.path("error_subcode").asInt()).isEqualTo(33);
        assertThat(error.path("type").asText()).isEqualTo("GraphMethodException");
    }

    @Test
    void refusesFieldsThatDoNotExist() throws IOException {
        JsonNode answer = caller.get("/v26.0/" + media + "?fields=id,ig_id");

        assertThat(answer.at("/error/message").asText()).contains("nonexisting field (ig_id)");
    }

    @Test
    void refusesPathsThatDoNotExist() throws IOException {
        assertThat(caller.get("/v26.0/me/impressions").at("/error/code").asInt())
                .isEqualTo(2500);
    }

    @Test
    void reportsUsageInHeaders() throws IOException {
        HttpResponse<String> answer = caller.send("GET", "/v26.0/me", "", "text/plain");

        assertThat(answer.headers().firstValue("X-App-Usage").orElseThrow()).contains("\"call_count\":");
        assertThat(answer.headers().firstValue("X-Business-Use-Case-Usage").orElseThrow())
                .contains(sandbox.properties().get("instagram.user-id"));
    }

    @Test
    void refreshesTheToken() throws IOException {
        String fresh = caller.get("/refresh_access_token?grant_type=ig_refresh_token")
                .path("access_token")
                .asText();

        assertThat(new Caller(sandbox, fresh).get("/v26.0/me").has("id")).isTrue();
    }
}
