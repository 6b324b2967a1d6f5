package dragoman.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes the part of the {@link Books} that is about X. */
final class TweetBooks {
    private final Timeline timeline;
    private final Map<String, ScenarioComment> rows;

    TweetBooks(Timeline timeline, Scenario scenario, List<ScenarioTweet> rows) {
        this.timeline = timeline;
        this.rows = rows.stream()
                .map(row -> row.labelled(scenario))
                .collect(Collectors.toMap(ScenarioComment::id, Function.identity()));
    }

    /** What others said under the posts of the account. */
    List<Books.Comment> comments() {
        return entries(tweet -> tweet.reply() && timeline.underOwnPost(tweet));
    }

    /** What others said elsewhere: mentions, quotes, and posts that were passed on. */
    List<Books.Comment> elsewhere() {
        return entries(tweet -> !tweet.reply() || !timeline.underOwnPost(tweet));
    }

    /** What the account itself wrote, its posts included. */
    List<StoredTweet> own() {
        return timeline.everything().stream().filter(StoredTweet::own).toList();
    }

    private List<Books.Comment> entries(Predicate<StoredTweet> wanted) {
        List<StoredTweet> answers = own().stream()
                .filter(tweet -> tweet.reply() && !tweet.deleted())
                .toList();
        return timeline.everything().stream()
                .filter(tweet -> !tweet.own())
                .filter(wanted)
                .map(tweet -> entry(tweet, answers))
                .toList();
    }

    private Books.Comment entry(StoredTweet tweet, List<StoredTweet> answers) {
        XEvent.Posted latest = tweet.latest();
        ScenarioComment row = rows.getOrDefault(latest.row(), Bookkeeper.BY_HAND);
        List<String> ids = tweet.ids();
        return new Books.Comment(
                "twitter",
                tweet.id(),
                latest.conversation(),
                latest.repliedTo(),
                latest.author().username(),
                tweet.versions().get(0).at(),
                latest.round(),
                latest.row(),
                row.backlog(),
                row.kind(),
                row.label(),
                row.severity(),
                row.expected(),
                row.topic(),
                row.source(),
                latest.whole(),
                tweet.hidden(),
                tweet.deleted(),
                answers.stream()
                        .filter(answer -> ids.contains(answer.latest().repliedTo()))
                        .map(answer -> reply(answer.latest()))
                        .toList());
    }

    private static Books.OwnReply reply(XEvent.Posted written) {
        return new Books.OwnReply(written.id(), written.text(), written.at(), written.throughApi());
    }
}
