package dragoman.triage;

import dragoman.comment.Comment;
import dragoman.comment.Text;
import dragoman.knowledge.KnowledgeBase;
import dragoman.knowledge.Match;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers what knowledge answers for certain, shows open questions and complaints to a person, and leaves the rest. */
public final class KnowledgeTriage implements Triage {
    /** Meaning is compared on the first part only: nobody asks in the second thousand characters. */
    private static final int COMPARED = 1_000;

    private static final int TOO_LONG = 1_500;

    /** At this closeness the comment says what a listed phrasing says, so it asks even if its grammar does not. */
    private static final double SAME_WORDS = 0.9;

    /** They say how something is asked, not what, and would only blur the meaning. */
    private static final Pattern EMOJI = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\uFE0F\u200D]+");

    private final KnowledgeBase knowledge;
    private final double confidence;
    private final double margin;
    private final Address address;

    /**
     * @param confidence a comment at least this close to an entry may be answered with it
     * @param margin provided that every other answer is further away by this much
     * @param ourNames our handles on the platforms, without the at sign
     */
    public KnowledgeTriage(KnowledgeBase knowledge, double confidence, double margin, Set<String> ourNames) {
        this.knowledge = knowledge;
        this.confidence = confidence;
        this.margin = margin;
        this.address = new Address(ourNames);
    }

    @Override
    public TriageDecision triage(Comment comment) {
        String text = address.withoutOurName(comment.text());
        String start = Text.clean(text.substring(0, Math.min(text.length(), COMPARED)));
        Wording wording = Wording.of(start);
        if (!wording.hasWords()) {
            return TriageDecision.ignore("no words");
        }
        String language = Language.of(start);
        return judge(text, start, wording, language).in(language);
    }

    private TriageDecision judge(String text, String start, Wording wording, String language) {
        if (wording.angry()) {
            return TriageDecision.escalate("an angry customer");
        }
        List<Match> matches = knowledge
                .matches(EMOJI.matcher(start).replaceAll(" ").strip())
                .stream()
                .filter(match -> language.isEmpty() || match.entry().language().equals(language))
                .toList();
        if (matches.isEmpty()) {
            return unanswerable(start, wording, language);
        }
        return judge(text, wording, Nearest.of(matches));
    }

    private TriageDecision unanswerable(String start, Wording wording, String language) {
        boolean asks = wording.asks() || Language.asksInAnyLanguage(start);
        String reason =
                language.isEmpty() ? "no knowledge to answer from" : "no knowledge in its language, " + language;
        return asks || wording.reportsDefect() ? TriageDecision.escalate(reason) : TriageDecision.ignore(reason);
    }

    private TriageDecision judge(String text, Wording wording, Nearest nearest) {
        boolean asks = wording.asks() || nearest.similarity() >= SAME_WORDS;
        boolean known = nearest.similarity() >= confidence && nearest.margin() >= margin;
        if (asks && known) {
            return answerable(text, wording, nearest);
        }
        if (address.meansSomebodyElse(text) && !wording.reportsDefect()) {
            return nearest.decide(Outcome.IGNORE, "talks to somebody else");
        }
        if (asks) {
            return nearest.decide(Outcome.ESCALATE, "a question that knowledge does not answer for certain");
        }
        if (wording.reportsDefect()) {
            return nearest.decide(Outcome.ESCALATE, "something went wrong with an order");
        }
        return nearest.decide(Outcome.IGNORE, "asks nothing");
    }

    private TriageDecision answerable(String text, Wording wording, Nearest nearest) {
        if (wording.instructs()) {
            return nearest.decide(Outcome.ESCALATE, "seems to give instructions to a machine");
        }
        if (text.length() > TOO_LONG) {
            return nearest.decide(Outcome.ESCALATE, "too long to be answered unread");
        }
        return nearest.respond();
    }
}
