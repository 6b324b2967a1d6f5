package dragoman.triage;

/** What should become of a comment that does no harm. */
public enum Outcome {
    /** Knowledge holds the answer. */
    RESPOND,
    /** Nobody waits for an answer. */
    IGNORE,
    /** A person should look. */
    ESCALATE
}
