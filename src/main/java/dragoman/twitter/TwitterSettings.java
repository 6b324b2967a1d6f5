package dragoman.twitter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How to reach X, and as whom.
 *
 * @param sources the ways of hearing from X, the preferred one first
 * @param reconcileEvery how often a post is read although comments come in by themselves
 */
record TwitterSettings(
        String baseUrl,
        String userId,
        String username,
        Vocabulary vocabulary,
        Duration timeout,
        ReplyGate.Mode replies,
        int maxPages,
        List<Source> sources,
        Duration reconcileEvery,
        StreamSettings stream,
        TwitterWebhook.Options webhook,
        String webhookApi,
        Clock clock) {
    @Override
    public String toString() {
        return "X account " + userId + " at " + baseUrl;
    }
}
