package dragoman.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells by their signature which deliveries really come from the platform: HMAC-SHA256 over the bytes as sent. */
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final List<Mac> keys;
    private final Function<byte[], String> encoding;

    private WebhookSignature(List<String> secrets, Function<byte[], String> encoding) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a signature needs a secret");
        }
        this.keys = secrets.stream().map(WebhookSignature::key).toList();
        this.encoding = encoding;
    }

    /** As X writes it. */
    public static WebhookSignature base64(String secret) {
        return new WebhookSignature(List.of(secret), Base64.getEncoder()::encodeToString);
    }

    /** @param secrets any of them may have signed, so that one can be replaced by another without a gap */
    public static WebhookSignature hex(List<String> secrets) {
        return new WebhookSignature(secrets, HexFormat.of()::formatHex);
    }

    private static Mac key(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Whether the platform sent these bytes. Takes the same time whatever the answer.
     *
     * @param signature what the header says; null when there is none
     */
    public boolean signs(byte[] body, String signature) {
        if (signature == null) {
            return false;
        }
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (Mac key : keys) {
            signed |= MessageDigest.isEqual(sign(key, body).getBytes(StandardCharsets.UTF_8), given);
        }
        return signed;
    }

    /** The signature under the first secret, as a header or an answer to a challenge shows it. */
    public String sign(byte[] message) {
        return sign(keys.get(0), message);
    }

    private String sign(Mac key, byte[] message) {
        try {
            // A Mac serves one thread at a time; a clone of one that has its key is cheap.
            return PREFIX + encoding.apply(((Mac) key.clone()).doFinal(message));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the Mac of every Java can be cloned", e);
        }
    }
}
