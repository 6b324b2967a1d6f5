package dragoman.comment;

import java.util.regex.Pattern;

/**
 * A social network that comments come from.
 *
 * @param key how routes, tables and endpoints name it: {@code direct:<key>-hide}
 */
public record Platform(String key) {
    // Before the platforms, which are checked against it.
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]{0,31}");

    public static final Platform INSTAGRAM = new Platform("instagram");
    public static final Platform TWITTER = new Platform("twitter");

    public Platform {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a platform key should be lower-case letters and digits: was " + key);
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
