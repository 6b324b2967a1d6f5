package dragoman.twitter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps a secret unreadable where it is stored, with AES-256 in GCM mode. */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes in Base64 */
    Seal(String key) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
    }

    static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** @param label what it belongs to; it can be opened under the same label only */
    byte[] close(String secret, String label) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), label);
        byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was sealed with another key or label, or was changed */
    String open(byte[] sealed, String label) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] secret = Arrays.copyOfRange(sealed, Math.min(NONCE_BYTES, sealed.length), sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, secret, label), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String label) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The stored credential of " + label + " cannot be read with the key in data.dir/credential-key."
                            + " On several machines that file must be the same on each",
                    e);
        }
    }
}
