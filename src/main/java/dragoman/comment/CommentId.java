package dragoman.comment;

import java.util.regex.Pattern;

/**
 * Which comment: unique over all platforms.
 *
 * @param value the platform's own id
 */
public record CommentId(Platform platform, String value) {
    // No dot in front: '.' and '..' would climb in a path.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}");

    /** @throws IllegalArgumentException when the value could not stand in a path: ids come from outside */
    public CommentId {
        if (!usable(value)) {
            throw new IllegalArgumentException(
                    "a comment id should match " + SAFE + ": was " + Text.excerpt(value, 80));
        }
    }

    /** Whether a value from outside could be an id. */
    public static boolean usable(String value) {
        return SAFE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return platform + ":" + value;
    }
}
