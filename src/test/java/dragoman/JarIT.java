package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people run it: in a folder of its own, on the embedded PostgreSQL, stopped and killed. */
class JarIT {
    private static final Path JAR = Path.of("target/dragoman.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    final List<Process> started = new ArrayList<>();

    @BeforeEach
    void copyWhatAPersonWouldCopy() throws IOException {
        for (String name : List.of("application.properties", "routes", "knowledge")) {
            copy(Path.of(name), folder.resolve(name));
        }
    }

    @AfterEach
    void stopAll() throws Exception {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        stopLeftOverDatabase();
    }

    @Test
    void showsTheMainJobAndEndsInOrder() throws Exception {
        Process dragoman = start("first.log", "--sandbox", "--sandbox-speed", "0");
        await("first.log", "Promise     kept");

        dragoman.destroy();

        assertThat(dragoman.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dragoman.exitValue()).isZero();
        assertThat(log("first.log")).contains("missing 0, double 0").contains("Stopped");
    }

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        for (String log : List.of("killed-1.log", "killed-2.log", "killed-3.log")) {
            Process dragoman = start(log, "--sandbox", "--sandbox-speed", "0");
            await(log, " -> ");
            dragoman.destroyForcibly().waitFor();
        }

        start("after.log", "--sandbox", "--sandbox-speed", "0");

        await("after.log", "Promise     ");
        assertThat(log("after.log")).contains("Promise     kept").contains("missing 0, double 0");
    }

    @Test
    void refusesToShareItsDataFolder() throws Exception {
        start("first.log", "--sandbox", "--sandbox-speed", "1");
        await("first.log", "Ready in");

        Files.writeString(
                folder.resolve("application.properties"),
                Files.readString(folder.resolve("application.properties"))
                        .replace("data.dir = data", "data.dir = data/sandbox"));
        Process second = start("second.log");

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(log("second.log")).contains("Another Dragoman is running on data.dir");
    }

    @Test
    void startsAfterAFirstStartThatWasCutOff() throws Exception {
        Path programs = folder.resolve("data/sandbox/postgresql-programs");
        Process first = start("first.log", "--sandbox", "--sandbox-speed", "0");
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(programs));
        first.destroyForcibly().waitFor();

        start("second.log", "--sandbox", "--sandbox-speed", "0");

        await("second.log", "Ready in");
    }

    @Test
    void endsInOrderWhenStoppedWhileItStarts() throws Exception {
        Process dragoman = start("first.log", "--sandbox", "--sandbox-speed", "0");
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("data/sandbox/dragoman.lock")));

        dragoman.destroy();

        assertThat(dragoman.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(dragoman.exitValue()).isZero();
        assertThat(log("first.log")).contains("Stopped");
    }

    @Test
    void namesAMisspeltKeyAndStops() throws Exception {
        Path properties = folder.resolve("application.properties");
        Files.writeString(properties, Files.readString(properties).replace("autonomy.hide =", "autonomy.hyde ="));

        Process dragoman = start("misspelt.log");

        assertThat(dragoman.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(dragoman.exitValue()).isEqualTo(1);
        assertThat(log("misspelt.log")).contains("'autonomy.hyde'. Did you mean: autonomy.hide = draft");
    }

    @Test
    void namesABrokenRouteWithFileAndLine() throws Exception {
        Path route = folder.resolve("routes/triage-comment.camel.yaml");
        Files.writeString(route, Files.readString(route).replace("- choice:", "- choose:"));

        Process dragoman = start("broken.log");

        assertThat(dragoman.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(dragoman.exitValue()).isEqualTo(1);
        assertThat(log("broken.log")).containsPattern("triage-comment.camel.yaml:\\d+: .*choose");
    }

    private Process start(String log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-Dhttp.port=0",
                "-Dmanagement.port=0",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
        started.add(process);
        return process;
    }

    private void await(String log, String text) {
        Awaitility.await(text + " in " + log).atMost(PATIENCE).until(() -> log(log).contains(text));
    }

    private String log(String log) throws IOException {
        return Files.readString(folder.resolve(log));
    }

    /** A killed process leaves its PostgreSQL running until the next start. */
    private void stopLeftOverDatabase() throws Exception {
        Path pidFile = folder.resolve("data/sandbox/postgresql/postmaster.pid");
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    .ifPresent(ProcessHandle::destroy);
            Awaitility.await().until(() -> Files.notExists(pidFile));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
