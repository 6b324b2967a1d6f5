package dragoman.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    }
}
