package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwitterErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "429 | {\"title\":\"Too Many Requests\",\"type\":\"about:blank\"}                          | LIMITED   | LIMITED",
                "429 | {\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}                    | LIMITED   | LIMITED",
                "401 | {\"title\":\"Unauthorized\"}                                                        | TOKEN     | TOKEN",
                "403 | {\"errors\":[{\"code\":89,\"message\":\"Invalid or expired token.\"}]}              | TOKEN     | TOKEN",
                "402 | {\"title\":\"CreditsDepleted\"}                                                     | BLOCKED   | BLOCKED",
                "403 | {\"detail\":\"You can only reply to or quote posts where you are mentioned or are the author.\"} | PERMANENT | PERMANENT",
                "403 | {\"detail\":\"You are not allowed to create a Tweet with duplicate content.\"}      | AMBIGUOUS | AMBIGUOUS",
                "403 | {\"errors\":[{\"code\":187,\"message\":\"Status is a duplicate.\"}]}                | AMBIGUOUS | AMBIGUOUS",
                "403 | {\"detail\":\"You have been blocked by the author\"}                                | PERMANENT | PERMANENT",
                "403 | {\"detail\":\"This account is temporarily locked\"}                                 | BLOCKED   | BLOCKED",
                "403 | {\"detail\":\"x\",\"type\":\"https://api.x.com/2/problems/client-forbidden\"}       | TOKEN     | TOKEN",
                "403 | {\"detail\":\"You attempted to reply to a Tweet that is deleted or not visible to you.\"} | GONE | GONE",
                "404 | {\"title\":\"Not Found Error\"}                                                     | GONE      | GONE",
                "400 | {\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}                | GONE      | GONE",
                "400 | {\"title\":\"Invalid Request\"}                                                     | PERMANENT | PERMANENT",
                "403 | <html>                                                                              | PERMANENT | PERMANENT",
                "500 | {\"title\":\"Internal\"}                                                            | TRANSIENT | AMBIGUOUS",
                "503 | busy                                                                                | TRANSIENT | AMBIGUOUS",
                "302 | {}                                                                                  | TRANSIENT | AMBIGUOUS",
                "200 | not JSON                                                                            | TRANSIENT | AMBIGUOUS"
            })
    void classifies(int status, String body, ErrorClass onRead, ErrorClass onWrite) {
        assertThat(read(status, body, Map.of()).errorClass()).isEqualTo(onRead);
        assertThat(write(status, body).errorClass()).isEqualTo(onWrite);
    }

    @Test
    void waitsUntilTheLimitIsOver() {
        Map<String, String> headers = Map.of(
                "x-rate-limit-remaining", "0", "x-rate-limit-reset", String.valueOf(Script.NOW.getEpochSecond() + 90));

        assertThat(read(429, "{}", headers).retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void waitsForTheLimitOfTheDayWhenThatIsUsedUp() {
        Map<String, String> headers = Map.of(
                "x-rate-limit-remaining",
                "12",
                "x-rate-limit-reset",
                String.valueOf(Script.NOW.getEpochSecond() + 90),
                "x-user-limit-24hour-remaining",
                "0",
                "x-user-limit-24hour-reset",
                String.valueOf(Script.NOW.getEpochSecond() + 7200));

        assertThat(read(429, "{}", headers).retryAfter()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void waitsAWindowWhenNothingIsSaid() {
        assertThat(read(429, "{}", Map.of()).retryAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(read(429, "{}", Map.of("x-rate-limit-reset", "soon")).retryAfter())
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(read(429, "{}", Map.of("x-rate-limit-reset", "1")).retryAfter())
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void tellsTheReasonInOneLine() {
        assertThat(read(403, "{\"detail\":\"No.\\nFATAL forged\"}", Map.of()))
                .hasMessage("GET /2/tweets/1 was refused with status 403: No. FATAL forged");
    }

    private static PlatformException read(int status, String body, Map<String, String> headers) {
        return catchThrowableOfType(
                PlatformException.class,
                () -> new Script().answer(status, body, headers).api().get("/2/tweets/1", Map.of()));
    }

    private static PlatformException write(int status, String body) {
        return catchThrowableOfType(
                PlatformException.class,
                () -> new Script().answer(status, body).api().send("POST", "/2/tweets", Map.of("text", "a")));
    }
}
