package dragoman.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names things as Instagram does, and the same way each time: an id depends on the seed and on what it names. */
final class Ids {
    private static final long FIRST = 17_800_000_000_000_000L;
    private static final long SPAN = 600_000_000_000_000L;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final long seed;

    Ids(long seed) {
        this.seed = seed;
    }

    /** An id of 17 digits. As on the platform, a later thing may have the smaller id. */
    String object(Object... what) {
        return Long.toString(FIRST + Math.floorMod(number(what), SPAN));
    }

    /** The id of a person: 16 digits. */
    String person(String username) {
        return Long.toString(
                1_000_000_000_000_000L + Math.floorMod(number("person", username), 8_000_000_000_000_000L));
    }

    String token(int number) {
        return "IGAA" + HexFormat.of().formatHex(digest("token", number));
    }

    /** A secret of up to 64 letters. */
    String secret(String name, int length) {
        return HexFormat.of().formatHex(digest("secret", name)).substring(0, length);
    }

    /** The code of eleven letters in a permalink. */
    static String shortcode(String id) {
        StringBuilder code = new StringBuilder("D");
        long rest = Long.parseLong(id) * 31;
        for (int i = 0; i < 10; i++) {
            code.append(LETTERS.charAt((int) (rest & 63)));
            rest >>>= 6;
        }
        return code.toString();
    }

    long number(Object... what) {
        return ByteBuffer.wrap(digest(what)).getLong();
    }

    private byte[] digest(Object... what) {
        try {
            String key = seed + "/"
                    + String.join("/", Arrays.stream(what).map(String::valueOf).toList());
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
