package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    static final String INSTAGRAM =
            "{\"entry\":[{\"id\":\"17841407114431495\",\"time\":1734638812,\"changes\":[{\"value\":"
                    + "{\"from\":{\"id\":\"1281680046167197\",\"username\":\"someone\"},\"media\":{\"id\":\"17921422172564586\","
                    + "\"media_product_type\":\"FEED\"},\"id\":\"17981481173635630\",\"text\":\"As campanhas est\\u00e3o top por"
                    + " a\\u00ed em \\ud83d\\ude0d https:\\/\\/example.com\\/x\"},\"field\":\"comments\"}]}],\"object\":"
                    + "\"instagram\"}";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void signsAsInstagramDoes() {
        assertThat(Signatures.hex("HmacSHA256", "app-secret-123", bytes(INSTAGRAM)))
                .isEqualTo("b5c9e7c9d9f23700831f384c9e43ec6581bb4cab5969dc63ea5f5759f3dce282");
        assertThat(Signatures.hex("HmacSHA1", "app-secret-123", bytes(INSTAGRAM)))
                .isEqualTo("7baa60c161bf615b3c267d00afec67cb0603b9c2");
    }

    @Test
    void signsAsXDoes() {
        assertThat(Signatures.ofX("test-consumer-secret", bytes("test-crc-token")))
                .isEqualTo("sha256=1Fg22hsV/J0MPCeiX/iZqLqDkZ0S28yOOMIljrsAX9M=");
        assertThat(Signatures.ofX("test", bytes("test=1&other_test=2")))
                .isEqualTo("sha256=25Cu3iwbbiqBTwQRzcKJZwisjf736V2Q8UaTlkfLSoc=");
        assertThat(Signatures.ofX("test", bytes("{\"test_number\":1,\"test_string\":\"two\"}")))
                .isEqualTo("sha256=YWHphPn/JFq43jkF0y4/w8R/SelmLjvpunhVFY8JhlI=");
    }

    @Test
    void signsCallsByOAuth1() {
        Map<String, String> oauth = Map.of(
                "oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog",
                "oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", "1318622958",
                "oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                "oauth_version", "1.0");
        List<Map.Entry<String, String>> params = List.of(
                Map.entry("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),
                Map.entry("include_entities", "true"));

        assertThat(signature("https://api.x.com/1.1/statuses/update.json", oauth, params))
                .isEqualTo("Ls93hJiZbQ3akF3HF3x1Bz8/zU4=");
        assertThat(signature("https://api.twitter.com/1.1/statuses/update.json", oauth, params))
                .isEqualTo("hCtSmYh+iHYCEqBWrE7C7hYmtUk=");
    }

    private static String signature(String url, Map<String, String> oauth, List<Map.Entry<String, String>> params) {
        return OAuth1.signature(
                "POST",
                url,
                oauth,
                params,
                "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");
    }
}
