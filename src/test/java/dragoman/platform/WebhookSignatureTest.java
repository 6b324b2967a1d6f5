package dragoman.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSignatureTest {
    private static byte[] recorded(String file) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/webhooks", file));
    }

    @ParameterizedTest
    @CsvSource({
        "ig-webhook-comment-captured-shape.raw.json, b5c9e7c9d9f23700831f384c9e43ec6581bb4cab5969dc63ea5f5759f3dce282",
        "ig-webhook-own-reply-echo.raw.json, 911cc2a99a7074739460278b42749401024adce054f2a7491c1473a66ae732a4",
        "ig-webhook-flat-doc-shape.raw.json, 8328c55d7cc1d804010f945f07ed1fd4aee86838024aad26e75a359f5f8d19a1",
        "ig-webhook-batched-entries.raw.json, e26afe546d6586866e80bc22fa13ac80991078750338206b28198c6a39cdebc0"
    })
    void verifiesWhatInstagramSigned(String file, String hex) throws IOException {
        WebhookSignature signature = WebhookSignature.hex(List.of("app-secret-123"));

        assertThat(signature.signs(recorded(file), "sha256=" + hex)).isTrue();
        assertThat(signature.signs(recorded(file), "sha256=" + hex.replace('a', 'b')))
                .isFalse();
        assertThat(signature.signs(recorded(file), hex)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "composed-aaa-reply-short.json, aV30Tv48uXxDYIYQ3L4tyyLYG8RUKBa7148M7PnV6lw=",
        "composed-aaa-reply-extended.json, r/h6ITgSlDxCpXHiR1cb++j8zWQEq4ivPtxp3cYto20="
    })
    void verifiesWhatXSigned(String file, String base64) throws IOException {
        assertThat(WebhookSignature.base64("test-consumer-secret").signs(recorded(file), "sha256=" + base64))
                .isTrue();
    }

    @Test
    void signsAsOthersDo() {
        assertThat(WebhookSignature.base64("test").sign("test=1&other_test=2".getBytes(UTF_8)))
                .isEqualTo("sha256=25Cu3iwbbiqBTwQRzcKJZwisjf736V2Q8UaTlkfLSoc=");
        assertThat(WebhookSignature.base64("test").sign("{\"test_number\":1,\"test_string\":\"two\"}".getBytes(UTF_8)))
                .isEqualTo("sha256=YWHphPn/JFq43jkF0y4/w8R/SelmLjvpunhVFY8JhlI=");
        assertThat(WebhookSignature.hex(List.of("mysecret")).sign("{\"foo\":\"bar\"}".getBytes(UTF_8)))
                .isEqualTo("sha256=4864d2759938a15468b5df9ade20bf161da9b4f737ea61794142f3484236bda3");
    }

    @Test
    void answersTheChallengeOfX() {
        assertThat(WebhookSignature.base64("test-consumer-secret").sign("test-crc-token".getBytes(UTF_8)))
                .isEqualTo("sha256=1Fg22hsV/J0MPCeiX/iZqLqDkZ0S28yOOMIljrsAX9M=");
    }

    @Test
    void takesAnyOfSeveralSecrets() throws IOException {
        byte[] body = recorded("ig-webhook-flat-doc-shape.raw.json");
        String signed = WebhookSignature.hex(List.of("app-secret-123")).sign(body);

        assertThat(WebhookSignature.hex(List.of("next", "app-secret-123")).signs(body, signed))
                .isTrue();
        assertThat(WebhookSignature.hex(List.of("next", "other")).signs(body, signed))
                .isFalse();
    }

    @Test
    void refusesWhatWasWrittenAnew() throws IOException {
        byte[] body = recorded("ig-webhook-comment-captured-shape.raw.json");
        String anew = new String(body, UTF_8).replace("\\/", "/");

        assertThat(WebhookSignature.hex(List.of("app-secret-123"))
                        .signs(
                                anew.getBytes(UTF_8),
                                "sha256=b5c9e7c9d9f23700831f384c9e43ec6581bb4cab5969dc63ea5f5759f3dce282"))
                .isFalse();
    }

    @Test
    void needsASecretAndASignature() {
        assertThatThrownBy(() -> WebhookSignature.base64(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookSignature.hex(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(WebhookSignature.base64("a").signs(new byte[0], null)).isFalse();
    }
}
