package dragoman.twitter;

import com.github.scribejava.core.utils.OAuthEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Speaks as the app itself: with the bearer token that was given, or one fetched with the app's key and secret. */
final class AppToken implements Credentials {
    private final TwitterTransport transport;
    private final String basic;
    private String token;

    /** @param given the token to begin with; empty to fetch one with key and secret */
    AppToken(TwitterTransport transport, String given, String consumerKey, String consumerSecret) {
        this.transport = transport;
        this.token = given;
        this.basic = consumerKey.isEmpty() || consumerSecret.isEmpty() ? "" : basic(consumerKey, consumerSecret);
    }

    static String basic(String user, String password) {
        String pair = OAuthEncoder.encode(user) + ":" + OAuthEncoder.encode(password);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized String authorization(TwitterCall call) {
        if (token.isEmpty()) {
            token = fetch();
        }
        return "Bearer " + token;
    }

    /** Others may have fetched a new one since. */
    @Override
    public synchronized boolean renew(String refused) {
        if (basic.isEmpty()) {
            return false;
        }
        if (refused.equals("Bearer " + token)) {
            token = fetch();
        }
        return true;
    }

    private String fetch() {
        TwitterCall call = TwitterCall.form("/oauth2/token", Map.of("grant_type", "client_credentials"));
        return TwitterApi.grant(transport, call, basic).path("access_token").asText();
    }
}
