package dragoman.action;

/** Where an action is on its way. */
public enum ActionState {
    /** Committed, to be done when it is due. */
    INTENDED,
    /** The call may be on its way: committed before it is made. */
    SENDING,
    /** Done, and the platform said so. */
    DONE,
    /** Not done and never will be. */
    REFUSED,
    /** Perhaps done: the platform is read back before anything is sent again. */
    UNCERTAIN,
    /** Held back until a person or a limit lets it go. */
    WAITING,
    /** Called off before it was done. */
    CANCELLED,
    /** Done, and taken back. */
    UNDONE,
    /** Only noted: autonomy is shadow, or the comment is backlog. */
    SHADOW
}
