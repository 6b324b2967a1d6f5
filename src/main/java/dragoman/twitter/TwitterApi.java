package dragoman.twitter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** X's API as JSON in, JSON out; a refusal becomes a {@link PlatformException} of its class. */
final class TwitterApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TwitterTransport transport;
    private final Credentials credentials;
    private final Clock clock;

    TwitterApi(TwitterTransport transport, Credentials credentials, Clock clock) {
        this.transport = transport;
        this.credentials = credentials;
        this.clock = clock;
    }

    JsonNode get(String path, Map<String, String> query) {
        return call(TwitterCall.get(path, query));
    }

    JsonNode send(String method, String path, Map<String, ?> body) {
        return call(TwitterCall.json(method, path, body.isEmpty() ? "" : written(body)));
    }

    /** A call that was refused for its token did nothing: it is made once more with a new one. */
    private JsonNode call(TwitterCall call) {
        String authorization = credentials.authorization(call);
        TwitterAnswer answer = transport.send(call, authorization);
        if (answer.status() == 401 && credentials.renew(authorization)) {
            answer = transport.send(call, credentials.authorization(call));
        }
        return accepted(answer, call, clock);
    }

    static JsonNode accepted(TwitterAnswer answer, TwitterCall call, Clock clock) {
        JsonNode body = read(answer.body());
        if (answer.status() >= 300 || answer.status() < 200) {
            throw TwitterErrors.refusal(answer, body, call, clock);
        }
        if (body.isMissingNode()) {
            throw TwitterErrors.unreadable(answer, call);
        }
        return body;
    }

    /**
     * Asks for a token: whatever is none needs a person, unless X itself was down. Nothing was done for which the token
     * is needed, so without an answer it may simply be tried again.
     */
    static JsonNode grant(TwitterTransport transport, TwitterCall call, String caller) {
        try {
            return granted(transport.send(call, caller), call);
        } catch (PlatformException e) {
            ErrorClass meaning = e.errorClass() == ErrorClass.AMBIGUOUS ? ErrorClass.TRANSIENT : e.errorClass();
            throw new PlatformException(meaning, e.getMessage(), e.retryAfter());
        }
    }

    private static JsonNode granted(TwitterAnswer answer, TwitterCall call) {
        JsonNode body = read(answer.body());
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new PlatformException(
                    ErrorClass.TRANSIENT, "No new token of X: " + call + " was answered with " + answer.status());
        }
        if (answer.status() != 200 || body.path("access_token").asText("").isEmpty()) {
            throw new PlatformException(
                    ErrorClass.TOKEN,
                    "No new token of X: " + call + " was answered with " + answer.status() + ": "
                            + TwitterErrors.reason(body)
                            + ". Check the keys of the app, or authorise the account again");
        }
        return body;
    }

    /** A missing node stands for what is not a JSON object. */
    static JsonNode read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node != null && node.isObject() ? node : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String written(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a body should be of texts, numbers and maps of these", e);
        }
    }
}
