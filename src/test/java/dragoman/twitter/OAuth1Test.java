package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of X's page on creating a signature, with the old and the new host. */
class OAuth1Test {
    static final OAuth1.Keys KEYS = new OAuth1.Keys(
            "xvz1evFS4wEEPTGEFPHBog",
            "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
            "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

    OAuth1 example = new OAuth1(
            "https://api.x.com",
            KEYS,
            Clock.fixed(Instant.ofEpochSecond(1318622958), ZoneOffset.UTC),
            () -> "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg");

    @ParameterizedTest
    @CsvSource({
        "https://api.x.com,       Ls93hJiZbQ3akF3HF3x1Bz8/zU4=",
        "https://api.twitter.com, hCtSmYh+iHYCEqBWrE7C7hYmtUk="
    })
    void signsTheExample(String host, String signature) {
        OAuthRequest request = new OAuthRequest(Verb.POST, host + "/1.1/statuses/update.json");
        request.addQuerystringParameter("include_entities", "true");
        request.addBodyParameter("status", "Hello Ladies + Gentlemen, a signed OAuth request!");

        assertThat(example.signed(request)).contains("oauth_signature=\"" + encoded(signature) + "\"");
    }

    @Test
    void leavesJsonOutOfTheSignature() {
        TwitterCall one = TwitterCall.json("POST", "/2/tweets", "{\"text\":\"one\"}");
        TwitterCall two = TwitterCall.json("POST", "/2/tweets", "{\"text\":\"two\"}");

        assertThat(example.authorization(one)).isEqualTo(example.authorization(two));
    }

    @Test
    void signsTheQuery() {
        assertThat(example.authorization(TwitterCall.get("/2/tweets", Map.of("ids", "1"))))
                .startsWith("OAuth ")
                .isNotEqualTo(example.authorization(TwitterCall.get("/2/tweets", Map.of("ids", "2"))));
    }

    private static String encoded(String signature) {
        return URLEncoder.encode(signature, StandardCharsets.UTF_8);
    }
}
