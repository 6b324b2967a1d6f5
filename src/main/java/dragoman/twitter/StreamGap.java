package dragoman.twitter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds by search what was written while the stream was not connected. */
final class StreamGap {
    /** X's index may be late, and clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final TwitterSearch search;
    private final StreamTopics topics;
    private final Comings comings;

    StreamGap(TwitterSearch search, StreamTopics topics, Comings comings) {
        this.search = search;
        this.topics = topics;
        this.comings = comings;
    }

    /** @param heard the last moment at which the stream is known to have brought everything; empty for none */
    void fill(Optional<Instant> heard) {
        Optional<Instant> since = heard.map(at -> at.minus(OVERLAP));
        for (String query : topics.queries(TwitterSearch.QUERY_LENGTH)) {
            search.recent(query, since).forEach(found -> comings.handOn(found.post(), found.includes(), "stream"));
        }
    }
}
