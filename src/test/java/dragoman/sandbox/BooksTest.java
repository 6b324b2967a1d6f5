package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksTest {
    @TempDir
    Path folder;

    @Test
    void carryTheLabelsOfTheScenario() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);

            assertThat(sandbox.books().comments()).allSatisfy(comment -> {
                assertThat(comment.kind()).isNotEmpty();
                assertThat(comment.label()).isNotEmpty();
                assertThat(comment.expected()).isNotEmpty();
            });
        }
    }

    @Test
    void sayWhatMayBeHidden() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);

            assertThat(sandbox.books().comments())
                    .filteredOn(comment -> comment.kind().equals("flagged_hide"))
                    .allMatch(Books.Comment::mayBeHidden);
            assertThat(sandbox.books().comments())
                    .filteredOn(comment -> comment.kind().equals("complaint"))
                    .noneMatch(Books.Comment::mayBeHidden);
        }
    }

    @Test
    void areServedAsJson() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder))) {
            Caller caller = new Caller(sandbox);
            String comment = caller.comment(caller.publish(), "hello");
            String reply = caller.post("/v26.0/" + comment + "/replies?message=hi")
                    .path("id")
                    .asText();

            JsonNode books = caller.get("/sandbox/books");

            JsonNode last = books.path("comments").get(books.path("comments").size() - 1);
            assertThat(last.path("id").asText()).isEqualTo(comment);
            assertThat(last.path("kind").asText()).isEqualTo("by_hand");
            assertThat(last.path("mayBeHidden").isBoolean()).isTrue();
            assertThat(last.at("/ownReplies/0/id").asText()).isEqualTo(reply);
            assertThat(last.at("/ownReplies/0/text").asText()).isEqualTo("hi");
            assertThat(books.at("/totals/replied").asInt()).isPositive();
            assertThat(books.at("/calls/reply").asInt()).isEqualTo(1);
        }
    }

    @Test
    void tellScenarioRepliesFromOurs() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);

            assertThat(sandbox.books().comments().stream().flatMap(comment -> comment.ownReplies().stream()))
                    .isNotEmpty()
                    .noneMatch(Books.OwnReply::throughApi);
        }
    }
}
