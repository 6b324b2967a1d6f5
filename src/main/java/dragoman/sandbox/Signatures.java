package dragoman.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How the platforms sign: Instagram in hexadecimal digits, X in base64. */
final class Signatures {
    private Signatures() {}

    static String hex(String algorithm, String secret, byte[] message) {
        return HexFormat.of().formatHex(hmac(algorithm, secret, message));
    }

    static String base64(String algorithm, String secret, byte[] message) {
        return Base64.getEncoder().encodeToString(hmac(algorithm, secret, message));
    }

    /** What X puts into a header, and expects as the answer to a challenge. */
    static String ofX(String secret, byte[] message) {
        return "sha256=" + base64("HmacSHA256", secret, message);
    }

    private static byte[] hmac(String algorithm, String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
