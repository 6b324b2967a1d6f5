package dragoman.triage;

/**
 * What triage concluded about a comment, and on what grounds.
 *
 * @param entry the entry of knowledge that came closest, as file and heading; empty when none was looked for
 * @param answer what may be said; empty unless the outcome is RESPOND
 * @param confidence how close the comment is to that entry, from 0 to 1
 * @param margin how much closer than to any other answer
 * @param language two letters; "other" for a script we do not read, empty when the text does not show it
 * @param reason in words for a person
 */
public record TriageDecision(
        Outcome outcome,
        String entry,
        String answer,
        double confidence,
        double margin,
        String language,
        String reason) {

    public static TriageDecision respond(String entry, String answer, double confidence, double margin, String reason) {
        return new TriageDecision(Outcome.RESPOND, entry, answer, confidence, margin, "", reason);
    }

    public static TriageDecision ignore(String reason) {
        return new TriageDecision(Outcome.IGNORE, "", "", 0, 0, "", reason);
    }

    public static TriageDecision escalate(String reason) {
        return new TriageDecision(Outcome.ESCALATE, "", "", 0, 0, "", reason);
    }

    public TriageDecision {
        // Sums of rounded numbers stray a little over the edge.
        confidence = Math.max(0, Math.min(1, confidence));
        if ((outcome == Outcome.RESPOND) == answer.isEmpty()) {
            throw new IllegalArgumentException("an answer should come with RESPOND and only then: was " + outcome);
        }
    }

    TriageDecision in(String spoken) {
        return new TriageDecision(outcome, entry, answer, confidence, margin, spoken, reason);
    }
}
