package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path folder;

    @TempDir
    Path afterCrash;

    /** What a killed process leaves behind is its journal as it is at that moment. */
    private void crash() throws Exception {
        Files.copy(folder.resolve("sandbox.jsonl"), afterCrash.resolve("sandbox.jsonl"));
    }

    @Test
    void knowsEverythingAfterACrash() throws Exception {
        Books before;
        String token;
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);
            change(sandbox);
            before = sandbox.books();
            token = sandbox.properties().get("instagram.access-token");
            crash();
        }

        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(afterCrash).seed(99).allAtOnce())) {
            assertThat(sandbox.books().comments()).isEqualTo(before.comments());
            assertThat(sandbox.books().totals().ownThroughApi()).isEqualTo(1);
            assertThat(sandbox.books().totals().hidden()).isEqualTo(1);
            assertThat(sandbox.books().totals().deleted()).isEqualTo(1);
            assertThat(sandbox.properties()).containsEntry("instagram.access-token", token);
        }
    }

    private static void change(Sandbox sandbox) throws Exception {
        Caller caller = new Caller(sandbox);
        String media = caller.publish();
        caller.post("/v26.0/" + caller.comment(media, "one") + "?hide=true");
        caller.post("/v26.0/" + caller.comment(media, "two") + "/replies?message=hello");
        caller.delete("/v26.0/" + caller.comment(media, "three"));
    }

    @Test
    void goesOnWithTheRoundThatWasBrokenOff() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).speed(60))) {
            sandbox.letAudienceIn();
            await().until(() -> sandbox.books().comments().size() > AudienceTest.BACKLOG + 20);
            crash();
        }

        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(afterCrash).allAtOnce())) {
            sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);

            assertThat(sandbox.books().comments()).hasSize((int) AudienceTest.OTHERS);
            assertThat(sandbox.books().comments()).allMatch(comment -> comment.round() == 1);
        }
    }

    @Test
    void playsAFurtherRoundAfterAWholeOne() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);
            crash();
        }

        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(afterCrash).allAtOnce())) {
            int before = sandbox.books().comments().size();
            sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);

            assertThat(before).isEqualTo((int) AudienceTest.OTHERS);
            assertThat(sandbox.books().comments()).hasSize((int) (2 * AudienceTest.OTHERS));
        }
    }

    @Test
    void dropsALineThatWasCutOff() throws Exception {
        Sandbox.start(SandboxOptions.in(folder)).close();
        Path journal = folder.resolve("sandbox.jsonl");
        long whole = Files.size(journal);
        Files.writeString(journal, "{\"event\":\"hidd", StandardOpenOption.APPEND);

        Sandbox.start(SandboxOptions.in(folder)).close();

        assertThat(Files.size(journal)).isEqualTo(whole);
    }

    @Test
    void namesTheLineThatCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("sandbox.jsonl"), "nonsense\n");

        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1 of");
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (Sandbox first = Sandbox.start(SandboxOptions.in(folder))) {
            assertThat(first.baseUrl()).startsWith("http://127.0.0.1:");
            assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(folder)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another sandbox");
        }
    }
}
