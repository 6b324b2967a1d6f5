package dragoman.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Text;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Graph API's error codes mean for us (developers.facebook.com, Graph API: handling errors, rate limits).
 * A write that may have been done although an error came back is ambiguous, never transient.
 */
final class GraphErrors {
    private static final Set<Integer> LIMITS = Set.of(4, 17, 32, 341, 613);
    private static final Set<Integer> BAD_TOKEN = Set.of(102, 190);
    private static final Set<Integer> TEMPORARY = Set.of(-2, -1, 1, 2);
    private static final Pattern REGAIN = Pattern.compile("\"estimated_time_to_regain_access\"\\s*:\\s*(\\d{1,6})");
    private static final Duration LIMIT_UNKNOWN = Duration.ofMinutes(5);

    private GraphErrors() {}

    static PlatformException unreadable(GraphAnswer answer, String call, boolean write) {
        boolean refused = answer.status() >= 400 && answer.status() < 500;
        ErrorClass unread = write && !refused ? ErrorClass.AMBIGUOUS : ErrorClass.TRANSIENT;
        return new PlatformException(
                unread,
                call + " was answered with status " + answer.status() + " and a body that is not a JSON object");
    }

    static PlatformException refusal(
            GraphAnswer answer, JsonNode error, String call, boolean write, UnaryOperator<String> withoutSecret) {
        int code = error.path("code").asInt(0);
        int subcode = error.path("error_subcode").asInt(0);
        ErrorClass meaning = classify(
                answer.status(), code, subcode, error.path("is_transient").asBoolean(), write);
        String message = call + " was refused with status " + answer.status() + ", code " + code + "/" + subcode + ": "
                + Text.excerpt(withoutSecret.apply(error.path("message").asText("no message")), 200);
        return new PlatformException(meaning, message, meaning == ErrorClass.LIMITED ? regain(answer) : Duration.ZERO);
    }

    private static ErrorClass classify(int status, int code, int subcode, boolean isTransient, boolean write) {
        if (code == 368 || (code == 4 && subcode == 2207051)) {
            return ErrorClass.BLOCKED;
        }
        if (LIMITS.contains(code) || (code >= 80001 && code <= 80014) || (code == 9 && subcode == 2207042)) {
            return ErrorClass.LIMITED;
        }
        if (BAD_TOKEN.contains(code) || code == 3 || code == 10 || (code >= 200 && code <= 299)) {
            return ErrorClass.TOKEN;
        }
        if (code == 100) {
            return subcode == 33 ? ErrorClass.GONE : ErrorClass.PERMANENT;
        }
        if (code == 2500) {
            return ErrorClass.PERMANENT;
        }
        boolean mayPass = isTransient || TEMPORARY.contains(code) || status >= 500;
        // Codes 20 and 506 come after the comment was made; of other codes nobody says that it was not.
        return write ? ErrorClass.AMBIGUOUS : mayPass ? ErrorClass.TRANSIENT : ErrorClass.PERMANENT;
    }

    /** The usage header names minutes. */
    private static Duration regain(GraphAnswer answer) {
        Matcher minutes = REGAIN.matcher(answer.headers().getOrDefault("x-business-use-case-usage", ""));
        Duration longest = Duration.ZERO;
        while (minutes.find()) {
            Duration found = Duration.ofMinutes(Long.parseLong(minutes.group(1)));
            longest = found.compareTo(longest) > 0 ? found : longest;
        }
        return longest.isZero() ? LIMIT_UNKNOWN : longest;
    }
}
