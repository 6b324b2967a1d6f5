package dragoman.routing;

import static dragoman.routing.RunningFolder.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedEditTest {
    @TempDir
    Path folder;

    RunningFolder running;
    Warnings warnings;
    String version;

    @BeforeEach
    void start() throws Exception {
        running = new RunningFolder(folder).start();
        version = running.routes.version().current();
        warnings = new Warnings();
    }

    @AfterEach
    void stop() {
        warnings.close();
        running.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what is wrong            | was                  | is now                          | line | reason
            YAML syntax                | id: second-step      | id: [second-step                | 3    | expected ',' or ']'
            tabs                       | `    id: second-step`| `\tid: second-step`             | 2    | found character '\\t
            unknown step               | - bean:              | - been:                         | 13   | Unknown node id: been
            unknown field              | ref: tally           | reff: tally                     | 14   | Unsupported field: reff
            unknown key                | expression: v0       | expression: "{{no.such.key}}"   | 12   | {{no.such.key}}
            unknown bean               | ref: tally           | ref: tallly                     | 14   | tallly
            unknown component          | seda:queue-step      | absent:queue-step               | 17   | absent
            unknown parameter          | blockWhenFull        | blokWhenFull                    | 20   | blokWhenFull
            wrong value of a parameter | blockWhenFull: true  | blockWhenFull: maybe            | 20   | maybe
            taken address              | direct:second-step   | direct:first-step               | 6    | direct
            id of another file         | id: second-step      | id: first-step                  | 2    | already used by first-step.camel.yaml
            id of a Java route         | id: second-step      | id: java-step                   | 2    | already used by a route in Java
            a program                  | seda:queue-step      | exec:ls                         | 17   | routes may use absent, direct, quartz, seda
            a file                     | seda:queue-step      | file:/etc                       | 17   | is not allowed here
            the web                    | seda:queue-step      | https://example.com             | 17   | is not allowed here
            an address from a message  | seda:queue-step      | ${body}                         | 17   | is not allowed here
            a script                   | constant:            | groovy:                         | 11   | routes hold no scripts
            a bean class               | ref: tally           | beanType: java.lang.Runtime     | 14   | is not allowed here
            """)
    void keepsTheRouteAsItWas(String what, String was, String isNow, int line, String reason) {
        running.edit("second-step", text -> text.replace(was, isNow));

        assertThat(warning())
                .startsWith("Refused second-step.camel.yaml:" + line + ": ")
                .contains(reason)
                .doesNotContain("\n");
        assertRunsAsBefore();
    }

    @Test
    void namesTheLineOfAWrongExpression() {
        running.edit("first-step", text -> text.replace("${body} != ''", "${boddy."));

        assertThat(warning()).startsWith("Refused first-step.camel.yaml:13: ").contains("${boddy.");
        assertRunsAsBefore();
    }

    @Test
    void goesBackToTheLastGoodTextWhenTheNewOneCannotStart() {
        running.edit("first-step", text -> text.replace("uri: direct:first-step", "uri: direct:second-step"));

        assertThat(warning()).contains("first-step.camel.yaml:").contains("direct:second-step");
        assertRunsAsBefore();
    }

    @Test
    void goesBackWhenASourceCannotStart() throws Exception {
        running.withSchedule();
        eventually(() -> running.context.getRoute("tick-step") != null);
        running.edit("tick-step", text -> text.replace("\"{{tick.cron}}\"", "never"));

        assertThat(warning()).startsWith("Refused tick-step.camel.yaml:8: ");
        assertThat(running.context
                        .getRouteController()
                        .getRouteStatus("tick-step")
                        .isStarted())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# only a comment", "route: {}", "- route: {from: x}", "- route: x", "- []"})
    void keepsTheRouteWhenAFileHoldsNone(String text) {
        running.edit("second-step", was -> text);

        assertThat(warning()).startsWith("Refused second-step.camel.yaml:1: ");
        assertRunsAsBefore();
    }

    @Test
    void keepsTheRouteWhenAFileHoldsMore() {
        running.edit("second-step", text -> text + text.replace("second", "third"));

        assertThat(warning()).startsWith("Refused second-step.camel.yaml:22: a file holds one route");
        assertRunsAsBefore();
    }

    @Test
    void keepsTheRouteWhenAFileIsNotText() throws Exception {
        Files.write(running.file("second-step"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(warning()).contains("second-step.camel.yaml:1: the file cannot be read as UTF-8");
        assertRunsAsBefore();
    }

    @Test
    void saysARefusalOnce() {
        running.edit("second-step", text -> text.replace("- bean:", "- been:"));
        warning();

        running.awaitTaken(() -> running.edit("first-step", text -> text + "# edited\n"));
        running.awaitTaken(() -> running.edit("first-step", text -> text + "# again\n"));

        assertThat(warnings.lines()).hasSize(1);
    }

    @Test
    void takesTheCorrectionOfARefusedEdit() {
        running.edit("second-step", text -> text.replace("- bean:", "- been:"));
        warning();

        running.awaitTaken(() -> running.edit(
                "second-step", text -> text.replace("- been:", "- bean:").replace("v0", "v1")));

        running.send("direct:first-step");
        running.awaitCount("v1", 1);
    }

    @Test
    void takesTheOthersOfSeveralFilesSavedAtOnce() {
        running.awaitTaken(() -> {
            running.edit("first-step", text -> text.replace("- filter:", "- filtre:"));
            running.edit("second-step", text -> text.replace("v0", "v1"));
        });

        assertThat(warning()).startsWith("Refused first-step.camel.yaml:9: ");
        running.send("direct:first-step");
        running.awaitCount("v1", 1);
    }

    @Test
    void keepsARouteThatOthersCallWhenItsFileIsDeleted() throws Exception {
        Files.delete(running.file("second-step"));

        assertThat(warning())
                .isEqualTo("Refused second-step.camel.yaml:2: direct:second-step would be gone, but is still used by"
                        + " first-step: change them first, or put it back. The routes go on as they were");
        assertRunsAsBefore();
    }

    @Test
    void keepsARouteThatFailurePoliciesCall() throws Exception {
        Files.writeString(
                running.file("park-step"),
                Files.readString(running.file("first-step")).replace("first-step", "park-step"));
        eventually(() -> running.context.getRoute("park-step") != null);

        Files.delete(running.file("park-step"));

        assertThat(warning()).contains("direct:park-step would be gone, but is still used by failure policy parking");
    }

    private String warning() {
        eventually(() -> !warnings.lines().isEmpty());
        assertThat(warnings.lines()).hasSize(1);
        return warnings.lines().get(0);
    }

    private void assertRunsAsBefore() {
        assertThat(running.routes.version().current()).isEqualTo(version);
        running.send("direct:first-step");
        running.awaitCount("queue-step", 1);
        assertThat(running.count("v0")).isEqualTo(1);
    }
}
