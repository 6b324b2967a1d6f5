package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what people wrote lately, with as few calls as a query's length allows. */
final class TwitterSearch {
    private static final Logger LOG = LoggerFactory.getLogger(TwitterSearch.class);
    static final int QUERY_LENGTH = 512;
    /** How far X's recent search reaches back. What is asked for must be within it. */
    private static final Duration REACH = Duration.ofDays(7);

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final TwitterApi api;
    private final Vocabulary vocabulary;
    private final String ourUserId;
    private final int pageSize;
    private final int maxPages;
    private final Clock clock;

    TwitterSearch(TwitterApi api, Vocabulary vocabulary, String ourUserId, int pageSize, int maxPages, Clock clock) {
        this.api = api;
        this.vocabulary = vocabulary;
        this.ourUserId = ourUserId;
        this.pageSize = pageSize;
        this.maxPages = maxPages;
        this.clock = clock;
    }

    /** A post that was found, and what came beside it. */
    record Found(JsonNode post, JsonNode includes) {}

    /**
     * What others wrote in the conversations under these posts, newest first for each query.
     *
     * @param since only what was written at that moment or later; what lies further back than X's search is not found
     */
    List<Found> conversations(Collection<String> roots, Optional<Instant> since) {
        List<Found> found = new ArrayList<>();
        for (String query : queries(roots)) {
            found.addAll(recent(query, since));
        }
        return found;
    }

    /** As many roots a query as fit; our own answers are left out, for every post that X hands over costs. */
    List<String> queries(Collection<String> roots) {
        List<String> terms =
                roots.stream().map(root -> "conversation_id:" + root).toList();
        return StreamTopics.joined(terms, " -from:" + ourUserId, QUERY_LENGTH);
    }

    /** Every page of a query. */
    List<Found> recent(String query, Optional<Instant> since) {
        Map<String, String> asked = new HashMap<>(vocabulary.comment());
        asked.put("query", query);
        asked.put("max_results", String.valueOf(pageSize));
        since.filter(this::withinReach)
                .ifPresent(at -> asked.put(
                        "start_time", at.truncatedTo(ChronoUnit.SECONDS).toString()));
        List<Found> found = new ArrayList<>();
        String next;
        int pages = 0;
        do {
            JsonNode page = api.get("/2/tweets/search/recent", asked);
            page.path("data").forEach(post -> found.add(new Found(post, page.path("includes"))));
            next = page.path("meta").path("next_token").asText("");
            asked.put("next_token", next);
        } while (!next.isEmpty() && ++pages < maxPages);
        if (!next.isEmpty()) {
            LOG.warn(
                    "X has more answers than tracking.max-pages = {} pages hold: older ones are not read. Query: {}",
                    maxPages,
                    query);
        }
        return found;
    }

    private boolean withinReach(Instant since) {
        return since.isAfter(clock.instant().minus(REACH).plus(MARGIN));
    }
}
