package dragoman.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The OAuth 2.0 tokens of the account on X. A refresh token is good once; a second use kills all of them. */
final class Grants implements Consumer<Event> {
    static final Duration LIFE = Duration.ofHours(2);

    private final Map<String, Instant> issued = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private int issuedEver;
    private XEvent.Granted latest = new XEvent.Granted("", "", Instant.EPOCH);

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof XEvent.Granted granted) {
            used.add(latest.refreshToken());
            latest = granted;
            issuedEver++;
            issued.put(granted.accessToken(), granted.at());
        } else if (event instanceof XEvent.GrantKilled) {
            issued.clear();
            used.add(latest.refreshToken());
        }
    }

    synchronized XEvent.Granted latest() {
        return latest;
    }

    /** How many pairs there have been. */
    synchronized int count() {
        return issuedEver;
    }

    synchronized boolean accepts(String accessToken, Instant now) {
        Instant at = issued.get(accessToken);
        return at != null && now.isBefore(at.plus(LIFE));
    }

    synchronized boolean current(String refreshToken) {
        return !used.contains(refreshToken) && latest.refreshToken().equals(refreshToken);
    }

    synchronized boolean usedUp(String refreshToken) {
        return !refreshToken.isEmpty() && used.contains(refreshToken);
    }
}
