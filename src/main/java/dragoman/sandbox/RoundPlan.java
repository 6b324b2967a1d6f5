package dragoman.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** When and under which ids the posts and comments of a round appear: a function of seed and round alone. */
final class RoundPlan {
    static final Duration LENGTH = Duration.ofMinutes(4);

    private final Scenario scenario;
    private final Ids ids;
    private final Account account;
    private final int round;
    private final Map<String, Double> moments = new HashMap<>();

    RoundPlan(Scenario scenario, Ids ids, Account account, int round) {
        this.scenario = scenario;
        this.ids = ids;
        this.account = account;
        this.round = round;
    }

    /**
     * Something that appears during the round.
     *
     * @param moment when in the round, from 0 to 1
     * @param event what happens, given the time at which it does
     */
    record Arrival(String row, double moment, Function<Instant, Event> event) {}

    /** What is there before the audience comes: most posts, and a few comments that were written earlier. */
    List<Event> before(Instant start) {
        List<Event> events = new ArrayList<>();
        for (ScenarioPost post : scenario.posts()) {
            if (post.arrives() == 0) {
                events.add(published(post, start.minus(post.age())));
            }
        }
        scenario.comments().stream()
                .filter(ScenarioComment::backlog)
                .map(comment -> written(comment, earlier(comment, start)))
                .sorted(Comparator.comparing(Event.Written::at))
                .forEach(events::add);
        return events;
    }

    /** Backlog lies between its post, or the comment that it answers, and the start of the round. */
    private Instant earlier(ScenarioComment comment, Instant start) {
        Instant from = comment.parent().isEmpty()
                ? start.minus(scenario.post(comment.post()).age())
                : earlier(parent(comment), start);
        long span = Duration.between(from, start).toMillis();
        return from.plusMillis((long) (span * (0.1 + 0.8 * fraction(comment.id()))));
    }

    /** The rest, in the order in which it appears. */
    List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        for (ScenarioPost post : scenario.posts()) {
            if (post.arrives() > 0) {
                arrivals.add(new Arrival(post.id(), post.arrives(), at -> published(post, at)));
            }
        }
        for (ScenarioComment comment : scenario.comments()) {
            if (!comment.backlog()) {
                arrivals.add(new Arrival(comment.id(), moment(comment), at -> written(comment, at)));
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::moment));
        return arrivals;
    }

    /** Nobody answers a comment, or comments on a post, that is not there yet. */
    private double moment(ScenarioComment comment) {
        Double known = moments.get(comment.id());
        if (known != null) {
            return known;
        }
        double earliest = scenario.post(comment.post()).arrives();
        if (!comment.parent().isEmpty() && !parent(comment).backlog()) {
            earliest = moment(parent(comment));
        }
        double moment = earliest + (1 - earliest) * (0.001 + 0.998 * fraction(comment.id()));
        moments.put(comment.id(), moment);
        return moment;
    }

    private ScenarioComment parent(ScenarioComment comment) {
        return scenario.comment(comment.parent())
                .orElseThrow(() -> new IllegalArgumentException("the scenario has no comment " + comment.parent()));
    }

    private double fraction(String row) {
        return (ids.number("moment", round, row) >>> 11) * 0x1p-53;
    }

    private Event.Published published(ScenarioPost post, Instant at) {
        return new Event.Published(
                mediaId(post.id()), post.caption(), post.type(), post.product(), post.likes(), at, round, post.id());
    }

    private Event.Written written(ScenarioComment comment, Instant at) {
        String parent = comment.parent().isEmpty() ? "" : commentId(comment.parent());
        String author = author(comment);
        String authorId = comment.own() ? account.userId() : ids.person(author);
        return new Event.Written(
                commentId(comment.id()),
                mediaId(comment.post()),
                parent,
                parent,
                authorId,
                author,
                false,
                comment.text(),
                at,
                round,
                comment.id());
    }

    private String author(ScenarioComment comment) {
        if (comment.own()) {
            return account.username();
        }
        return comment.author().isEmpty() ? Handles.of(ids.number("author", round, comment.id())) : comment.author();
    }

    private String mediaId(String row) {
        return ids.object("media", round, row);
    }

    private String commentId(String row) {
        return ids.object("comment", round, row);
    }
}
