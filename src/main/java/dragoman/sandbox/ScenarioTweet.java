package dragoman.sandbox;

/**
 * Something that happens on X in the scenario.
 *
 * @param form post, reply, quote, retweet, edit or delete
 * @param of the line that it refers to; empty for a post
 * @param author {@code @brand} for the account itself; empty for an invented name
 * @param arrives {@code before} for a reply that is there when the sandbox starts, or how old a post is then
 * @param row the line of the other table whose text and labels it has; empty when they stand here
 */
record ScenarioTweet(
        String id,
        String form,
        String of,
        String author,
        String arrives,
        String row,
        String kind,
        String label,
        String severity,
        String expected,
        String topic,
        String text) {
    boolean own() {
        return author.equals(ScenarioComment.BRAND);
    }

    boolean backlog() {
        return arrives.equals("before");
    }

    /** Whether it is a post that is there when the sandbox starts. */
    boolean aged() {
        return arrives.startsWith("P");
    }

    /** With the text and the labels of another line, if it has any. */
    ScenarioComment labelled(Scenario scenario) {
        ScenarioComment like = scenario.comment(row)
                .orElseGet(() -> new ScenarioComment(
                        id, "", "", "", "", kind, label, severity, expected, topic, "authored", text));
        return new ScenarioComment(
                id,
                "",
                of,
                author,
                arrives,
                like.kind(),
                like.label(),
                like.severity(),
                like.expected(),
                like.topic(),
                like.source(),
                like.text());
    }
}
