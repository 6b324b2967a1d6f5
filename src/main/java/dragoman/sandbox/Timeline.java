package dragoman.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every post on X, by the account and by others: the sum of the events about them. */
final class Timeline implements Consumer<Event> {
    /** When X began to count, for the part of an id that is a time. */
    private static final long EPOCH = 1_288_834_974_657L;

    private static final long SECOND = 1000L << 22;

    private final Map<String, StoredTweet> tweets = new LinkedHashMap<>();
    private final Map<String, String> firstIds = new HashMap<>();
    private final Map<String, String> byRow = new HashMap<>();
    private XKeys keys;
    private long lastId;

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof Event.Founded founded) {
            keys = XKeys.of(new Ids(founded.seed()));
        } else if (event instanceof XEvent.Posted posted) {
            add(posted);
        } else if (event instanceof XEvent.Covered covered) {
            tweets.computeIfPresent(covered.id(), (id, tweet) -> tweet.covered(covered.hidden()));
        } else if (event instanceof XEvent.Removed removed) {
            tweets.computeIfPresent(removed.id(), (id, tweet) -> tweet.gone());
        }
    }

    private void add(XEvent.Posted posted) {
        boolean own = posted.author().id().equals(keys.userId());
        firstIds.put(posted.id(), posted.first());
        byRow.putIfAbsent(posted.round() + "/" + posted.row(), posted.first());
        lastId = Math.max(lastId, Long.parseLong(posted.id()));
        tweets.merge(
                posted.first(),
                new StoredTweet(List.of(posted), own, false, false),
                (before, now) -> before.edited(posted));
    }

    synchronized XKeys keys() {
        return keys;
    }

    static long smallestId(Instant at) {
        return (at.toEpochMilli() - EPOCH) << 22;
    }

    /** The id of something that is posted at that time: ids grow as time does, and never repeat. */
    synchronized String freshId(Instant at) {
        long id = smallestId(at);
        boolean justNow = id <= lastId && lastId - id < SECOND;
        if (justNow) {
            id = lastId + 1;
        }
        while (firstIds.containsKey(Long.toString(id))) {
            id++;
        }
        return Long.toString(id);
    }

    /** A post that is still there, by the id of any of its versions. */
    synchronized Optional<StoredTweet> find(String id) {
        return Optional.ofNullable(firstIds.get(id)).map(tweets::get).filter(tweet -> !tweet.deleted());
    }

    /** A post by its first id, even if it is gone. */
    synchronized StoredTweet ever(String first) {
        return tweets.get(first);
    }

    /** What has become of a line of the scenario, if it is still there. */
    synchronized Optional<StoredTweet> row(int round, String row) {
        return Optional.ofNullable(byRow.get(round + "/" + row)).flatMap(this::find);
    }

    /** Everything ever posted, in the order in which it came, with what was deleted since. */
    synchronized List<StoredTweet> everything() {
        return List.copyOf(tweets.values());
    }

    /** What is still there, newest version first. */
    synchronized List<StoredTweet> newestFirst() {
        List<StoredTweet> there = new ArrayList<>(tweets.values());
        there.removeIf(StoredTweet::deleted);
        there.sort(Collections.reverseOrder(
                Comparator.comparingLong(tweet -> Long.parseLong(tweet.latest().id()))));
        return there;
    }

    /** Whether it was said under a post of the account. */
    synchronized boolean underOwnPost(StoredTweet tweet) {
        StoredTweet root = tweets.get(tweet.latest().conversation());
        return root != null && root.own();
    }
}
