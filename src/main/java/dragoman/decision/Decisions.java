package dragoman.decision;

import dragoman.moderation.KeywordMatch;
import dragoman.moderation.Severity;
import dragoman.moderation.Verdict;
import dragoman.reply.Objection;
import dragoman.reply.Reply;
import dragoman.triage.TriageDecision;

/** Puts what a step concluded into a decision. */
public final class Decisions {
    Decisions() {}

    /** A flagged keyword decides by itself. */
    public Decision keyword(KeywordMatch match) {
        Outcome outcome = switch (match.outcome()) {
            case HIDE -> Outcome.HIDE;
            case ESCALATE -> Outcome.ESCALATE;
            case IGNORE -> Outcome.IGNORE;
            case NONE -> throw new IllegalArgumentException("no keyword was found");
        };
        return new Decision(outcome, "keywords", match.phrase(), 1, "keyword: " + match.phrase(), Severity.NONE, "");
    }

    /** The flow ends here for a comment that nothing was found in: for routes that only obey keywords. */
    public Decision ignore(String reason) {
        return new Decision(Outcome.IGNORE, "keywords", "", 0, reason, Severity.NONE, "");
    }

    /** Moderation is certain, and it is severe. */
    public Decision hide(Verdict verdict) {
        return moderated(Outcome.HIDE, verdict);
    }

    /** Moderation is in doubt, or could not judge. */
    public Decision askAbout(Verdict verdict) {
        return moderated(Outcome.ESCALATE, verdict);
    }

    private static Decision moderated(Outcome outcome, Verdict verdict) {
        return new Decision(
                outcome,
                "moderation",
                verdict.category().name(),
                verdict.score(),
                verdict.reason(),
                verdict.severity(),
                "");
    }

    /** Nothing to answer, or nothing to answer with. */
    public Decision triaged(TriageDecision triage) {
        return new Decision(
                Outcome.valueOf(triage.outcome().name()),
                "triage",
                triage.entry(),
                triage.confidence(),
                triage.reason(),
                Severity.NONE,
                triage.answer());
    }

    /** A reply that nothing speaks against. */
    public Decision respond(TriageDecision triage, Reply reply) {
        return new Decision(
                Outcome.RESPOND,
                "reply",
                triage.entry(),
                triage.confidence(),
                triage.reason(),
                Severity.NONE,
                reply.text());
    }

    /** A reply that should not be published without a person. */
    public Decision askAboutReply(TriageDecision triage, Reply reply, Objection objection) {
        return new Decision(
                Outcome.ESCALATE,
                "reply",
                triage.entry(),
                triage.confidence(),
                objection.reason(),
                Severity.NONE,
                reply.text());
    }
}
