package dragoman.twitter;

import com.github.scribejava.core.utils.OAuthEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One call to X, before anybody vouched for it.
 *
 * @param path with a leading slash
 * @param query in the order of its names
 * @param contentType empty when there is no body
 */
record TwitterCall(String method, String path, Map<String, String> query, String contentType, String body) {
    static TwitterCall get(String path, Map<String, String> query) {
        return new TwitterCall("GET", path, new TreeMap<>(query), "", "");
    }

    /** @param body JSON; empty for none */
    static TwitterCall json(String method, String path, String body) {
        return new TwitterCall(method, path, Map.of(), body.isEmpty() ? "" : "application/json", body);
    }

    static TwitterCall form(String path, Map<String, String> form) {
        return new TwitterCall("POST", path, Map.of(), "application/x-www-form-urlencoded", encoded(form));
    }

    /** Whether doing it twice may be more than doing it once. */
    boolean write() {
        return !method.equals("GET");
    }

    /** The path with its query, as it goes over the wire. */
    String target() {
        return query.isEmpty() ? path : path + "?" + encoded(query);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> OAuthEncoder.encode(p.getKey()) + "=" + OAuthEncoder.encode(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Leaves query and body out: they may hold words of others, or a token. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
