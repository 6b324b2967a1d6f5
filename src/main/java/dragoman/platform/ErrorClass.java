package dragoman.platform;

/** What a platform's refusal means for us. Each has one way to go on. */
public enum ErrorClass {
    /** It may work in a moment. */
    TRANSIENT,
    /** Too many calls: nothing more until the limit is over. */
    LIMITED,
    /** It will never work. */
    PERMANENT,
    /** What we wanted to act on is not there any more. */
    GONE,
    /** The access token is not taken: a person must renew it. */
    TOKEN,
    /** The platform takes no writes from this account. */
    BLOCKED,
    /** It may have been done: look before doing it again. */
    AMBIGUOUS
}
