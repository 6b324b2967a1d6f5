package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the rules of X's stream equal to what it is to bring. Rules that others made are left alone. */
final class StreamRules {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRules.class);
    private static final String PATH = "/2/tweets/search/stream/rules";
    private static final String TAG = "dragoman";

    private final TwitterApi api;
    private final StreamTopics topics;
    private final int length;
    private final int most;

    /**
     * @param length longest rule that X takes
     * @param most how many rules X takes
     */
    StreamRules(TwitterApi api, StreamTopics topics, int length, int most) {
        this.api = api;
        this.topics = topics;
        this.length = length;
        this.most = most;
    }

    /**
     * Adds what is missing, then takes away what is no longer wanted.
     *
     * @return whether there is any rule of ours
     */
    boolean keep() {
        Set<String> wanted = wanted();
        Map<String, String> there = there();
        List<String> missing =
                wanted.stream().filter(rule -> !there.containsKey(rule)).toList();
        List<String> idle = there.entrySet().stream()
                .filter(rule -> !wanted.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (there.size() + missing.size() > most) {
            remove(idle);
            add(missing);
        } else {
            add(missing);
            remove(idle);
        }
        return !wanted.isEmpty();
    }

    private Set<String> wanted() {
        List<String> queries = topics.queries(length);
        if (queries.size() > most) {
            LOG.warn(
                    "The stream of X would need {} rules and twitter.stream.rules = {}: the rest is found by polling only",
                    queries.size(),
                    most);
        }
        return new LinkedHashSet<>(queries.subList(0, Math.min(most, queries.size())));
    }

    /** Our rules, with their ids. */
    private Map<String, String> there() {
        Map<String, String> rules = new LinkedHashMap<>();
        for (JsonNode rule : api.get(PATH, Map.of()).path("data")) {
            if (rule.path("tag").asText("").equals(TAG)) {
                rules.put(rule.path("value").asText(), rule.path("id").asText());
            }
        }
        return rules;
    }

    private void add(List<String> rules) {
        if (rules.isEmpty()) {
            return;
        }
        JsonNode answer = api.send(
                "POST",
                PATH,
                Map.of(
                        "add",
                        rules.stream()
                                .map(rule -> Map.of("value", rule, "tag", TAG))
                                .toList()));
        LOG.info("The stream of X has {} more rules", rules.size());
        if (answer.has("errors")) {
            LOG.warn("X did not take all rules of the stream: {}", TwitterErrors.reason(answer));
        }
    }

    private void remove(List<String> ids) {
        if (!ids.isEmpty()) {
            api.send("POST", PATH, Map.of("delete", Map.of("ids", ids)));
            LOG.info("The stream of X has {} rules less", ids.size());
        }
    }
}
