package dragoman.routing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Names the routes as they run now: the same files with the same text have the same version, on every machine. */
public final class RouteVersion {
    private static final int LENGTH = 12;

    private volatile String current = "";

    /** Twelve hexadecimal digits; they change when an edit is accepted and stay when it is refused. */
    public String current() {
        return current;
    }

    void name(SortedMap<String, String> textByFile) {
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> file : textByFile.entrySet()) {
            add(digest, file.getKey());
            add(digest, file.getValue());
        }
        current = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** The length goes first, so that text moved from one file to the next changes the version too. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
