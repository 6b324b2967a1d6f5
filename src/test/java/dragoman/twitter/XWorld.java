package dragoman.twitter;

import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.sandbox.Sandbox;
import dragoman.sandbox.SandboxOptions;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.util.TimeUtils;

/** The sandbox's X, the shipped settings, and somebody who writes there. */
final class XWorld implements AutoCloseable {
    final Sandbox sandbox;
    final Storage storage = TestDatabase.storage();
    final Map<String, String> settings = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    XWorld(Path folder) throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        Properties shipped = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("application.properties"))) {
            shipped.load(file);
        }
        shipped.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        settings.putAll(sandbox.properties());
        settings.put("twitter.replies", "open");
    }

    /** X's edge as it is shipped, with the settings as they are now. */
    TwitterParts parts() {
        TwitterKeys keys = new TwitterKeys(
                key -> settings.getOrDefault(key, ""),
                key -> Duration.ofMillis(TimeUtils.toMilliSeconds(settings.get(key))),
                storage);
        TwitterSettings read = keys.settings();
        return new TwitterParts(read, keys.access(read));
    }

    String publish(String text) {
        return send("/sandbox/tweets", Map.of("kind", "own", "text", text));
    }

    String answer(String post, String text) {
        return send("/sandbox/tweets", Map.of("post", post, "text", text, "author", "mossy"));
    }

    /** Answers with the id that came back. */
    String send(String path, Map<String, String> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
            return json.readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("id")
                    .asText();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        storage.close();
        sandbox.close();
    }
}
