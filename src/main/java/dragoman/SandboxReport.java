package dragoman;

import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Text;
import dragoman.decision.Ledger;
import dragoman.decision.LedgerStore;
import dragoman.decision.Outcome;
import dragoman.sandbox.Books;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Holds what Dragoman says it did against what the sandbox's own books say: the summary at the end of a scenario. */
final class SandboxReport {
    private static final int ERRORS_SHOWN = 25;
    private static final Set<String> SEVERE = Set.of("high", "critical");

    private final Books books;
    private final Ledger ledger;
    private final Map<CommentId, Outcome> outcomes;

    private SandboxReport(Books books, Ledger ledger, Map<CommentId, Outcome> outcomes) {
        this.books = books;
        this.ledger = ledger;
        this.outcomes = outcomes;
    }

    static SandboxReport of(Books books, LedgerStore ledger) {
        return new SandboxReport(books, ledger.ledger(), ledger.outcomes());
    }

    /** Whether nothing is missing, nothing was done twice, nobody was answered and hidden, and no own comment was judged. */
    boolean promiseKept() {
        return ledger.seen() == books.totals().comments()
                && ledger.decided() == ledger.seen()
                && ledger.missing() == 0
                && ledger.twice() == 0
                && count(SandboxReport::answeredTwice) == 0
                && count(SandboxReport::answeredAndHidden) == 0;
    }

    private static boolean answeredTwice(Books.Comment comment) {
        return comment.ownReplies().stream().filter(Books.OwnReply::throughApi).count() > 1;
    }

    private static boolean answeredAndHidden(Books.Comment comment) {
        return comment.hidden() && comment.ownReplies().stream().anyMatch(Books.OwnReply::throughApi);
    }

    /** Self-harm is severe and is never hidden: a person gets it. */
    private static boolean severe(Books.Comment comment) {
        return SEVERE.contains(comment.severity())
                && comment.mayBeHidden()
                && !comment.label().contains("self_harm");
    }

    private static boolean onTime(Books.Comment comment) {
        return !comment.backlog();
    }

    private long count(Predicate<Books.Comment> which) {
        return books.comments().stream().filter(which).count();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        line(text, "The scenario is over. What became of each kind of comment:");
        line(text, "");
        confusion(text);
        line(text, "");
        line(
                text,
                "Ledger      seen %d (the platform holds %d by others), decided %d, waiting %d, missing %d, double %d",
                ledger.seen(),
                books.totals().comments(),
                ledger.decided(),
                ledger.waiting(),
                ledger.missing(),
                ledger.twice());
        line(
                text,
                "Own         %d comments of our own on the platform, none of them judged; %d comments answered, %d of them"
                        + " twice, %d answered and hidden",
                books.totals().own(),
                count(comment -> comment.ownReplies().stream().anyMatch(Books.OwnReply::throughApi)),
                count(SandboxReport::answeredTwice),
                count(SandboxReport::answeredAndHidden));
        line(
                text,
                "Hidden      %d on the platform, %d of them wrongly; %d of %d severe ones (%d more wait for a person)",
                count(Books.Comment::hidden),
                count(comment -> comment.hidden() && !comment.mayBeHidden()),
                count(comment -> severe(comment) && onTime(comment) && comment.hidden()),
                count(comment -> severe(comment) && onTime(comment)),
                count(comment -> severe(comment) && onTime(comment) && outcome(comment) == Outcome.ESCALATE));
        line(text, "Promise     %s", promiseKept() ? "kept" : "BROKEN: please report this with data/sandbox");
        errors(text);
        return text.toString();
    }

    private void confusion(StringBuilder text) {
        Map<String, Map<Outcome, Integer>> rows = new TreeMap<>();
        for (Books.Comment comment : books.comments()) {
            Outcome outcome = outcome(comment);
            if (outcome != null) {
                rows.computeIfAbsent(kind(comment), kind -> new EnumMap<>(Outcome.class))
                        .merge(outcome, 1, Integer::sum);
            }
        }
        line(text, "%-34s %8s %8s %8s %8s %8s", "", "IGNORE", "RESPOND", "HIDE", "ESCALATE", "as hoped");
        rows.forEach((kind, counts) -> line(
                text,
                "%-34s %8d %8d %8d %8d %7.0f%%",
                kind,
                counts.getOrDefault(Outcome.IGNORE, 0),
                counts.getOrDefault(Outcome.RESPOND, 0),
                counts.getOrDefault(Outcome.HIDE, 0),
                counts.getOrDefault(Outcome.ESCALATE, 0),
                asHoped(kind)));
    }

    private static String kind(Books.Comment comment) {
        String kind = comment.kind().replace('_', ' ');
        return comment.severity().isEmpty() ? kind : kind + ", " + comment.severity();
    }

    private double asHoped(String kind) {
        List<Books.Comment> those = books.comments().stream()
                .filter(comment -> kind(comment).equals(kind) && outcome(comment) != null)
                .toList();
        return 100.0 * those.stream().filter(this::hoped).count() / those.size();
    }

    private boolean hoped(Books.Comment comment) {
        return List.of(comment.expected().split("\\|")).contains(String.valueOf(outcome(comment)));
    }

    /** The errors that hurt most, first. */
    private void errors(StringBuilder text) {
        List<String> errors = new ArrayList<>();
        collect(errors, "hidden, but harmless", c -> c.hidden() && !c.mayBeHidden());
        collect(errors, "severe, but not hidden", c -> severe(c) && onTime(c) && !c.hidden());
        collect(errors, "answered, but should not be", c -> outcome(c) == Outcome.RESPOND && !hoped(c));
        if (errors.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, "Errors that hurt (%d):", errors.size());
        errors.stream().limit(ERRORS_SHOWN).forEach(error -> line(text, "%s", error));
        if (errors.size() > ERRORS_SHOWN) {
            line(text, "  ... and %d more", errors.size() - ERRORS_SHOWN);
        }
    }

    private void collect(List<String> errors, String what, Predicate<Books.Comment> which) {
        books.comments().stream()
                .filter(which)
                .forEach(comment -> errors.add(String.format(
                        Locale.ROOT,
                        "  %-27s %-8s (%s) \"%s\"",
                        what,
                        outcome(comment),
                        kind(comment),
                        Text.excerpt(comment.text(), 80))));
    }

    private Outcome outcome(Books.Comment comment) {
        return outcomes.get(new CommentId(new Platform(comment.platform()), comment.id()));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append(System.lineSeparator());
    }
}
