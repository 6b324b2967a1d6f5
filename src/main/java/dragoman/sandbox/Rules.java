package dragoman.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the stream of X is to bring. */
final class Rules implements Consumer<Event> {
    static final int LONGEST = 1024;

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** A rule, and what it matches. */
    record Rule(XEvent.Ruled rule, Predicate<StoredTweet> matches) {}

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof XEvent.Ruled ruled) {
            rules.put(ruled.id(), new Rule(ruled, XQuery.parse(ruled.value(), LONGEST)));
        } else if (event instanceof XEvent.Unruled unruled) {
            rules.remove(unruled.id());
        }
    }

    synchronized List<XEvent.Ruled> all() {
        return rules.values().stream().map(Rule::rule).toList();
    }

    synchronized boolean has(String id) {
        return rules.containsKey(id);
    }

    synchronized List<XEvent.Ruled> matching(StoredTweet tweet) {
        return rules.values().stream()
                .filter(rule -> rule.matches().test(tweet))
                .map(Rule::rule)
                .toList();
    }
}
