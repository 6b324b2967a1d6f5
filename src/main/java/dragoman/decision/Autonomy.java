package dragoman.decision;

/** How much is done without a person. */
public enum Autonomy {
    /** Nothing is done, nothing is noted. */
    OFF,
    /** What would be done is noted. */
    SHADOW,
    /** A person approves it. */
    DRAFT,
    /** It is done. */
    AUTO;

    /**
     * @param key the property it comes from, for the message
     * @throws IllegalArgumentException with what may be written instead
     */
    static Autonomy of(String key, String value) {
        for (Autonomy autonomy : values()) {
            if (autonomy.name().equalsIgnoreCase(value)) {
                return autonomy;
            }
        }
        throw new IllegalArgumentException(key + " should be off, shadow, draft or auto: was " + value);
    }
}
