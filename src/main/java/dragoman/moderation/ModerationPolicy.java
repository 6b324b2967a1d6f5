package dragoman.moderation;

/** What follows from a verdict: hide what is certain and severe, ask a person when in doubt, pass on the rest. */
public final class ModerationPolicy {
    /** Below this nobody needs to look. */
    static final double LOOK_AT = 0.35;

    private final double threshold;

    /** @param threshold how sure a verdict must be before a comment is hidden, from 0.35 to 1 */
    public ModerationPolicy(double threshold) {
        if (!(threshold >= LOOK_AT && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "moderation.threshold should be between " + LOOK_AT + " and 1: was " + threshold);
        }
        this.threshold = threshold;
    }

    /**
     * Hides what scores at least the threshold and is of high or critical severity; spam of medium severity too. Never
     * self-harm: whoever is in danger needs a person, not silence.
     */
    public boolean hides(Verdict verdict) {
        return verdict.score() >= threshold && severe(verdict) && verdict.category() != Category.SELF_HARM;
    }

    /**
     * Puts before a person what nothing could judge, every sign of self-harm, and what is harmful, not hidden, and
     * scores at least 0.35. Abuse of low severity is let pass.
     */
    public boolean escalates(Verdict verdict) {
        if (verdict.severity() == Severity.UNKNOWN || verdict.category() == Category.SELF_HARM) {
            return true;
        }
        boolean worthLooking = verdict.severity().compareTo(Severity.LOW) > 0 && verdict.score() >= LOOK_AT;
        return worthLooking && !hides(verdict);
    }

    /** Passes on what is neither hidden nor put before a person. */
    public boolean passes(Verdict verdict) {
        return !hides(verdict) && !escalates(verdict);
    }

    /** The verdict when no moderator answered: unknown, so a person looks and nothing is hidden or said. */
    public Verdict undecided() {
        return new Verdict(Severity.UNKNOWN, Category.NONE, 0, "no moderator answered");
    }

    private static boolean severe(Verdict verdict) {
        return switch (verdict.severity()) {
            case HIGH, CRITICAL -> true;
            case MEDIUM -> verdict.category() == Category.SPAM;
            default -> false;
        };
    }
}
