package dragoman.sandbox;

import dragoman.sandbox.FieldList.Field;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One call to the platform, as its caller phrased it. */
final class ApiCall {
    private static final String BEARER = "Bearer ";

    private final RoutingContext context;

    ApiCall(RoutingContext context) {
        this.context = context;
    }

    String id() {
        return context.pathParam("id");
    }

    String path() {
        return context.request().path();
    }

    String method() {
        return context.request().method().name();
    }

    /** A parameter, wherever it was put: in the address, in a form, or in a JSON body. */
    Optional<String> param(String name) {
        return Optional.ofNullable(context.request().getParam(name)).or(() -> inJson(name));
    }

    private Optional<String> inJson(String name) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null
                || !type.startsWith("application/json")
                || context.body().length() <= 0) {
            return Optional.empty();
        }
        try {
            JsonObject body = context.body().asJsonObject();
            return Optional.ofNullable(body.getValue(name)).map(String::valueOf);
        } catch (RuntimeException e) {
            throw ApiError.badParameter("Invalid JSON body");
        }
    }

    String required(String name) {
        return param(name).orElseThrow(() -> ApiError.badParameter("The parameter " + name + " is required"));
    }

    List<Field> fields() {
        return FieldList.parse(param("fields").orElse(""));
    }

    int limit(int standard) {
        return param("limit").map(value -> positive("limit", value)).orElse(standard);
    }

    String after() {
        return param("after").orElse("");
    }

    List<String> ids() {
        return List.of(required("ids").split(","));
    }

    static int positive(String name, String value) {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw ApiError.badParameter("Param " + name + " must be a positive integer");
        }
        return Integer.parseInt(value);
    }

    Optional<String> token() {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return Optional.of(header.substring(BEARER.length()));
        }
        return param("access_token");
    }

    /** The address of a further page; like the platform's, it holds the token. */
    String next(String id, String edge, List<Field> fields, int limit, String after) {
        String version = path().replaceFirst("^(/v\\d+\\.\\d+)?/.*$", "$1");
        return "http://" + context.request().authority() + version + "/" + id + "/" + edge
                + "?access_token=" + encoded(token().orElse(""))
                + "&fields=" + encoded(FieldList.print(fields)) + "&limit=" + limit + "&after=" + encoded(after);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
