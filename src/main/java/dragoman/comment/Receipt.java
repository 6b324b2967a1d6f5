package dragoman.comment;

/** What became of a comment at the door. */
public enum Receipt {
    /** Committed, and handed on. */
    NEW,
    /** Committed; it is taken up later, because too many are on their way. */
    LATER,
    /** It was there already. */
    KNOWN,
    /** We wrote it ourselves. */
    OURS,
    /** Its author took it back: nothing more is done about it. */
    WITHDRAWN
}
