package dragoman.moderation;

/** What kind of harm a comment does. */
public enum Category {
    NONE,
    HATE,
    ABUSE,
    THREAT,
    SEXUAL,
    SELF_HARM,
    SPAM
}
