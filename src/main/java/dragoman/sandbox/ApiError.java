package dragoman.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A refusal, in the platform's own form. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;
    private final int subcode;
    private final String type;

    /** @param subcode 0 for none */
    private ApiError(int status, int code, int subcode, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
        this.type = type;
    }

    static ApiError badParameter(String message) {
        return new ApiError(400, 100, 0, "OAuthException", "(#100) " + message);
    }

    static ApiError unknownObject(String method, String id) {
        return new ApiError(
                400,
                100,
                33,
                "GraphMethodException",
                "Unsupported " + method.toLowerCase(Locale.ROOT) + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation. Please read the Graph API documentation at"
                        + " https://developers.facebook.com/docs/graph-api");
    }

    static ApiError unknownPath(String path) {
        return new ApiError(400, 2500, 0, "IGApiException", "Unknown path components: " + path);
    }

    static ApiError badToken() {
        return new ApiError(400, 190, 0, "OAuthException", "Invalid OAuth access token - Cannot parse access token");
    }

    static ApiError noToken() {
        return new ApiError(400, 190, 0, "OAuthException", "An access token is required to request this resource.");
    }

    static ApiError expiredToken() {
        return new ApiError(400, 190, 463, "OAuthException", "Error validating access token: Session has expired.");
    }

    static ApiError limited() {
        return new ApiError(400, 4, 0, "OAuthException", "(#4) Application request limit reached");
    }

    static ApiError brokenServer() {
        return new ApiError(
                500, 2, 0, "OAuthException", "An unexpected error has occurred. Please retry your request later.");
    }

    /** What the platform may answer although it has done what was asked. */
    static ApiError afterTheFact() {
        return new ApiError(400, 20, 1772107, "OAuthException", "(#20) Comment failed to be created.");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    ObjectNode body(String trace) {
        ObjectNode error =
                Json.object().put("message", getMessage()).put("type", type).put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (code == 2 || code == 4) {
            error.put("is_transient", true);
        }
        return Json.object().set("error", error.put("fbtrace_id", trace));
    }
}
