package dragoman.triage;

import dragoman.knowledge.Match;
import java.util.List;

/**
 * The entry that a comment is closest to.
 *
 * @param margin how much closer than to any other answer
 */
record Nearest(Match match, double margin) {

    /** @param matches at least one, the closest first */
    static Nearest of(List<Match> matches) {
        Match best = matches.get(0);
        double runnerUp = matches.stream()
                .filter(match -> !match.entry().answer().equals(best.entry().answer()))
                .mapToDouble(Match::similarity)
                .findFirst()
                .orElse(0);
        return new Nearest(best, best.similarity() - runnerUp);
    }

    double similarity() {
        return match.similarity();
    }

    TriageDecision respond() {
        String reason = "close to \"" + match.phrasing() + "\"";
        return decision(Outcome.RESPOND, match.entry().answer(), reason);
    }

    TriageDecision decide(Outcome outcome, String reason) {
        return decision(outcome, "", reason);
    }

    private TriageDecision decision(Outcome outcome, String answer, String reason) {
        double confidence = Math.max(0, similarity());
        return new TriageDecision(outcome, match.entry().name(), answer, confidence, margin, "", reason);
    }
}
