package dragoman.sandbox;

import dragoman.sandbox.TweetPlan.Turn;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Plays the scenario round by round: posts appear, people comment. It takes up where a killed process left off. */
final class Audience {
    private final World world;
    private final Scenario scenario;
    private final double speed;
    private final Vertx vertx;
    private final TweetPlan tweets;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

    Audience(World world, Scenario scenario, TweetPlan tweets, double speed, Vertx vertx) {
        this.world = world;
        this.scenario = scenario;
        this.tweets = tweets;
        this.speed = speed;
        this.vertx = vertx;
    }

    /** Gives a new world its posts and what was written before the brand began to watch. */
    void settle() {
        if (world.round() == 0) {
            world.beginRound(1);
        }
        plan().before(world.roundBeganAt()).stream()
                .filter(event -> !world.holds(row(event)))
                .forEach(this::happen);
        tweets.settle(world.roundBeganAt());
    }

    /** Lets the audience in, unless it is in already. */
    synchronized CompletableFuture<Void> letIn() {
        if (done.isDone()) {
            done = new CompletableFuture<>();
            vertx.runOnContext(nothing -> begin());
        }
        return done;
    }

    synchronized CompletableFuture<Void> done() {
        return done;
    }

    private void begin() {
        if (world.roundPlayed()) {
            world.beginRound(world.round() + 1);
            settle();
        }
        Stream<Turn> onInstagram = plan().arrivals().stream()
                .filter(arrival -> !world.holds(arrival.row()))
                .map(arrival -> new Turn(
                        arrival.row(),
                        arrival.moment(),
                        () -> happen(arrival.event().apply(world.now()))));
        Stream.concat(onInstagram, tweets.turns().stream())
                .sorted(Comparator.comparing(Turn::moment))
                .forEach(waiting::add);
        double start = waiting.isEmpty() ? 1 : waiting.peek().moment();
        play(millis(start));
    }

    /** Lets happen what is due, and comes back for the next. */
    private void play(long now) {
        while (!waiting.isEmpty() && millis(waiting.peek().moment()) <= now) {
            waiting.poll().happens().run();
        }
        if (waiting.isEmpty()) {
            world.finishRound();
            done().complete(null);
            return;
        }
        long next = millis(waiting.peek().moment());
        vertx.setTimer(next - now, timer -> play(next));
    }

    private long millis(double moment) {
        return (long) (moment * RoundPlan.LENGTH.toMillis() / speed);
    }

    private void happen(Event event) {
        if (event instanceof Event.Published published) {
            world.record(published);
        } else if (event instanceof Event.Written written && stillThere(written)) {
            world.record(written);
        }
    }

    /** A person may have deleted the post or the comment meanwhile: then there is nothing to write under. */
    private boolean stillThere(Event.Written written) {
        boolean thread =
                written.parent().isEmpty() || world.comment(written.parent()).isPresent();
        return thread && world.media(written.media()).isPresent();
    }

    private static String row(Event event) {
        return event instanceof Event.Published published ? published.row() : ((Event.Written) event).row();
    }

    private RoundPlan plan() {
        return new RoundPlan(scenario, world.ids(), world.account(), world.round());
    }
}
