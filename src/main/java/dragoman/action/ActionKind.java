package dragoman.action;

/** What can be done on a platform. */
public enum ActionKind {
    HIDE,
    UNHIDE,
    REPLY,
    DELETE;

    /** How routes name it: {@code direct:<platform>-<verb>}. */
    public String verb() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether doing it twice is the same as doing it once. A reply said twice is said twice. */
    boolean repeatable() {
        return this != REPLY;
    }
}
