package dragoman.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphErrorsTest {
    private static final String USAGE = "x-business-use-case-usage";

    @ParameterizedTest
    @CsvSource({
        "  1,       0, 500, TRANSIENT, AMBIGUOUS",
        "  2,       0, 400, TRANSIENT, AMBIGUOUS",
        " -1,       0, 400, TRANSIENT, AMBIGUOUS",
        " -2,       0, 400, TRANSIENT, AMBIGUOUS",
        "  0,       0, 503, TRANSIENT, AMBIGUOUS",
        "  4,       0, 403, LIMITED,   LIMITED",
        " 17,       0, 400, LIMITED,   LIMITED",
        " 32,       0, 400, LIMITED,   LIMITED",
        "341,       0, 400, LIMITED,   LIMITED",
        "613,       0, 400, LIMITED,   LIMITED",
        "80001,     0, 400, LIMITED,   LIMITED",
        "80002,     0, 400, LIMITED,   LIMITED",
        "80014,     0, 400, LIMITED,   LIMITED",
        "  4, 2207051, 403, BLOCKED,   BLOCKED",
        "  9, 2207042, 400, LIMITED,   LIMITED",
        "  3,       0, 400, TOKEN,     TOKEN",
        " 10,       0, 403, TOKEN,     TOKEN",
        "200,       0, 403, TOKEN,     TOKEN",
        "299,       0, 403, TOKEN,     TOKEN",
        "102,       0, 401, TOKEN,     TOKEN",
        "190,     458, 401, TOKEN,     TOKEN",
        "190,     459, 400, TOKEN,     TOKEN",
        "190,     460, 400, TOKEN,     TOKEN",
        "190,     463, 400, TOKEN,     TOKEN",
        "190,     464, 400, TOKEN,     TOKEN",
        "190,     467, 400, TOKEN,     TOKEN",
        "100,       0, 400, PERMANENT, PERMANENT",
        "100,      33, 400, GONE,      GONE",
        " 20, 1772107, 400, PERMANENT, AMBIGUOUS",
        "368,       0, 400, BLOCKED,   BLOCKED",
        "506,       0, 400, PERMANENT, AMBIGUOUS",
        "2500,      0, 400, PERMANENT, PERMANENT",
        "4242,      0, 400, PERMANENT, AMBIGUOUS"
    })
    void classifiesByCode(int code, int subcode, int status, ErrorClass onRead, ErrorClass onWrite) {
        String body = "{\"error\":{\"message\":\"m\",\"code\":" + code + ",\"error_subcode\":" + subcode + "}}";

        assertThat(read(status, body).errorClass()).isEqualTo(onRead);
        assertThat(write(status, body).errorClass()).isEqualTo(onWrite);
    }

    @Test
    void takesTheWordThatItIsTransient() {
        String body = "{\"error\":{\"message\":\"m\",\"code\":4242,\"is_transient\":true}}";

        assertThat(read(400, body).errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(write(400, body).errorClass()).isEqualTo(ErrorClass.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "error,                  400, PERMANENT",
        "error_data,             400, PERMANENT",
        "exampleErrorNew,        401, TOKEN",
        "exampleOauthError,      400, PERMANENT",
        "ig-ig_login_exception,  400, PERMANENT",
        "oauthExampleError,      400, TRANSIENT"
    })
    void readsRecordedRefusals(String file, int status, ErrorClass meaning) {
        assertThat(read(status, Recorded.text(file)).errorClass()).isEqualTo(meaning);
    }

    @Test
    void saysWhatWasRefusedAndWhy() {
        assertThat(read(400, Recorded.text("ig-ig_login_exception")))
                .hasMessage("GET /7 was refused with status 400, code 2500/0: Unknown path components:"
                        + " /impressions/day");
    }

    @Test
    void quotesThePlatformOnOneShortLine() {
        String body = "{\"error\":{\"code\":1,\"message\":\"a\\nERROR forged" + "x".repeat(5000) + "\"}}";

        assertThat(read(400, body).getMessage()).hasSizeLessThan(300).doesNotContain("\n");
    }

    @Test
    void obeysAnErrorThatComesWithStatus200() {
        String body = "{\"error\":{\"code\":190,\"message\":\"m\"}}";

        assertThat(read(200, body).errorClass()).isEqualTo(ErrorClass.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({"302, PERMANENT, AMBIGUOUS", "404, PERMANENT, AMBIGUOUS", "502, TRANSIENT, AMBIGUOUS"})
    void judgesObjectsWithoutAnErrorByTheirStatus(int status, ErrorClass onRead, ErrorClass onWrite) {
        assertThat(read(status, "{}").errorClass()).isEqualTo(onRead);
        assertThat(write(status, "{}").errorClass()).isEqualTo(onWrite);
    }

    @ParameterizedTest
    @CsvSource({
        "200, <html>,   TRANSIENT, AMBIGUOUS",
        "200, '',       TRANSIENT, AMBIGUOUS",
        "200, '[]',     TRANSIENT, AMBIGUOUS",
        "200, '\"x\"',  TRANSIENT, AMBIGUOUS",
        "200, 'null',   TRANSIENT, AMBIGUOUS",
        "200, '{\"a\":',TRANSIENT, AMBIGUOUS",
        "502, <html>,   TRANSIENT, AMBIGUOUS",
        "413, <html>,   TRANSIENT, TRANSIENT"
    })
    void takesUnreadableAnswersAsDoneOnlyWhenTheyMayBe(int status, String body, ErrorClass onRead, ErrorClass onWrite) {
        assertThat(read(status, body).errorClass()).isEqualTo(onRead);
        assertThat(write(status, body).errorClass()).isEqualTo(onWrite);
    }

    @Test
    void waitsForTheLongestOfTheLimitsNamed() {
        String usage = """
                {"1":[{"type":"instagram","call_count":100,"estimated_time_to_regain_access":19},
                      {"type":"pages","call_count":100, "estimated_time_to_regain_access" : 4}]}""";

        assertThat(limited(Map.of(USAGE, usage)).retryAfter()).isEqualTo(Duration.ofMinutes(19));
    }

    @Test
    void waitsAWhileWhenNoLimitIsNamed() {
        assertThat(limited(Map.of()).retryAfter()).isEqualTo(Duration.ofMinutes(5));
        assertThat(limited(Map.of(USAGE, "{\"1\":[{\"estimated_time_to_regain_access\":0}]}"))
                        .retryAfter())
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(limited(Map.of(USAGE, "nonsense")).retryAfter()).isEqualTo(Duration.ofMinutes(5));
    }

    private static PlatformException limited(Map<String, String> headers) {
        byte[] body = "{\"error\":{\"code\":4,\"message\":\"m\"}}".getBytes(StandardCharsets.UTF_8);
        InstagramGraph graph = new InstagramGraph((method, path, form) -> new GraphAnswer(403, body, headers), "");
        return catchThrowableOfType(PlatformException.class, () -> graph.get("/7", Map.of()));
    }

    private static PlatformException read(int status, String body) {
        return catchThrowableOfType(
                PlatformException.class, () -> answering(status, body).get("/7", Map.of()));
    }

    private static PlatformException write(int status, String body) {
        return catchThrowableOfType(
                PlatformException.class, () -> answering(status, body).post("/7", Map.of()));
    }

    private static InstagramGraph answering(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new InstagramGraph((method, path, form) -> new GraphAnswer(status, bytes, Map.of()), "");
    }

    @Test
    void neverRepeatsTheToken() {
        byte[] body = "{\"error\":{\"code\":190,\"message\":\"Malformed access token IGsecret123\"}}".getBytes(UTF_8);
        InstagramGraph graph =
                new InstagramGraph((method, path, form) -> new GraphAnswer(400, body, Map.of()), "IGsecret123");

        assertThatThrownBy(() -> graph.get("/me", Map.of()))
                .hasMessageContaining("Malformed access token …")
                .hasMessageNotContaining("IGsecret123");
    }
}
