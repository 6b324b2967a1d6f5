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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody who speaks to the sandbox's X over HTTP: as the app, or as the account. */
public final class CallerOnX {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Sandbox sandbox;

    public CallerOnX(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    String property(String name) {
        return sandbox.properties().get("twitter." + name);
    }

    HttpResponse<String> send(String method, String path, String body, String authorization) throws IOException {
        String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .timeout(Duration.ofSeconds(15))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode asApp(String method, String path, String body) throws IOException {
        return json(send(method, path, body, "Bearer " + property("bearer-token")));
    }

    public JsonNode asApp(String path) throws IOException {
        return asApp("GET", path, "");
    }

    public JsonNode asAccount(String method, String path, String body) throws IOException {
        return json(send(method, path, body, "Bearer " + sandbox.grantOnX().accessToken()));
    }

    HttpResponse<String> signed(String method, String path, String body, Map<String, String> query) throws IOException {
        String address = query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining("&"));
        return send(method, address, body, oauth1(method, path, query, property("access-token-secret")));
    }

    String oauth1(String method, String path, Map<String, String> query, String tokenSecret) {
        Map<String, String> oauth = new TreeMap<>(Map.of(
                "oauth_consumer_key",
                property("consumer-key"),
                "oauth_nonce",
                "n" + System.nanoTime(),
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                "1700000000",
                "oauth_token",
                property("access-token"),
                "oauth_version",
                "1.0"));
        String signature = OAuth1.signature(
                method,
                sandbox.baseUrl() + path,
                oauth,
                List.copyOf(query.entrySet()),
                property("consumer-secret"),
                tokenSecret);
        oauth.put(
                "oauth_signature",
                signature.replace("+", "%2B").replace("=", "%3D").replace("/", "%2F"));
        return "OAuth "
                + oauth.entrySet().stream()
                        .map(entry -> entry.getKey() + "=\"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(", "));
    }

    static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes());
    }

    JsonNode json(HttpResponse<String> response) throws IOException {
        return mapper.readTree(response.body());
    }

    /** The account posts something in the app. */
    public String publish(String text) throws IOException {
        return write(
                mapper.createObjectNode().put("kind", "own").put("text", text).toString());
    }

    /** Somebody replies. */
    public String reply(String post, String text) throws IOException {
        return write(mapper.createObjectNode()
                .put("post", post)
                .put("author", "mossy_fern1")
                .put("text", text)
                .toString());
    }

    /** Somebody does what the JSON says. */
    public String write(String json) throws IOException {
        return asApp("POST", "/sandbox/tweets", json).path("id").asText();
    }

    /** Somebody changes a post, which gives it a new id. */
    public String edit(String id, String text) throws IOException {
        String body = mapper.createObjectNode().put("text", text).toString();
        return asApp("POST", "/sandbox/tweets/" + id + "/edit", body).path("id").asText();
    }
}
