package dragoman.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the {@link Books}. */
final class Bookkeeper {
    static final ScenarioComment BY_HAND = new ScenarioComment("", "", "", "", "", "by_hand", "", "", "", "", "", "");

    private final World world;
    private final Scenario scenario;
    private final Usage usage;
    private final FaultDice dice;
    private final Audience audience;
    private final TweetBooks tweets;
    private final Courier courier;

    Bookkeeper(
            World world,
            Scenario scenario,
            Usage usage,
            FaultDice dice,
            Audience audience,
            TweetBooks tweets,
            Courier courier) {
        this.world = world;
        this.scenario = scenario;
        this.usage = usage;
        this.dice = dice;
        this.audience = audience;
        this.tweets = tweets;
        this.courier = courier;
    }

    Books books() {
        List<StoredComment> everything = world.everything();
        Map<String, List<StoredComment>> answers = everything.stream()
                .filter(comment -> comment.own() && world.visible(comment))
                .collect(Collectors.groupingBy(comment -> comment.written().target()));
        Stream<Books.Comment> onInstagram = everything.stream()
                .filter(comment -> !comment.own())
                .map(comment -> entry(comment, answers.getOrDefault(comment.id(), List.of())));
        List<Books.Comment> comments =
                Stream.concat(onInstagram, tweets.comments().stream()).toList();
        return new Books(
                comments,
                tweets.elsewhere(),
                totals(comments, everything),
                audience.done().isDone() && world.roundPlayed(),
                usage.byKind(),
                usage.refusals(),
                dice.struck(),
                courier.counts());
    }

    private Books.Comment entry(StoredComment comment, List<StoredComment> answers) {
        Event.Written written = comment.written();
        ScenarioComment row = scenario.comment(written.row()).orElse(BY_HAND);
        return new Books.Comment(
                "instagram",
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
        List<StoredTweet> ownTweets = tweets.own();
        List<Boolean> ownThroughApi = Stream.concat(
                        everything.stream()
                                .filter(StoredComment::own)
                                .map(comment -> comment.written().throughApi()),
                        ownTweets.stream()
                                .filter(StoredTweet::reply)
                                .map(tweet -> tweet.latest().throughApi()))
                .toList();
        return new Books.Totals(
                world.media().size() + count(ownTweets, tweet -> !tweet.reply() && !tweet.deleted()),
                comments.size(),
                ownThroughApi.size(),
                count(ownThroughApi, through -> through),
                count(comments, Books.Comment::hidden),
                count(comments, comment -> !comment.ownReplies().isEmpty()),
                count(comments, Books.Comment::deleted),
                usage.byKind().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static <T> int count(List<T> list, Predicate<T> wanted) {
        return (int) list.stream().filter(wanted).count();
    }
}
