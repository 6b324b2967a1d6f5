package dragoman.comment;

/**
 * Which comment: unique over all platforms.
 *
 * @param value the platform's own id
 */
public record CommentId(Platform platform, String value) {
    private static final String SAFE = "[A-Za-z0-9_.-]{1,64}";

    /** @throws IllegalArgumentException when the value could not stand in a path: ids come from outside */
    public CommentId {
        if (!value.matches(SAFE)) {
            throw new IllegalArgumentException(
                    "a comment id should match " + SAFE + ": was " + Text.excerpt(value, 80));
        }
    }

    @Override
    public String toString() {
        return platform + ":" + value;
    }
}
