package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API against its own description, on everything that the scenario left behind. */
class ApiTest {
    static RunningDragoman dragoman;
    static OpenApiInteractionValidator description;

    @BeforeAll
    static void playTheScenario() throws Exception {
        dragoman = RunningDragoman.start(Map.of());
        dragoman.playScenario();
        description = OpenApiInteractionValidator.createForInlineApiSpecification(
                        dragoman.get("/api/openapi.json").body())
                .build();
    }

    @AfterAll
    static void stop() {
        dragoman.close();
    }

    private static JsonNode described(String path, HttpResponse<String> answer, Request.Method method) {
        SimpleResponse response = SimpleResponse.Builder.status(answer.statusCode())
                .withContentType(answer.headers().firstValue("Content-Type").orElse(""))
                .withBody(answer.body())
                .build();
        ValidationReport report = description.validateResponse(path, method, response);
        assertThat(report.getMessages()).as(answer.body()).isEmpty();
        return dragoman.json(answer);
    }

    private static JsonNode get(String path, String query, int status) throws Exception {
        HttpResponse<String> answer = dragoman.get(path + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return described(path, answer, Request.Method.GET);
    }

    private static JsonNode post(String path, String body, int status) throws Exception {
        HttpResponse<String> answer = dragoman.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return described(path, answer, Request.Method.POST);
    }

    @Test
    void showsPostsWithTheirStatistics() throws Exception {
        JsonNode posts = get("/api/posts", "", 200).path("items");

        assertThat(posts)
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(
                        post -> assertThat(post.path("stats").path("lastCheck").isTextual())
                                .isTrue());
    }

    @Test
    void givesEachCommentOncePageByPage() throws Exception {
        Set<String> ids = new HashSet<>();
        int given = 0;
        String query = "?limit=37";
        do {
            JsonNode page = get("/api/comments", query, 200);
            given += page.path("items").size();
            page.path("items").forEach(comment -> ids.add(comment.path("id").asText()));
            query = page.has("next") ? "?limit=37&after=" + page.path("next").asText() : "";
        } while (!query.isEmpty());

        assertThat(ids).hasSize(given).hasSize((int) dragoman.ledger().ledger().seen());
    }

    @Test
    void tellsTheWholeStoryOfAComment() throws Exception {
        String id = get("/api/comments", "?decision=RESPOND&limit=1", 200)
                .path("items")
                .path(0)
                .path("id")
                .asText();

        JsonNode comment = get("/api/comments/" + id, "", 200);

        assertThat(comment.path("why").path("stage").asText()).isEqualTo("reply");
        assertThat(comment.path("actions").path(0).path("kind").asText()).isEqualTo("REPLY");
        assertThat(comment.path("timeline")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void filtersComments() throws Exception {
        assertThat(get("/api/comments", "?decision=HIDE&q=free%20followers", 200)
                        .path("items"))
                .isNotEmpty()
                .allSatisfy(
                        comment -> assertThat(comment.path("decision").asText()).isEqualTo("HIDE"));
    }

    @Test
    void showsWhatWaitsForAPerson() throws Exception {
        assertThat(get("/api/reviews", "", 200).path("items")).isNotEmpty();
    }

    @Test
    void showsTheLedger() throws Exception {
        JsonNode ledger = get("/api/ledger", "", 200);

        assertThat(ledger.path("seen").asLong())
                .isEqualTo(
                        ledger.path("decided").asLong() + ledger.path("waiting").asLong());
        assertThat(ledger.path("missing").asLong() + ledger.path("double").asLong())
                .isZero();
        assertThat(ledger.path("bySource").path("poll").path("seen").asLong())
                .isEqualTo(ledger.path("seen").asLong());
    }

    @Test
    void tracksOnePostOrSeveral() throws Exception {
        assertThat(post("/api/posts", "{\"platform\":\"instagram\",\"postId\":\"17999999999999991\"}", 201)
                        .path("items"))
                .hasSize(1);
        assertThat(post(
                                "/api/posts",
                                "{\"posts\":[{\"platform\":\"instagram\",\"postId\":\"17999999999999991\"},"
                                        + "{\"platform\":\"instagram\",\"postId\":\"17999999999999992\"}]}",
                                201)
                        .path("items")
                        .findValuesAsText("new"))
                .containsExactly("false", "true");
    }

    @Test
    void refusesWhatItCannotTrack() throws Exception {
        assertThat(post("/api/posts", "{\"platform\":\"mastodon\",\"postId\":\"1\"}", 400)
                        .path("detail")
                        .asText())
                .contains("mastodon", "instagram");
        post("/api/posts", "{\"platform\":\"instagram\",\"postId\":\"../../me\"}", 400);
        post("/api/posts", "{\"platform\":\"instagram\"}", 400);
        post("/api/posts", "{\"posts\":[]}", 400);
        post("/api/posts", "[1,2]", 400);
        post("/api/posts", "{not json", 400);
        post("/api/posts", "", 400);
    }

    @Test
    void refusesQueriesThatMakeNoSense() throws Exception {
        get("/api/comments", "?limit=0", 400);
        get("/api/comments", "?limit=many", 400);
        get("/api/comments", "?state=LOST", 400);
        get("/api/comments", "?after=nowhere", 400);
        get("/api/comments/instagram:1", "", 404);
        get("/api/comments/nonsense", "", 400);
    }

    @Test
    void answersNobodyWithoutTheToken() throws Exception {
        for (String path : Set.of("/api/posts", "/api/comments", "/api/ledger", "/api/openapi.json", "/api/nothing")) {
            HttpResponse<String> without = dragoman.send(dragoman.request(path));
            HttpResponse<String> wrong = dragoman.send(
                    dragoman.request(path).header("Authorization", "Bearer " + RunningDragoman.TOKEN + "x"));
            assertThat(without.statusCode()).as(path).isEqualTo(401);
            assertThat(wrong.statusCode()).as(path).isEqualTo(401);
            assertThat(without.body()).doesNotContain("items");
        }
    }

    @Test
    void echoesNothingOfTheRequest() throws Exception {
        HttpResponse<String> answer = dragoman.send(dragoman.request("/api/ledger?Set-Cookie=a%3Db&zz=1")
                .header("Authorization", "Bearer " + RunningDragoman.TOKEN)
                .header("X-Echo", "me"));

        assertThat(answer.headers().map().keySet())
                .filteredOn(name -> !name.startsWith(":"))
                .containsExactlyInAnyOrder("content-length", "content-type");
    }

    @Test
    void answersUnknownAddressesWithAProblem() throws Exception {
        HttpResponse<String> unknown = dragoman.get("/api/nothing");
        HttpResponse<String> method = dragoman.send(dragoman.request("/api/ledger")
                .header("Authorization", "Bearer " + RunningDragoman.TOKEN)
                .method("DELETE", HttpRequest.BodyPublishers.noBody()));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(method.statusCode()).isIn(404, 405);
    }

    @Test
    void describesEveryAddressItServes() {
        Set<String> described = new HashSet<>();
        JsonNode paths = dragoman.json(unchecked("/api/openapi.json")).path("paths");
        paths.fieldNames().forEachRemaining(described::add);

        Set<String> served = new HashSet<>();
        dragoman.service().context().getRoutes().stream()
                .map(route -> route.getEndpoint().getEndpointBaseUri())
                .filter(uri -> uri.startsWith("platform-http:"))
                .map(uri -> URLDecoder.decode(uri, StandardCharsets.UTF_8))
                .map(uri -> uri.replaceAll("^platform-http:/*", "/").replaceAll("\\?.*", ""))
                .filter(path -> !path.equals("/api"))
                .forEach(served::add);
        assertThat(described).isEqualTo(served);
    }

    private static HttpResponse<String> unchecked(String path) {
        try {
            return dragoman.get(path);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
