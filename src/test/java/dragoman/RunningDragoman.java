package dragoman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.decision.LedgerStore;
import dragoman.sandbox.Books;
import dragoman.sandbox.Sandbox;
import dragoman.sandbox.SandboxOptions;
import dragoman.storage.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The whole of Dragoman on its shipped routes, knowledge and settings, with a sandbox for a platform and a real
 * PostgreSQL below.
 */
final class RunningDragoman implements AutoCloseable {
    static final String TOKEN = "a-token-for-tests-only";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final Map<String, String> overrides;
    private final Sandbox sandbox;
    private Service service;

    private RunningDragoman(Path folder, Map<String, String> overrides, Sandbox sandbox) {
        this.folder = folder;
        this.overrides = overrides;
        this.sandbox = sandbox;
    }

    static RunningDragoman start(Map<String, String> others) throws IOException {
        Path folder = Files.createTempDirectory("dragoman-running");
        copy(Path.of("routes"), folder.resolve("routes"));
        copy(Path.of("knowledge"), folder.resolve("knowledge"));
        Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder.resolve("platform")).allAtOnce());
        Map<String, String> overrides = new HashMap<>(sandbox.properties());
        overrides.put("data.dir", folder.resolve("data").toString());
        overrides.put("database.url", TestDatabase.url());
        overrides.put("database.user", "postgres");
        overrides.put("http.port", "0");
        overrides.put("management.port", "0");
        overrides.put("api.token", TOKEN);
        overrides.put("routes.dir", folder.resolve("routes").toString());
        overrides.put("knowledge.dir", folder.resolve("knowledge").toString());
        overrides.put("autonomy.hide", "auto");
        overrides.put("autonomy.reply", "auto");
        overrides.put("tracking.tick", "200ms");
        overrides.put("tracking.intervals", "300ms,300ms,300ms");
        overrides.put("tracking.discover-every", "1s");
        overrides.put("actions.tick", "200ms");
        overrides.put("comments.resume-every", "1s");
        overrides.put("reply.hold", "100ms");
        overrides.put("platform.retry.first-delay", "100ms");
        overrides.putAll(others);
        RunningDragoman running = new RunningDragoman(folder, overrides, sandbox);
        running.startAgain();
        return running;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    void startAgain() {
        service = Service.start(
                Settings.load(Path.of("").toAbsolutePath(), variable -> null).with(overrides));
    }

    void stop() {
        service.close();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Path routes() {
        return folder.resolve("routes");
    }

    Service service() {
        return service;
    }

    LedgerStore ledger() {
        return new LedgerStore(service.storage().jdbi());
    }

    /** Lets the scenario's people comment, and waits until everything that they wrote is dealt with. */
    void playScenario() {
        sandbox.letAudienceIn().join();
        settle();
    }

    /** Waits until all that was written by others is seen, decided and acted on. */
    void settle() {
        Awaitility.await("everything settled").atMost(Duration.ofMinutes(2)).until(() -> {
            long written = sandbox.books().totals().comments();
            return ledger().ledger().seen() >= written
                    && ledger().ledger().waiting() == 0
                    && ledger().openActions() == 0;
        });
    }

    /** Somebody writes a comment under the post. */
    String comment(String media, String text, String author) throws IOException, InterruptedException {
        String body = json.writeValueAsString(Map.of("media", media, "text", text, "author", author));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/sandbox/comments"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return json.readTree(answer.body()).path("id").asText();
    }

    /** What the platform knows of that comment. */
    Books.Comment onPlatform(String id) {
        return sandbox.books().comments().stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The API's story of that comment, as soon as it is decided. */
    JsonNode decided(String id) {
        return Awaitility.await("decision on " + id)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json.readTree(get("/api/comments/instagram:" + id).body()),
                        comment -> comment.has("decision"));
    }

    JsonNode json(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + TOKEN));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.url() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The id of a post on the platform. */
    String anyPost() {
        return sandbox.books().comments().get(0).media();
    }

    @Override
    public void close() {
        service.close();
        sandbox.close();
    }
}
