package dragoman.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call to X, as its caller phrased it. */
final class XCall {
    private final RoutingContext context;

    XCall(RoutingContext context) {
        this.context = context;
    }

    RoutingContext context() {
        return context;
    }

    String id() {
        return context.pathParam("id");
    }

    String path() {
        return context.request().path();
    }

    Optional<String> param(String name) {
        return Optional.ofNullable(context.request().getParam(name));
    }

    String required(String name) {
        return param(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> XProblem.badRequest("The `" + name + "` parameter can not be empty"));
    }

    /** A number from the address, between two bounds. */
    int number(String name, int least, int most, int standard) {
        String value = param(name).orElse(Integer.toString(standard));
        int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw XProblem.badRequest("The `" + name + "` query parameter value [" + value + "] is not between " + least
                    + " and " + most);
        }
        return number;
    }

    /** What is listed under any of the names, each of which may be missing. */
    Set<String> list(String... names) {
        Set<String> listed = new HashSet<>();
        for (String name : names) {
            param(name).ifPresent(value -> listed.addAll(List.of(value.split(","))));
        }
        return listed;
    }

    JsonNode json() {
        try {
            JsonNode body = Json.MAPPER.readTree(
                    Optional.ofNullable(context.body().asString()).orElse(""));
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // Answered below, like JSON that is no object.
        }
        throw XProblem.badRequest("Requests with bodies must have content-type of application/json.");
    }

    String authorization() {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
    }

    String method() {
        return context.request().method().name();
    }

    /** The address without its query, as a signature covers it. */
    String url() {
        return "http://" + context.request().authority() + path();
    }

    /** What a signature covers besides the address: the query, and a form. */
    List<Map.Entry<String, String>> signedParams() {
        List<Map.Entry<String, String>> params =
                new ArrayList<>(context.queryParams().entries());
        params.addAll(context.request().formAttributes().entries());
        return params;
    }
}
