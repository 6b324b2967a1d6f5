package dragoman.moderation;

/**
 * What the operator's list of flagged keywords says about a comment.
 *
 * @param outcome what shall become of the comment
 * @param phrase the entry of the list that was found, as written there; empty when none was
 * @param start where it begins in the comment's text
 * @param end where it ends there, exclusive
 */
public record KeywordMatch(Outcome outcome, String phrase, int start, int end) {
    public static final KeywordMatch NONE = new KeywordMatch(Outcome.NONE, "", 0, 0);

    /** What an entry of the list asks for, from the weakest to the strongest. */
    public enum Outcome {
        NONE,
        IGNORE,
        ESCALATE,
        HIDE
    }
}
