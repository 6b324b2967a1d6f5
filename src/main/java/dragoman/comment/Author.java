package dragoman.comment;

/**
 * Who wrote a comment.
 *
 * @param id the platform's id of the account; empty when the platform does not say
 * @param name the handle, without the at sign; empty when the platform does not say
 * @param ourselves whether it is the account that owns the post, by its id and never by its name
 */
public record Author(String id, String name, boolean ourselves) {
    public Author {
        id = Text.clean(id);
        name = Text.clean(name);
    }
}
