package dragoman.moderation;

/** How bad a comment is; UNKNOWN when nothing could judge it. */
public enum Severity {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL,
    UNKNOWN
}
