package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.sandbox.Fault;
import dragoman.sandbox.Faults;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever people write and whatever the platform answers: nothing is lost, and the others go on. */
class HostileCommentTest {
    static RunningDragoman dragoman;
    static String post;

    @BeforeAll
    static void start() throws Exception {
        dragoman = RunningDragoman.start(Map.of("reply.max-length", "20"));
        post = dragoman.anyPost();
        dragoman.settle();
    }

    @AfterAll
    static void stop() {
        dragoman.close();
    }

    private static JsonNode decidedOn(String text) throws Exception {
        return dragoman.decided(dragoman.comment(post, text, "somebody"));
    }

    @Test
    void decidesALongComment() throws Exception {
        String text = "lorem ipsum ".repeat(4_300);

        assertThat(decidedOn(text).path("text").asText().equals(text)).isTrue();
    }

    @Test
    void decidesWhatPostgresqlCannotHold() throws Exception {
        assertThat(decidedOn("nice\u0000 hoodie").path("text").asText()).isEqualTo("nice\uFFFD hoodie");
    }

    @Test
    void decidesRightToLeftAndCombiningMarks() throws Exception {
        assertThat(decidedOn("\u202Egnp.exe\u202C שלום").path("state").asText()).isEqualTo("DECIDED");
        assertThat(decidedOn("Z\u0351\u036B\u0343a\u0363\u0369l\u0348\u0358g\u0321\u035Fo".repeat(50))
                        .path("state")
                        .asText())
                .isEqualTo("DECIDED");
    }

    @Test
    void leavesInvisibleTextAlone() throws Exception {
        assertThat(decidedOn("\u200B\uFE0F").path("decision").asText()).isEqualTo("IGNORE");
    }

    @Test
    void takesExpressionsAsText() throws Exception {
        String text =
                "${exchangeId} {{api.token}} ${sys:user.home} ${bean:decisionLog?method=toString} '); drop table comment; --";

        assertThat(decidedOn(text).path("text").asText()).isEqualTo(text);
    }

    @Test
    void goesOnWhenThePlatformTalksNonsense() throws Exception {
        String before = dragoman.comment(post, "lovely colour", "somebody");
        try {
            dragoman.sandbox().misbehave(Faults.NONE.with(Fault.GARBAGE, 1));
            Awaitility.await().until(() -> dragoman.get("/api/posts").body().contains("not a JSON object"));
        } finally {
            dragoman.sandbox().misbehave(Faults.NONE);
        }

        assertThat(dragoman.decided(before).path("decision").asText()).isEqualTo("IGNORE");
    }

    @Test
    void decidesACommentWithoutAuthor() throws Exception {
        try {
            dragoman.sandbox().misbehave(Faults.NONE.with(Fault.MISSING_FROM, 1));
            String id = dragoman.comment(post, "so soft", "somebody");

            assertThat(dragoman.decided(id).path("state").asText()).isEqualTo("DECIDED");
        } finally {
            dragoman.sandbox().misbehave(Faults.NONE);
        }
    }

    @Test
    void asksAPersonInsteadOfCuttingAReplyThatIsTooLong() throws Exception {
        String id = dragoman.comment(post, "do you ship to canada", "somebody");

        assertThat(dragoman.decided(id).path("decision").asText()).isEqualTo("ESCALATE");
        assertThat(dragoman.decided(id).path("reason").asText()).contains("20");
        assertThat(dragoman.get("/api/reviews").body()).contains(id);
        assertThat(dragoman.onPlatform(id).ownReplies()).isEmpty();
    }

    @Test
    void watchesADeletedPostNoLonger() throws Exception {
        String gone = dragoman.json(
                        dragoman.post("/api/posts", "{\"platform\":\"instagram\",\"postId\":\"17000000000000001\"}"))
                .path("items")
                .path(0)
                .path("postId")
                .asText();

        Awaitility.await().until(() -> postState(gone).equals("COMPLETED"));
    }

    private static String postState(String id) throws Exception {
        for (JsonNode item : dragoman.json(dragoman.get("/api/posts")).path("items")) {
            if (item.path("postId").asText().equals(id)) {
                return item.path("state").asText();
            }
        }
        return "";
    }
}
