package dragoman.twitter;

import com.github.scribejava.core.extractors.BaseStringExtractorImpl;
import com.github.scribejava.core.extractors.HeaderExtractorImpl;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.services.HMACSha1SignatureService;
import java.time.Clock;
import java.util.function.Supplier;

/** Signs every call as our account with OAuth 1.0a and HMAC-SHA1. JSON bodies are not part of what is signed. */
final class OAuth1 implements Credentials {
    private final String baseUrl;
    private final Keys keys;
    private final Clock clock;
    private final Supplier<String> nonce;

    /** The keys of the app and of the account that it speaks for. */
    record Keys(String consumerKey, String consumerSecret, String token, String tokenSecret) {
        boolean complete() {
            return !consumerKey.isEmpty() && !consumerSecret.isEmpty() && !token.isEmpty() && !tokenSecret.isEmpty();
        }

        @Override
        public String toString() {
            return "keys of app " + consumerKey;
        }
    }

    OAuth1(String baseUrl, Keys keys, Clock clock, Supplier<String> nonce) {
        this.baseUrl = baseUrl;
        this.keys = keys;
        this.clock = clock;
        this.nonce = nonce;
    }

    @Override
    public String authorization(TwitterCall call) {
        OAuthRequest request = new OAuthRequest(Verb.valueOf(call.method()), baseUrl + call.path());
        call.query().forEach(request::addQuerystringParameter);
        return signed(request);
    }

    String signed(OAuthRequest request) {
        request.addOAuthParameter("oauth_consumer_key", keys.consumerKey());
        request.addOAuthParameter("oauth_nonce", nonce.get());
        request.addOAuthParameter("oauth_signature_method", "HMAC-SHA1");
        request.addOAuthParameter(
                "oauth_timestamp", String.valueOf(clock.instant().getEpochSecond()));
        request.addOAuthParameter("oauth_token", keys.token());
        request.addOAuthParameter("oauth_version", "1.0");
        String base = new BaseStringExtractorImpl().extract(request);
        request.addOAuthParameter(
                "oauth_signature",
                new HMACSha1SignatureService().getSignature(base, keys.consumerSecret(), keys.tokenSecret()));
        return new HeaderExtractorImpl().extract(request);
    }
}
