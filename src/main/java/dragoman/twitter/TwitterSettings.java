package dragoman.twitter;

import java.time.Clock;
import java.time.Duration;

/** How to reach X, and as whom. */
record TwitterSettings(
        String baseUrl,
        String userId,
        String username,
        Vocabulary vocabulary,
        Duration timeout,
        ReplyGate.Mode replies,
        int pageSize,
        int maxPages,
        Clock clock) {
    @Override
    public String toString() {
        return "X account " + userId + " at " + baseUrl;
    }
}
