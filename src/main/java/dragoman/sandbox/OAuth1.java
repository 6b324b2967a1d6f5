package dragoman.sandbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the signature of OAuth 1.0a that a call to X carries in its {@code Authorization} header. */
final class OAuth1 {
    private static final Pattern PART = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final String SIGNATURE = "oauth_signature";

    private final XKeys keys;

    OAuth1(XKeys keys) {
        this.keys = keys;
    }

    /**
     * Whether the account's own software signed the call.
     *
     * @param url without its query
     * @param params those of the query and of a form, each a name and a value; a JSON body has no part in it
     */
    boolean signed(String header, String method, String url, List<Map.Entry<String, String>> params) {
        Map<String, String> oauth = parts(header);
        String expected = signature(method, url, oauth, params, keys.consumerSecret(), keys.accessTokenSecret());
        return keys.consumerKey().equals(oauth.get("oauth_consumer_key"))
                && keys.accessToken().equals(oauth.get("oauth_token"))
                && "HMAC-SHA1".equals(oauth.get("oauth_signature_method"))
                && !oauth.getOrDefault("oauth_nonce", "").isEmpty()
                && oauth.getOrDefault("oauth_timestamp", "").matches("\\d{10}")
                && expected.equals(oauth.get(SIGNATURE));
    }

    static String signature(
            String method,
            String url,
            Map<String, String> oauth,
            List<Map.Entry<String, String>> params,
            String consumerSecret,
            String tokenSecret) {
        List<String> pairs = new ArrayList<>();
        oauth.forEach((name, value) -> {
            if (!name.equals(SIGNATURE)) {
                pairs.add(encoded(name) + "=" + encoded(value));
            }
        });
        params.forEach(param -> pairs.add(encoded(param.getKey()) + "=" + encoded(param.getValue())));
        pairs.sort(null);
        String base = method + "&" + encoded(url) + "&" + encoded(String.join("&", pairs));
        String key = encoded(consumerSecret) + "&" + encoded(tokenSecret);
        return Signatures.base64("HmacSHA1", key, base.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parts(String header) {
        Map<String, String> parts = new TreeMap<>();
        Matcher matcher = PART.matcher(header);
        while (matcher.find()) {
            parts.put(matcher.group(1), decoded(matcher.group(2)));
        }
        return parts;
    }

    /** What is no escape at all is no signature either: it is kept, and compares unequal. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** Percent-encoding is stricter than that of a form. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
