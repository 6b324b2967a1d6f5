package dragoman.sandbox;

/**
 * A comment of the scenario, with what a sensible manager would want done about it.
 *
 * @param parent the line that it answers; empty for none
 * @param author {@code @brand} for the account itself; empty for an invented name
 * @param arrives {@code before} for one that is there when the sandbox starts
 * @param severity how bad a harmful one is; empty for the others
 * @param expected one decision, or several to choose from, joined by {@code |}
 * @param topic the part of the brand's knowledge that answers it; empty for none
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
        String topic,
        String source,
        String text) {
    static final String BRAND = "@brand";

    /** The table writes U+2400 for U+0000, which would make a binary file of it. */
    ScenarioComment withRealNul() {
        String real = text.replace('\u2400', '\0');
        return new ScenarioComment(
                id, post, parent, author, arrives, kind, label, severity, expected, topic, source, real);
    }

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
