package dragoman.sandbox;

/**
 * A comment of the scenario, with what a sensible manager would want done about it.
 *
 * @param parent the line that it answers; empty for none
 * @param author {@code @brand} for the account itself; empty for an invented name
 * @param arrives {@code before} for one that is there when the sandbox starts
 * @param severity how bad a harmful one is; empty for the others
 * @param expected one decision, or several to choose from, joined by {@code |}
 * @param source the collection that a real comment was taken from, or {@code authored}
 */
record ScenarioComment(
        String id,
        String post,
        String parent,
        String author,
        String arrives,
        String kind,
        String label,
        String severity,
        String expected,
        String source,
        String text) {
    static final String BRAND = "@brand";

    boolean own() {
        return author.equals(BRAND);
    }

    boolean backlog() {
        return arrives.equals("before");
    }

    boolean real() {
        return !source.equals("authored");
    }
}
