package dragoman.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteFolderStartTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: second-step      | id: [second-step           | 3  | expected
            - bean:              | - been:                    | 13 | been
            ref: tally           | ref: tallly                | 14 | tallly
            expression: v0       | expression: {{no.such.key}}| 12 | no.such.key
            direct:second-step   | direct:first-step          | 6  | direct:first-step
            seda:queue-step      | exec:ls                    | 17 | is not allowed here
            id: second-step      | id: java-step              | 2  | already used by a route in Java
            id: second-step      | id: first-step             | 2  | already used by first-step.camel.yaml
            """)
    void namesFileLineAndReason(String was, String isNow, int line, String reason, @TempDir Path folder)
            throws Exception {
        try (RunningFolder running = new RunningFolder(folder)) {
            String quoted = isNow.replace("{{no.such.key}}", "\"{{no.such.key}}\"");
            running.edit("second-step", text -> text.replace(was, quoted));

            Throwable failure = catchThrowable(running::start);

            assertThat(running.routes.explain(failure)).get().satisfies(refused -> {
                assertThat(refused).hasMessageStartingWith("second-step.camel.yaml:" + line + ": ");
                assertThat(refused).hasMessageContaining(reason);
                assertThat(refused.line()).isEqualTo(line);
            });
        }
    }

    @Test
    void explainsNothingThatIsNoMatterOfARoute(@TempDir Path folder) throws Exception {
        try (RunningFolder running = new RunningFolder(folder).start()) {
            assertThat(running.routes.explain(new IllegalStateException())).isEmpty();
        }
    }

    @Test
    void readsNothingButRouteFiles(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("README.md"), "words");
        Files.writeString(folder.resolve(".first-step.camel.yaml"), "an editor's own copy");
        Files.createDirectory(folder.resolve("prompts.camel.yaml"));
        try (RunningFolder running = new RunningFolder(folder).start()) {
            assertThat(running.context.getRoutesSize()).isEqualTo(4);
        }
    }
}
