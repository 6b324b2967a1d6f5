package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal, in the form that X has for it. */
final class XProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String PROBLEMS = "https://api.twitter.com/2/problems/";

    private final int status;
    private final transient JsonNode body;

    private XProblem(int status, String message, JsonNode body) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
    }

    private static ObjectNode json(int status, String title, String detail, String type) {
        return Json.object()
                .put("title", title)
                .put("detail", detail)
                .put("type", type)
                .put("status", status);
    }

    private static XProblem of(int status, String title, String detail, String type) {
        return new XProblem(status, detail, json(status, title, detail, type));
    }

    static XProblem badRequest(String message) {
        ObjectNode body = json(
                400,
                "Invalid Request",
                "One or more parameters to your request was invalid.",
                PROBLEMS + "invalid-request");
        body.set("errors", Json.array().add(Json.object().put("message", message)));
        return new XProblem(400, message, body);
    }

    static XProblem unauthorized() {
        return of(401, "Unauthorized", "Unauthorized", "about:blank");
    }

    static XProblem wrongKindOfToken(String needed) {
        return of(
                403,
                "Unsupported Authentication",
                "Authenticating with this kind of token is forbidden for this endpoint. Supported: " + needed + ".",
                PROBLEMS + "unsupported-authentication");
    }

    static XProblem forbidden(String detail) {
        return of(403, "Forbidden", detail, "about:blank");
    }

    static XProblem unknownPath(String path) {
        return of(404, "Not Found", "There is nothing at " + path, "about:blank");
    }

    static XProblem noSuch(String kind, String id) {
        return of(
                404,
                "Not Found Error",
                "Could not find " + kind + " with id: [" + id + "].",
                PROBLEMS + "resource-not-found");
    }

    static XProblem limited() {
        return of(429, "Too Many Requests", "Too Many Requests", "about:blank");
    }

    static XProblem broken() {
        return of(503, "Service Unavailable", "Service Unavailable", "about:blank");
    }

    /** @param issue TooManyConnections, or RuleConfigurationIssue */
    static XProblem stream(int status, String issue, String detail) {
        ObjectNode body = json(status, "ConnectionException", detail, PROBLEMS + "streaming-connection");
        return new XProblem(status, detail, body.put("connection_issue", issue));
    }

    /** @param reason CrcValidationFailed, UrlValidationFailed, DuplicateUrlFailed or WebhookIdInvalid */
    static XProblem webhook(String reason, String message) {
        ObjectNode body = json(400, reason, message, "about:blank");
        body.set("errors", Json.array().add(Json.object().put("message", reason + ": " + message)));
        return new XProblem(400, reason, body);
    }

    /** How the address for tokens refuses. */
    static XProblem token(int status, String error, String description) {
        return new XProblem(
                status, description, Json.object().put("error", error).put("error_description", description));
    }

    /** How the older addresses refuse. */
    static XProblem coded(int status, int code, String message) {
        ObjectNode error = Json.object().put("code", code).put("message", message);
        return new XProblem(
                status, message, Json.object().set("errors", Json.array().add(error)));
    }

    /** What stands under {@code errors} when a post is not there although the call itself was fine. */
    static ObjectNode missing(String id) {
        return Json.object()
                .put("value", id)
                .put("detail", "Could not find tweet with id: [" + id + "].")
                .put("title", "Not Found Error")
                .put("resource_type", "tweet")
                .put("parameter", "id")
                .put("resource_id", id)
                .put("type", PROBLEMS + "resource-not-found");
    }

    int status() {
        return status;
    }

    JsonNode body() {
        return body;
    }
}
