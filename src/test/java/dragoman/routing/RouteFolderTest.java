package dragoman.routing;

import static dragoman.routing.RunningFolder.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFolderTest {
    @TempDir
    Path folder;

    RunningFolder running;

    @BeforeEach
    void start() throws Exception {
        running = new RunningFolder(folder).start();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void runsWhatIsInTheFolder() {
        running.send("direct:first-step");

        running.awaitCount("queue-step", 1);
        assertThat(running.count("v0")).isEqualTo(1);
    }

    @Test
    void takesASavedEdit() {
        running.awaitTaken(() -> running.edit("second-step", text -> text.replace("v0", "v1")));

        running.send("direct:first-step");
        running.awaitCount("v1", 1);
        assertThat(running.count("v0")).isZero();
    }

    @Test
    void givesAnEditedRouteItsFailurePolicyBack() {
        running.awaitTaken(() -> running.edit("second-step", text -> text.replace("count(\"second-step\")", "fail")));

        running.send("direct:first-step");

        running.awaitCount("java-step", 1);
    }

    @Test
    void leavesJavaRoutesAlone() {
        Route before = running.context.getRoute("java-step");

        running.awaitTaken(() -> running.edit("second-step", text -> text.replace("v0", "v1")));

        assertThat(running.context.getRoute("java-step")).isSameAs(before);
    }

    @Test
    void takesANewFile() {
        running.awaitTaken(() -> write("third-step", read("first-step").replace("first-step", "third-step")));

        running.send("direct:third-step");
        running.awaitCount("queue-step", 1);
    }

    @Test
    void replacesARouteWhoseIdWasRenamed() {
        running.awaitTaken(
                () -> running.edit("second-step", text -> text.replace("id: second-step", "id: count-step")));

        assertThat(running.context.getRoute("second-step")).isNull();
        assertThat(running.context.getRoutesSize()).isEqualTo(4);
        running.awaitTaken(() -> running.edit("second-step", text -> text.replace("v0", "v1")));
        running.awaitTaken(() -> running.edit("first-step", text -> text + "# edited\n"));
        running.send("direct:first-step");
        running.awaitCount("queue-step", 1);
        assertThat(running.count("v1")).isEqualTo(1);
    }

    @Test
    void followsAnAddressThatIsRenamedTogetherWithItsCallers() {
        running.edit("second-step", text -> text.replace("second-step", "count-step"));
        running.edit("first-step", text -> text.replace("second-step", "count-step"));

        eventually(() -> running.context.getRoute("count-step") != null);
        running.send("direct:first-step");
        running.awaitCount("count-step", 1);
        assertThat(running.context.getRoute("second-step")).isNull();
    }

    @Test
    void followsAFileThatIsRenamed() {
        running.awaitTaken(() -> move("second-step", "other-name"));

        running.awaitTaken(() -> running.edit("other-name", text -> text.replace("v0", "v1")));
        running.send("direct:first-step");
        running.awaitCount("v1", 1);
        assertThat(running.context.getRoutesSize()).isEqualTo(4);
    }

    @Test
    void followsAFileThatIsCopiedAndThenDeleted() {
        write("other-name", read("second-step"));
        running.awaitTaken(() -> running.edit("first-step", text -> text + "# edited\n"));

        running.awaitTaken(() -> delete("second-step"));

        running.awaitTaken(() -> running.edit("other-name", text -> text.replace("v0", "v1")));
        running.send("direct:first-step");
        running.awaitCount("v1", 1);
    }

    @Test
    void stopsTheRouteOfADeletedFile() {
        running.awaitTaken(() -> delete("first-step"));

        assertThat(running.context.getRoute("first-step")).isNull();
        assertThat(running.context.getRoutesSize()).isEqualTo(3);
    }

    @Test
    void stopsACalledRouteOnceItsCallersAreGone() {
        delete("second-step");
        delete("first-step");

        eventually(() -> running.context.getRoutesSize() == 2);
        assertThat(running.context.getRoute("second-step")).isNull();
    }

    @Test
    void takesAFileThatComesBack() {
        String text = read("first-step");
        running.awaitTaken(() -> delete("first-step"));

        running.awaitTaken(() -> write("first-step", text));

        running.send("direct:first-step");
        running.awaitCount("queue-step", 1);
    }

    @Test
    void keepsWhatIsQueuedWhileTheReaderIsReplaced() {
        String asleep = "id: queue-step\n    autoStartup: false";
        running.awaitTaken(() -> running.edit("queue-step", text -> text.replace("id: queue-step", asleep)));
        for (int message = 0; message < 500; message++) {
            running.send("direct:first-step");
        }

        running.awaitTaken(() -> running.edit("queue-step", text -> text + "# still asleep\n"));
        running.awaitTaken(() -> running.edit("queue-step", text -> text.replace(asleep, "id: queue-step")));

        running.awaitCount("queue-step", 500);
    }

    @Test
    void putsOffAnEditWhileItsRouteIsBusy() throws Exception {
        running.awaitTaken(() -> running.edit("second-step", text -> text.replace("count(\"second-step\")", "hold")));
        Thread caller = new Thread(() -> running.send("direct:first-step"));
        caller.start();
        running.awaitCount("held", 1);
        try (Warnings warnings = new Warnings()) {
            running.edit("second-step", text -> text.replace("v0", "v1"));
            eventually(() -> !warnings.lines().isEmpty());
            assertThat(warnings.lines().get(0))
                    .startsWith("Put off second-step.camel.yaml: route second-step is still");

            running.awaitTaken(running::release);
        }

        caller.join();
        running.awaitCount("v0", 1);
    }

    @Test
    void goesOnWhenTheFolderVanishesForAWhile() throws Exception {
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
        Files.move(folder, elsewhere);
        running.send("direct:first-step");
        running.awaitCount("queue-step", 1);
        Files.move(elsewhere, folder);

        running.awaitTaken(() -> running.edit("second-step", text -> text.replace("v0", "v1")));
    }

    @Test
    void takesAnEditWithinTwoSecondsAtItsUsualPace() throws Exception {
        RouteFolder usual = new RouteFolder(folder, Set.of("direct", "seda", "quartz"), Duration.ofSeconds(10));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            running.furnish(context);
            context.addRoutes(usual);
            context.start();
            String before = usual.version().current();

            running.edit("first-step", text -> text + "# edited\n");
            Instant saved = Instant.now();
            eventually(() -> !usual.version().current().equals(before));

            assertThat(Duration.between(saved, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    private void write(String route, String text) {
        try {
            Files.writeString(running.file(route), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String route) {
        try {
            return Files.readString(running.file(route));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void move(String from, String to) {
        try {
            Files.move(running.file(from), running.file(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String route) {
        try {
            Files.delete(running.file(route));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
