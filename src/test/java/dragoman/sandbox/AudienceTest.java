package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceTest {
    static final long OTHERS = Scenario.load().comments().stream()
            .filter(comment -> !comment.own())
            .count();
    static final long BACKLOG = Scenario.load().comments().stream()
            .filter(comment -> !comment.own() && comment.backlog())
            .count();

    @TempDir
    Path folder;

    @Test
    void waitsUntilItIsLetIn() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            Books books = sandbox.books();

            assertThat(books.comments()).hasSize((int) BACKLOG).allMatch(Books.Comment::backlog);
            assertThat(books.totals().posts()).isEqualTo(10);
            assertThat(books.audienceDone()).isFalse();
        }
    }

    @Test
    void writesEverythingAtOnceWhenAsked() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            Books books = played(sandbox);

            assertThat(books.audienceDone()).isTrue();
            assertThat(books.comments()).hasSize((int) OTHERS);
            assertThat(books.totals().posts()).isEqualTo(12);
            assertThat(books.totals().ownThroughApi()).isZero();
            assertThat(books.comments().stream().map(Books.Comment::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void writesOverTimeWhenAsked() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).speed(240))) {
            long start = System.nanoTime();
            Books books = played(sandbox);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(books.comments()).hasSize((int) OTHERS);
            assertThat(took).isBetween(Duration.ofMillis(800), Duration.ofSeconds(10));
            assertThat(books.comments())
                    .isSortedAccordingTo(Comparator.comparing(comment -> comment.backlog() ? 0 : 1));
        }
    }

    @Test
    void saysTheSameForTheSameSeed(@TempDir Path other, @TempDir Path third) throws Exception {
        assertThat(script(folder, 7)).isEqualTo(script(other, 7)).isNotEqualTo(script(third, 8));
    }

    @Test
    void servesEveryCommentOverHttp() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            Books books = played(sandbox);
            Caller caller = new Caller(sandbox);
            String list = "/v26.0/" + sandbox.properties().get("instagram.user-id") + "/media?limit=100";

            Map<String, String> seen = new HashMap<>();
            for (JsonNode post : caller.get(list).path("data")) {
                collect(caller, post.path("id").asText(), seen);
            }

            assertThat(seen).hasSize(books.totals().comments() + books.totals().own());
            assertThat(books.comments())
                    .allSatisfy(comment -> assertThat(seen).containsEntry(comment.id(), comment.text()));
        }
    }

    private static void collect(Caller caller, String media, Map<String, String> seen) throws Exception {
        String page = "/v26.0/" + media + "/comments?fields=id,text,from,replies%7Bid,text%7D";
        while (!page.isEmpty()) {
            JsonNode answer = caller.get(page);
            for (JsonNode comment : answer.path("data")) {
                seen.put(comment.path("id").asText(), comment.path("text").asText());
                comment.at("/replies/data")
                        .forEach(reply -> seen.put(
                                reply.path("id").asText(), reply.path("text").asText()));
            }
            page = answer.at("/paging/next").asText();
        }
    }

    @Test
    void playsAFurtherRoundWithNewIds() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            played(sandbox);
            Books books = played(sandbox);

            assertThat(books.comments()).hasSize((int) (2 * OTHERS));
            assertThat(books.totals().posts()).isEqualTo(24);
            assertThat(books.comments().stream().map(Books.Comment::id)).doesNotHaveDuplicates();
            assertThat(books.comments().get((int) OTHERS).round()).isEqualTo(2);
        }
    }

    @Test
    void doesNotStartTwice() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).speed(400))) {
            sandbox.letAudienceIn();
            Books books = played(sandbox);

            assertThat(books.comments()).hasSize((int) OTHERS);
        }
    }

    private static List<String> script(Path folder, long seed) throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).seed(seed).allAtOnce())) {
            return played(sandbox).comments().stream()
                    .map(comment -> comment.id() + comment.media() + comment.author() + comment.text())
                    .toList();
        }
    }

    private static Books played(Sandbox sandbox) throws Exception {
        sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);
        return sandbox.books();
    }
}
