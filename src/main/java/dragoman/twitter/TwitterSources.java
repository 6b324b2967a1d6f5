package dragoman.twitter;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which ways of hearing from X are in use: the first of the list that works, and what is needed until it does. */
final class TwitterSources {
    private static final Logger LOG = LoggerFactory.getLogger(TwitterSources.class);

    private final List<Source> order;
    private final Map<Source, Boolean> works = new EnumMap<>(Source.class);

    /** @param order the preferred one first */
    TwitterSources(List<Source> order) {
        this.order = List.copyOf(order);
    }

    static List<Source> listed(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Source::of)
                .toList();
    }

    boolean listed(Source source) {
        return order.contains(source);
    }

    /** Whether it is listed and nothing before it works. */
    synchronized boolean needed(Source source) {
        int place = order.indexOf(source);
        return place >= 0 && order.subList(0, place).stream().noneMatch(before -> works.getOrDefault(before, false));
    }

    /** Says so once when something begins to work. */
    synchronized void up(Source source) {
        if (!Boolean.TRUE.equals(works.put(source, true))) {
            LOG.info("X: the {} works", source);
        }
    }

    /** Says so once when something works no longer, or not at all. */
    synchronized void down(Source source, String reason) {
        if (!Boolean.FALSE.equals(works.put(source, false))) {
            LOG.warn("X: the {} does not work, {} instead: {}", source, next(source), reason);
        }
    }

    private String next(Source source) {
        return order.stream()
                .skip(order.indexOf(source) + 1L)
                .map(Source::toString)
                .findFirst()
                .orElse("nothing");
    }
}
