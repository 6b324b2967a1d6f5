package dragoman.action;

/** Puts an action that could not be done before a person. */
public interface UnsentReview {
    void ask(Action action, String error);
}
