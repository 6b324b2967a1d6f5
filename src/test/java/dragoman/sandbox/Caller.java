package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody who speaks to the sandbox over HTTP, as the product would. */
public final class Caller {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Sandbox sandbox;
    private final String token;

    public Caller(Sandbox sandbox) {
        this(sandbox, sandbox.properties().get("instagram.access-token"));
    }

    Caller(Sandbox sandbox, String token) {
        this.sandbox = sandbox;
        this.token = token;
    }

    HttpResponse<String> send(String method, String path, String body, String type) throws IOException {
        String address = path.startsWith("http") ? path : sandbox.baseUrl() + path;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode get(String path) throws IOException {
        return json(send("GET", path, "", "text/plain"));
    }

    public JsonNode post(String path) throws IOException {
        return json(send("POST", path, "", "text/plain"));
    }

    public JsonNode post(String path, String json) throws IOException {
        return json(send("POST", path, json, "application/json"));
    }

    public JsonNode put(String path, String json) throws IOException {
        return json(send("PUT", path, json, "application/json"));
    }

    public JsonNode delete(String path) throws IOException {
        return json(send("DELETE", path, "", "text/plain"));
    }

    JsonNode json(HttpResponse<String> response) throws IOException {
        return mapper.readTree(response.body());
    }

    /** Publishes an empty post. */
    public String publish() throws IOException {
        return post("/sandbox/media", "{\"caption\":\"A test\"}").path("id").asText();
    }

    /** Lets somebody comment. */
    public String comment(String media, String text) throws IOException {
        String body = mapper.createObjectNode()
                .put("media", media)
                .put("author", "mossy.fern1")
                .put("text", text)
                .toString();
        return post("/sandbox/comments", body).path("id").asText();
    }

    /** Lets somebody answer a comment. */
    public String answer(String parent, String text) throws IOException {
        String body = mapper.createObjectNode()
                .put("parent", parent)
                .put("author", "paper_kite2")
                .put("text", text)
                .toString();
        return post("/sandbox/comments", body).path("id").asText();
    }
}
