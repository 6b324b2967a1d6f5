package dragoman.sandbox;

import dragoman.sandbox.TweetPen.Draft;
import dragoman.sandbox.TweetPen.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What happens on X in each round, and when. What refers to something that is gone does not happen. */
final class TweetPlan {
    private static final int LONGEST_NAME = 15;

    private final World world;
    private final Timeline timeline;
    private final Scenario scenario;
    private final TweetPen pen;
    private final Map<String, ScenarioTweet> rows;
    private final Map<String, Double> moments = new HashMap<>();

    /** @param rows in the order of the table; nothing happens without any */
    TweetPlan(World world, Timeline timeline, Scenario scenario, List<ScenarioTweet> rows) {
        this.world = world;
        this.timeline = timeline;
        this.scenario = scenario;
        this.pen = new TweetPen(world, timeline);
        this.rows = rows.stream()
                .collect(Collectors.toMap(ScenarioTweet::id, row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    /** Something that happens at a moment of the round, from 0 to 1. */
    record Turn(String row, double moment, Runnable happens) {}

    /** What is there before the audience comes. */
    void settle(Instant start) {
        rows.values().stream()
                .filter(row -> row.aged() && !world.holds(row.id()))
                .forEach(row -> happen(row, start.minus(Duration.parse(row.arrives()))));
        rows.values().stream()
                .filter(row -> row.backlog() && !world.holds(row.id()))
                .sorted(Comparator.comparing(row -> earlier(row, start)))
                .forEach(row -> happen(row, earlier(row, start)));
    }

    /** Backlog lies between its post and the start of the round. */
    private Instant earlier(ScenarioTweet row, Instant start) {
        Duration age = Duration.parse(rows.get(row.of()).arrives());
        return start.minusMillis((long) (age.toMillis() * (0.1 + 0.8 * fraction(row.id()))));
    }

    /** The rest of the round, as far as it has not happened. */
    List<Turn> turns() {
        moments.clear();
        List<Turn> turns = new ArrayList<>();
        for (ScenarioTweet row : rows.values()) {
            if (!row.aged() && !row.backlog() && !world.holds(row.id())) {
                turns.add(new Turn(row.id(), moment(row), () -> happen(row, world.now())));
            }
        }
        return turns;
    }

    /** Nobody refers to what is not there yet. */
    private double moment(ScenarioTweet row) {
        if (row.aged() || row.backlog()) {
            return 0;
        }
        Double known = moments.get(row.id());
        if (known != null) {
            return known;
        }
        double earliest = row.of().isEmpty() ? 0 : moment(rows.get(row.of()));
        double moment = earliest + (1 - earliest) * (0.001 + 0.998 * fraction(row.id()));
        moments.put(row.id(), moment);
        return moment;
    }

    private double fraction(String row) {
        return (world.ids().number("x-moment", world.round(), row) >>> 11) * 0x1p-53;
    }

    private void happen(ScenarioTweet row, Instant at) {
        StoredTweet target = timeline.row(world.round(), row.of()).orElse(null);
        if (target == null && !row.of().isEmpty()) {
            return;
        }
        String text = row.labelled(scenario).text();
        switch (row.form()) {
            case "edit" -> pen.edit(target, text, row.id());
            case "delete" -> pen.delete(target, row.id());
            default -> pen.write(Draft.of(form(row), target, author(row), text), at, row.id());
        }
    }

    private static Form form(ScenarioTweet row) {
        return Form.valueOf(row.form().toUpperCase(Locale.ROOT));
    }

    private Person author(ScenarioTweet row) {
        if (row.own()) {
            return timeline.keys().account();
        }
        String name = Handles.of(world.ids().number("x-author", world.round(), row.id()))
                .replace('.', '_');
        return pen.person(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }
}
