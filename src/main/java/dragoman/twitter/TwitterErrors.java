package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Text;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What X's refusals mean for us: problems as of RFC 9457, and error codes of its older interface.
 * A write that may have been done although an error came back is ambiguous, never transient.
 */
final class TwitterErrors {
    private static final Set<Integer> BAD_TOKEN = Set.of(32, 89, 99, 215, 220, 416);
    private static final Set<Integer> BLOCKED = Set.of(63, 64, 226, 261, 326);
    private static final Set<Integer> GONE = Set.of(17, 34, 50, 144, 385);
    private static final int DUPLICATE = 187;
    private static final Duration LIMIT_UNKNOWN = Duration.ofMinutes(15);
    private static final List<String> LIMITS = List.of("x-rate-limit", "x-app-limit-24hour", "x-user-limit-24hour");

    private TwitterErrors() {}

    static PlatformException unreadable(TwitterAnswer answer, TwitterCall call) {
        return new PlatformException(
                call.write() ? ErrorClass.AMBIGUOUS : ErrorClass.TRANSIENT,
                call + " was answered with status " + answer.status() + " and a body that is not a JSON object");
    }

    static PlatformException refusal(TwitterAnswer answer, JsonNode body, TwitterCall call, Clock clock) {
        ErrorClass meaning = classify(answer.status(), body, call.write());
        Duration wait = meaning == ErrorClass.LIMITED ? untilReset(answer.headers(), clock.instant()) : Duration.ZERO;
        return new PlatformException(
                meaning, call + " was refused with status " + answer.status() + ": " + reason(body), wait);
    }

    /** X says 200 and yet did not do it: the answer holds errors where the data should be. */
    static PlatformException withoutData(JsonNode body, String what) {
        JsonNode error = body.path("errors").path(0);
        ErrorClass meaning = ErrorClass.AMBIGUOUS;
        if (!error.isMissingNode()) {
            meaning = notThere(error) ? ErrorClass.GONE : ErrorClass.PERMANENT;
        }
        return new PlatformException(meaning, what + " was answered without success: " + reason(body));
    }

    private static ErrorClass classify(int status, JsonNode body, boolean write) {
        int code = body.path("errors").path(0).path("code").asInt(0);
        if (status == 429 || code == 88 || code == 185) {
            return ErrorClass.LIMITED;
        }
        if (status >= 500 || status < 400) {
            return write ? ErrorClass.AMBIGUOUS : ErrorClass.TRANSIENT;
        }
        if (status == 401 || BAD_TOKEN.contains(code)) {
            return ErrorClass.TOKEN;
        }
        if (status == 402 || BLOCKED.contains(code)) {
            return ErrorClass.BLOCKED;
        }
        return status == 404 || GONE.contains(code) ? ErrorClass.GONE : refused(status, code, body);
    }

    /** X knows duplicates by their words: the same reply may be there already. */
    private static ErrorClass refused(int status, int code, JsonNode body) {
        String reason = reason(body).toLowerCase(Locale.ROOT);
        if (code == DUPLICATE || (status == 403 && reason.contains("duplicate content"))) {
            return ErrorClass.AMBIGUOUS;
        }
        if (notThere(body) || reason.contains("deleted or not visible")) {
            return ErrorClass.GONE;
        }
        if (status == 403
                && Stream.of("client-forbidden", "client-not-enrolled", "unsupported-authentication")
                        .anyMatch(type(body)::endsWith)) {
            return ErrorClass.TOKEN;
        }
        boolean suspended = Stream.of("is suspended", "temporarily locked", "might be automated")
                .anyMatch(reason::contains);
        return status == 403 && suspended ? ErrorClass.BLOCKED : ErrorClass.PERMANENT;
    }

    private static boolean notThere(JsonNode problem) {
        return type(problem).endsWith("/resource-not-found");
    }

    private static String type(JsonNode problem) {
        return problem.path("type").asText("");
    }

    /** What X said, short enough for a line. */
    static String reason(JsonNode body) {
        JsonNode error = body.path("errors").path(0);
        String said = Stream.of(
                        body.path("detail"),
                        error.path("detail"),
                        error.path("message"),
                        body.path("error_description"),
                        body.path("title"),
                        error.path("title"),
                        body.path("error"))
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("no reason given");
        return Text.excerpt(said, 200);
    }

    /** The latest reset among the limits that are used up. */
    static Duration untilReset(Map<String, String> headers, Instant now) {
        Duration longest = LIMITS.stream()
                .filter(limit -> headers.getOrDefault(limit + "-remaining", "0").equals("0"))
                .map(limit -> Duration.between(now, reset(headers.get(limit + "-reset"))))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return longest.isNegative() || longest.isZero() ? LIMIT_UNKNOWN : longest;
    }

    private static Instant reset(String seconds) {
        return seconds != null && seconds.matches("\\d{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds))
                : Instant.EPOCH;
    }
}
