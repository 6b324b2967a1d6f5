package dragoman.comment;

import java.util.regex.Pattern;

/**
 * Which post: unique over all platforms.
 *
 * @param value the platform's own id
 */
public record PostId(Platform platform, String value) {
    // No dot in front: '.' and '..' would climb in a path.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}");

    /** @throws IllegalArgumentException when the value could not stand in a path: ids come from outside */
    public PostId {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException("a post id should match " + SAFE + ": was " + Text.excerpt(value, 80));
        }
    }

    @Override
    public String toString() {
        return platform + ":" + value;
    }
}
