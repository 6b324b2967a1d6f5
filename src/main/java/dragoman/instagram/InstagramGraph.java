package dragoman.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.platform.PlatformException;
import java.io.IOException;
import java.util.Map;

/** The Graph API as JSON in, JSON out; a refusal becomes a {@link PlatformException} of its class. */
final class InstagramGraph {
    private final ObjectMapper json = new ObjectMapper();
    private final GraphTransport transport;
    private final String secret;

    /** @param secret the access token, which platforms repeat in their complaints: it is taken out of every message */
    InstagramGraph(GraphTransport transport, String secret) {
        this.transport = transport;
        this.secret = secret;
    }

    JsonNode get(String path, Map<String, String> query) {
        return call("GET", path, query);
    }

    JsonNode post(String path, Map<String, String> form) {
        return call("POST", path, form);
    }

    JsonNode delete(String path) {
        return call("DELETE", path, Map.of());
    }

    private JsonNode call(String method, String path, Map<String, String> parameters) {
        boolean write = !method.equals("GET");
        GraphAnswer answer = transport.call(method, path, parameters);
        JsonNode body = read(answer.body());
        if (body.isMissingNode()) {
            throw GraphErrors.unreadable(answer, method + " " + path, write);
        }
        if (answer.status() >= 300 || body.has("error")) {
            throw GraphErrors.refusal(answer, body.path("error"), method + " " + path, write, this::withoutSecret);
        }
        return body;
    }

    private String withoutSecret(String message) {
        return secret.isEmpty() ? message : message.replace(secret, "…");
    }

    /** A missing node stands for what is not a JSON object. */
    private JsonNode read(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            return node != null && node.isObject() ? node : json.missingNode();
        } catch (IOException e) {
            return json.missingNode();
        }
    }
}
