package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.routing.RouteVersion;
import dragoman.routing.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped routes edited while Dragoman runs on them. */
class LiveEditTest {
    private static final String QUESTION = "do you ship to canada";

    static RunningDragoman dragoman;
    static String post;
    static String shippedVersion;

    @BeforeAll
    static void start() throws IOException {
        dragoman = RunningDragoman.start(Map.of());
        post = dragoman.anyPost();
        dragoman.settle();
        shippedVersion = version();
    }

    @AfterAll
    static void stop() {
        dragoman.close();
    }

    @AfterEach
    void restoreTheShippedRoutes() throws IOException {
        try (var files = Files.list(Path.of("routes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Path edited = dragoman.routes().resolve(file.getFileName());
                if (Files.notExists(edited) || Files.mismatch(file, edited) >= 0) {
                    Files.writeString(edited, Files.readString(file));
                }
            }
        }
        Awaitility.await().until(() -> version().equals(shippedVersion));
    }

    private static boolean running(String route) {
        return dragoman.service().context().getRouteController().getRouteStatus(route) != null;
    }

    private static Path file(String route) {
        return dragoman.routes().resolve(route + ".camel.yaml");
    }

    private static String shipped(String route) throws IOException {
        return Files.readString(Path.of("routes", route + ".camel.yaml"));
    }

    private static JsonNode decisionOn(String text) throws Exception {
        return dragoman.decided(dragoman.comment(post, text, "somebody")).path("why");
    }

    private static String version() {
        return dragoman.service()
                .context()
                .getRegistry()
                .findSingleByType(RouteVersion.class)
                .current();
    }

    @Test
    void decidesByTheEditedRouteAndSaysSo() throws Exception {
        JsonNode before = decisionOn(QUESTION);

        Files.writeString(file("triage-comment"), shipped("triage-comment").replace("== 'RESPOND'", "== 'NOBODY'"));
        Awaitility.await().until(() -> !version().equals(shippedVersion));
        JsonNode after = decisionOn(QUESTION);

        assertThat(before.path("stage").asText()).isEqualTo("reply");
        assertThat(after.path("stage").asText()).isEqualTo("triage");
        assertThat(after.path("routeVersion").asText())
                .isEqualTo(version())
                .isNotEqualTo(before.path("routeVersion").asText());
    }

    @Test
    void keepsTheOldRouteWhenAnEditIsBroken() throws Exception {
        try (Warnings warnings = new Warnings()) {
            Files.writeString(file("triage-comment"), shipped("triage-comment").replace("- choice:", "- choose:"));
            Awaitility.await().until(() -> !warnings.lines().isEmpty());

            assertThat(warnings.lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("triage-comment.camel.yaml:16", "choose");
            assertThat(decisionOn(QUESTION).path("stage").asText()).isEqualTo("reply");
            assertThat(version()).isEqualTo(shippedVersion);
        }
    }

    @Test
    void saysWhenACallLeadsNowhere() throws Exception {
        try (Warnings warnings = new Warnings()) {
            Files.writeString(
                    file("escalate-comment"),
                    shipped("escalate-comment")
                            .replace(
                                    "      steps:",
                                    "      steps:\n        - to:\n            uri: direct:tell-nobody"));
            Awaitility.await().until(() -> !warnings.lines().isEmpty());

            assertThat(warnings.lines())
                    .first()
                    .asString()
                    .contains("escalate-comment.camel.yaml:", "direct:tell-nobody");
        }
    }

    @Test
    void parksWhatARouteCannotHandleAndAsksAPerson() throws Exception {
        Files.writeString(
                file("triage-comment"),
                shipped("triage-comment").replace("variable.triage.outcome", "variable.triage.outcom"));
        Awaitility.await().until(() -> !version().equals(shippedVersion));

        String id = dragoman.comment(post, QUESTION, "somebody");

        Awaitility.await().until(() -> dragoman.get("/api/reviews").body().contains(id));
        assertThat(dragoman.json(dragoman.get("/api/comments/instagram:" + id))
                        .path("state")
                        .asText())
                .isEqualTo("PARKED");
    }

    @Test
    void rollsBackAnEditThatCannotStart() throws Exception {
        try (Warnings warnings = new Warnings()) {
            Files.writeString(
                    file("poll-due-posts"),
                    shipped("poll-due-posts").replace("{{millis:tracking.tick}}", "{{autonomy.hide}}"));
            Awaitility.await().until(() -> !warnings.lines().isEmpty());

            assertThat(warnings.lines()).first().asString().contains("poll-due-posts.camel.yaml:");
            assertThat(decisionOn(QUESTION).path("stage").asText()).isEqualTo("reply");
            assertThat(version()).isEqualTo(shippedVersion);
        }
    }

    @Test
    void takesARouteUnderANewName() throws Exception {
        Files.writeString(
                file("triage-comment"),
                shipped("triage-comment").replace("id: triage-comment\n", "id: sort-comment\n"));
        Awaitility.await().until(() -> running("sort-comment"));

        assertThat(decisionOn(QUESTION).path("stage").asText()).isEqualTo("reply");
        assertThat(running("triage-comment")).isFalse();
    }

    @Test
    void keepsADeletedRouteThatOthersNeed() throws Exception {
        try (Warnings warnings = new Warnings()) {
            Files.delete(file("triage-comment"));
            Awaitility.await().until(() -> !warnings.lines().isEmpty());

            assertThat(warnings.lines()).first().asString().contains("triage-comment", "judge-comment");
            assertThat(decisionOn(QUESTION).path("stage").asText()).isEqualTo("reply");
        }
    }

    @Test
    void stopsADeletedRouteThatNobodyNeeds() throws Exception {
        Files.delete(file("discover-posts"));

        Awaitility.await().until(() -> !running("discover-posts"));
        assertThat(decisionOn(QUESTION).path("stage").asText()).isEqualTo("reply");
    }

    @Test
    void losesNoCommentWhileRoutesAreSaved() throws Exception {
        long parked = dragoman.ledger().ledger().waiting();
        for (int save = 0; save < 20; save++) {
            for (String route :
                    new String[] {"moderate-comment", "triage-comment", "record-decision", "perform-action"}) {
                Files.writeString(file(route), shipped(route).replace("description: ", "description: " + save + " "));
            }
            for (int i = 0; i < 5; i++) {
                dragoman.comment(post, "so soft " + save + " " + i, "somebody");
            }
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> everythingDecidedBut(parked));

        assertThat(dragoman.ledger().ledger().seen())
                .isEqualTo(dragoman.sandbox().books().totals().comments());
        assertThat(dragoman.get("/api/comments?state=PARKED&q=so%20soft").body())
                .contains("\"items\":[]");
    }

    private static boolean everythingDecidedBut(long parked) {
        long written = dragoman.sandbox().books().totals().comments();
        return dragoman.ledger().ledger().seen() == written
                && dragoman.ledger().ledger().waiting() == parked;
    }
}
