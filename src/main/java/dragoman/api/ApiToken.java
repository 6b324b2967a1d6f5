package dragoman.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The key to the API. */
final class ApiToken {
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    ApiToken(String token) {
        if (token.length() < 16) {
            throw new IllegalArgumentException(
                    "api.token should have at least 16 characters; leave it empty and one is made");
        }
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    static String made() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Compares in constant time. */
    boolean opens(String authorization) {
        String given = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length())
                : "";
        return MessageDigest.isEqual(token, given.strip().getBytes(StandardCharsets.UTF_8));
    }
}
