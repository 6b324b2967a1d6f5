package dragoman.moderation;

/**
 * What moderation concluded about a comment.
 *
 * @param score how sure the moderator is that the comment belongs to the category, from 0 to 1
 * @param reason what it saw, in words for a person
 */
public record Verdict(Severity severity, Category category, double score, String reason) {
    public static final Verdict CLEAN = new Verdict(Severity.NONE, Category.NONE, 0, "nothing found");

    public Verdict {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score should be between 0 and 1: was " + score);
        }
    }

    boolean harmful() {
        return severity != Severity.NONE && severity != Severity.UNKNOWN;
    }
}
