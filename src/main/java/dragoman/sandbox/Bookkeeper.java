package dragoman.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the {@link Books}. */
final class Bookkeeper {
    private static final ScenarioComment BY_HAND =
            new ScenarioComment("", "", "", "", "", "by_hand", "", "", "", "", "", "");

    private final World world;
    private final Scenario scenario;
    private final Usage usage;
    private final FaultDice dice;
    private final Audience audience;

    Bookkeeper(World world, Scenario scenario, Usage usage, FaultDice dice, Audience audience) {
        this.world = world;
        this.scenario = scenario;
        this.usage = usage;
        this.dice = dice;
        this.audience = audience;
    }

    Books books() {
        List<StoredComment> everything = world.everything();
        Map<String, List<StoredComment>> answers = everything.stream()
                .filter(comment -> comment.own() && world.visible(comment))
                .collect(Collectors.groupingBy(comment -> comment.written().target()));
        List<Books.Comment> comments = everything.stream()
                .filter(comment -> !comment.own())
                .map(comment -> entry(comment, answers.getOrDefault(comment.id(), List.of())))
                .toList();
        return new Books(
                comments,
                totals(comments, everything),
                audience.done().isDone() && world.roundPlayed(),
                usage.byKind(),
                usage.refusals(),
                dice.struck());
    }

    private Books.Comment entry(StoredComment comment, List<StoredComment> answers) {
        Event.Written written = comment.written();
        ScenarioComment row = scenario.comment(written.row()).orElse(BY_HAND);
        return new Books.Comment(
                written.id(),
                written.media(),
                written.parent(),
                written.author(),
                written.at(),
                written.round(),
                written.row(),
                row.backlog(),
                row.kind(),
                row.label(),
                row.severity(),
                row.expected(),
                row.topic(),
                row.source(),
                written.text(),
                comment.hidden(),
                !world.visible(comment),
                answers.stream().map(Bookkeeper::reply).toList());
    }

    private static Books.OwnReply reply(StoredComment comment) {
        Event.Written written = comment.written();
        return new Books.OwnReply(written.id(), written.text(), written.at(), written.throughApi());
    }

    private Books.Totals totals(List<Books.Comment> comments, List<StoredComment> everything) {
        return new Books.Totals(
                world.media().size(),
                comments.size(),
                (int) everything.stream().filter(StoredComment::own).count(),
                (int) everything.stream()
                        .filter(comment -> comment.own() && comment.written().throughApi())
                        .count(),
                (int) comments.stream().filter(Books.Comment::hidden).count(),
                (int) comments.stream()
                        .filter(comment -> !comment.ownReplies().isEmpty())
                        .count(),
                (int) comments.stream().filter(Books.Comment::deleted).count(),
                usage.byKind().values().stream().mapToInt(Integer::intValue).sum());
    }
}
