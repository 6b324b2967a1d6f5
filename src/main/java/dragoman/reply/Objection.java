package dragoman.reply;

/**
 * Why a reply should not be published without a person.
 *
 * @param reason in words for that person; empty when nothing speaks against the reply
 */
public record Objection(String reason) {
    static final Objection NONE = new Objection("");

    public boolean raised() {
        return !reason.isEmpty();
    }
}
