package dragoman.decision;

import dragoman.moderation.Severity;

/**
 * What was concluded about a comment, and why.
 *
 * @param stage the step that concluded: keywords, moderation, triage, reply
 * @param rule what in that step: a phrase of the list, a category, an entry of knowledge
 * @param score how sure, from 0 to 1
 * @param reason in words for a person
 * @param reply what is to be said, or what was drafted when a person is asked; empty for nothing
 */
public record Decision(
        Outcome outcome, String stage, String rule, double score, String reason, Severity severity, String reply) {
    public Decision {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score should be between 0 and 1: was " + score);
        }
        if (outcome == Outcome.RESPOND && reply.isBlank()) {
            throw new IllegalArgumentException("RESPOND should come with a reply");
        }
    }
}
