package dragoman.decision;

/** What becomes of a comment. */
public enum Outcome {
    /** Leave it, say nothing. */
    IGNORE,
    /** Answer it. */
    RESPOND,
    /** Hide it from others. */
    HIDE,
    /** Put it before a person. */
    ESCALATE
}
