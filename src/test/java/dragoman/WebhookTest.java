package dragoman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Together;
import dragoman.decision.Ledger;
import dragoman.platform.WebhookSignature;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries of both platforms to the running service. */
class WebhookTest {
    private static final String US = "2244994945";
    private static final WebhookSignature X = WebhookSignature.base64("consumer-secret-1");
    private static final WebhookSignature META = WebhookSignature.hex(List.of("app-secret-2"));
    private static final Set<String> HIDDEN = ConcurrentHashMap.newKeySet();
    private static RunningDragoman dragoman;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings =
                new HashMap<>(KeywordsOnly.in(Files.createTempDirectory("dragoman-webhook"), List.of("buy followers")));
        settings.put("twitter.consumer-secret", "consumer-secret-1");
        settings.put("twitter.user-id", US);
        settings.put("instagram.app-secret", "app-secret-1, app-secret-2");
        settings.put("instagram.verify-token", "let me in");
        dragoman = RunningDragoman.start(settings);
        KeywordsOnly.hidesBy(dragoman.service(), HIDDEN::add);
    }

    @AfterAll
    static void stop() {
        dragoman.close();
    }

    private static HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = dragoman.request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return dragoman.send(request.headers(headers));
    }

    private static HttpResponse<String> fromX(String body) throws Exception {
        return post(
                "/webhooks/twitter",
                body,
                "Content-Type",
                "application/json",
                "x-twitter-webhooks-signature",
                X.sign(body.getBytes(UTF_8)));
    }

    private static HttpResponse<String> fromInstagram(String body) throws Exception {
        return post(
                "/webhooks/instagram",
                body,
                "Content-Type",
                "application/json",
                "X-Hub-Signature-256",
                META.sign(body.getBytes(UTF_8)));
    }

    private static Set<String> headers(HttpResponse<String> answer) {
        Set<String> names = new HashSet<>(answer.headers().map().keySet());
        names.remove(":status");
        return names;
    }

    private static String reply(String id, String author, String text, String more) {
        return "{\"for_user_id\":\"" + US + "\",\"tweet_create_events\":[{\"id_str\":\"" + id + "\",\"text\":\"" + text
                + "\",\"user\":{\"id_str\":\"" + author
                + "\",\"screen_name\":\"fern\"},\"in_reply_to_status_id_str\":\"77\""
                + more + "}]}";
    }

    private static JsonNode comment(String id) throws Exception {
        return dragoman.json(dragoman.get("/api/comments/" + id));
    }

    private static JsonNode decided(String id) {
        return Awaitility.await(id)
                .until(() -> comment(id), one -> one.path("state").asText().equals("DECIDED"));
    }

    @Test
    void answersChallenges() throws Exception {
        HttpResponse<String> crc = dragoman.send(dragoman.request("/webhooks/twitter?crc_token=abc123&nonce=5&zz=1"));
        HttpResponse<String> hub = dragoman.send(dragoman.request(
                "/webhooks/instagram?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=let%20me%20in"));

        assertThat(crc.body()).isEqualTo("{\"response_token\":\"" + X.sign("abc123".getBytes(UTF_8)) + "\"}");
        assertThat(headers(crc)).containsExactlyInAnyOrder("content-length", "content-type");
        assertThat(hub.body()).isEqualTo("1158201444");
        assertThat(hub.headers().firstValue("content-type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/plain"));
    }

    @Test
    void refusesBadChallenges() throws Exception {
        for (String query :
                List.of("", "?crc_token=", "?crc_token=" + "a".repeat(300), "?crc_token=%7B%22a%22%3A1%7D")) {
            assertThat(dragoman.send(dragoman.request("/webhooks/twitter" + query))
                            .statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        for (String query : List.of(
                "",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
                "?hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=let%20me%20in",
                "?hub.mode=other&hub.challenge=1&hub.verify_token=let%20me%20in")) {
            HttpResponse<String> answer = dragoman.send(dragoman.request("/webhooks/instagram" + query));
            assertThat(answer.statusCode()).as(query).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("script");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/twitter", "/webhooks/instagram"})
    void refusesWhatIsNotSigned(String path) throws Exception {
        HttpResponse<String> without = post(path, "{}", "Content-Type", "application/json", "X-Echo", "me");
        HttpResponse<String> wrong = post(
                path,
                "{}",
                "Content-Type",
                "application/json",
                "x-twitter-webhooks-signature",
                "sha256=AAAA",
                "x-hub-signature-256",
                "sha256=00");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(headers(without)).containsExactlyInAnyOrder("content-length", "content-type");
    }

    @Test
    void refusesOtherContentTypes() throws Exception {
        for (String type :
                List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x")) {
            assertThat(post("/webhooks/twitter", "a=1", "Content-Type", type).statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    @Test
    void refusesWhatCannotBeRead() throws Exception {
        String deep = "{\"a\":" + "[".repeat(100_000);
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "garbage",
                deep,
                "{} {}",
                "{\"tweet_create_events\":7}",
                "{\"tweet_create_events\":[{\"id_str\":{}}]}",
                "{\"for_user_id\":")) {
            assertThat(fromX(body).statusCode())
                    .as(body.substring(0, Math.min(40, body.length())))
                    .isEqualTo(400);
        }
        for (String body : List.of("{", "[]", "null", "{} {}", "{\"entry\":7}", deep)) {
            assertThat(fromInstagram(body).statusCode())
                    .as(body.substring(0, Math.min(40, body.length())))
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        assertThat(fromX("{\"a\":\"" + "x".repeat(1_100_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void takesWhatMeansNothingToIt() throws Exception {
        for (String body : List.of(
                "{}",
                "{\"tweet_create_events\":[]}",
                "{\"favorite_events\":[{\"id\":\"1\"}]}",
                "{\"user_event\":{\"revoke\":{}}}",
                "{\"data\":{\"event_type\":\"follow.follow\",\"payload\":{}}}")) {
            assertThat(fromX(body).statusCode()).as(body).isEqualTo(200);
        }
        assertThat(fromInstagram("{\"object\":\"instagram\",\"entry\":[]}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersNothingElse() throws Exception {
        assertThat(dragoman.send(dragoman.request("/webhooks/twitter").DELETE()).statusCode())
                .isIn(404, 405);
        assertThat(dragoman.send(dragoman.request("/webhooks/other")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void commitsBeforeItAnswersAndHidesWhatIsFlagged() throws Exception {
        assertThat(fromX(reply("1001", "31", "Buy followers here &amp; now", ""))
                        .statusCode())
                .isEqualTo(200);

        assertThat(comment("twitter:1001").path("text").asText()).isEqualTo("Buy followers here & now");
        assertThat(comment("twitter:1001").path("postId").asText()).isEqualTo("77");
        assertThat(decided("twitter:1001").path("decision").asText()).isEqualTo("HIDE");
        Awaitility.await().until(() -> HIDDEN.contains("1001"));
    }

    @Test
    void dropsOurOwnPosts() throws Exception {
        assertThat(fromX(reply("1002", US, "thanks", "")).statusCode()).isEqualTo(200);

        assertThat(dragoman.get("/api/comments/twitter:1002").statusCode()).isEqualTo(404);
    }

    @Test
    void judgesAnEditAgain() throws Exception {
        fromX(reply("1003", "31", "lovely", ""));
        assertThat(decided("twitter:1003").path("decision").asText()).isEqualTo("IGNORE");

        fromX(reply("1004", "31", "buy followers", ",\"edit_history\":{\"edit_tweet_ids\":[\"1003\",\"1004\"]}"));

        Awaitility.await().until(() -> HIDDEN.contains("1004"));
        assertThat(comment("twitter:1003").path("decision").asText()).isEqualTo("HIDE");
        assertThat(dragoman.get("/api/comments/twitter:1004").statusCode()).isEqualTo(404);
        fromX(reply("1003", "31", "lovely", ""));
        assertThat(comment("twitter:1003").path("text").asText()).isEqualTo("buy followers");
    }

    @Test
    void withdrawsWhatWasDeleted() throws Exception {
        fromX(reply("1005", "31", "lovely", ""));
        decided("twitter:1005");

        fromX("{\"for_user_id\":\"" + US
                + "\",\"tweet_delete_events\":[{\"status\":{\"id\":\"1005\",\"user_id\":\"31\"}}]}");

        assertThat(comment("twitter:1005").path("state").asText()).isEqualTo("WITHDRAWN");
        fromX(reply("1006", "31", "later", ",\"edit_history\":{\"edit_tweet_ids\":[\"1005\",\"1006\"]}"));
        assertThat(comment("twitter:1005").path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(dragoman.ledger().ledger().missing()).isZero();
    }

    @Test
    void doesNothingAboutWhatWasDeletedBeforeItCame() throws Exception {
        fromX("{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"1007\"}}}");

        assertThat(fromX(reply("1007", "31", "buy followers", "")).statusCode()).isEqualTo(200);

        Awaitility.await()
                .until(() -> comment("twitter:1007").path("state").asText().equals("WITHDRAWN"));
        assertThat(HIDDEN).doesNotContain("1007");
    }

    @Test
    void completesInstagramsComments() throws Exception {
        String media = dragoman.anyPost();
        String account = dragoman.sandbox().properties().get("instagram.user-id");
        String body = "{\"object\":\"instagram\",\"entry\":[{\"id\":\"" + account
                + "\",\"time\":1734638812000,\"changes\":[{\"field\":\"comments\",\"value\":{\"id\":\"500\",\"text\":\"so nice\","
                + "\"from\":{\"id\":\"9\",\"username\":\"fern\"},\"media\":{\"id\":\"" + media + "\"}}}]}]}";

        assertThat(fromInstagram(body).statusCode()).isEqualTo(200);

        assertThat(decided("instagram:500").path("source").asText()).isEqualTo("webhook");
        assertThat(comment("instagram:500").path("writtenAt").asText()).startsWith("2024-12-19");
    }

    @Test
    void looksAtAPostWhenAsked() throws Exception {
        String path = "/webhooks/instagram/comment-created";
        HttpResponse<String> known = dragoman.post(path, "{\"media_id\":\"" + dragoman.anyPost() + "\"}");

        assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
        assertThat(dragoman.post(path, "{\"media_id\":\"123\"}").statusCode()).isEqualTo(404);
        assertThat(dragoman.post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(post(path, "{}", "Content-Type", "application/json").statusCode())
                .isEqualTo(401);
    }

    @Test
    void commitsTwoThousandDeliveriesOnceFromFiftyConnections() throws Exception {
        Ledger before = dragoman.ledger().ledger();

        List<Integer> answers = Together.on(50, connection -> {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                // Each event comes twice, from two connections at the same moment.
                String id = String.valueOf(2_000_000 + (connection / 2) * 40 + i);
                try {
                    statuses.add(fromX(reply(id, "31", "number " + id, "")).statusCode());
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
            return statuses;
        });

        assertThat(answers).hasSize(2000).containsOnly(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> dragoman.ledger().ledger().waiting() == 0);
        Ledger after = dragoman.ledger().ledger();
        assertThat(after.bySource().get("webhook").seen()).isGreaterThanOrEqualTo(1000);
        assertThat(after.missing()).isZero();
        assertThat(after.twice()).isZero();
    }

    @Test
    void doesNotStartWithoutItsSecret() {
        Map<String, String> settings = Map.of(
                "twitter.webhook.enabled",
                "true",
                "data.dir",
                dragoman.routes().resolveSibling("other").toString());
        Settings shipped = Settings.load(Path.of("").toAbsolutePath(), variable -> null);
        Map<String, String> free = new HashMap<>(settings);
        free.put("http.port", "0");
        free.put("management.port", "0");

        assertThatThrownBy(() -> Service.start(shipped.with(free)))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("twitter.consumer-secret is empty");
    }
}
