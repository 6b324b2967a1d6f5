package dragoman.sandbox;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** How far the scenario has been played. */
final class Rounds {
    private final Set<String> rows = new HashSet<>();
    private int number;
    private Instant beganAt = Instant.EPOCH;
    private boolean played;

    void apply(Event event) {
        if (event instanceof Event.RoundBegan began) {
            number = began.round();
            beganAt = began.at();
            played = false;
        } else if (event instanceof Event.RoundPlayed) {
            played = true;
        } else if (event instanceof Event.Published published) {
            rows.add(published.round() + "/" + published.row());
        } else if (event instanceof Event.Written written) {
            rows.add(written.round() + "/" + written.row());
        } else if (event instanceof XEvent.Posted posted) {
            rows.add(posted.round() + "/" + posted.row());
        } else if (event instanceof XEvent.Removed removed) {
            rows.add(removed.round() + "/" + removed.row());
        }
    }

    /** The round that is being played, or was played last; 0 in a new world. */
    int number() {
        return number;
    }

    Instant beganAt() {
        return beganAt;
    }

    boolean played() {
        return played;
    }

    /** Whether a line of the scenario has already become a post or a comment in this round. */
    boolean holds(String row) {
        return rows.contains(number + "/" + row);
    }
}
