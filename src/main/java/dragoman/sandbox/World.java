package dragoman.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Everything that the platform knows. It changes by events only, each in the journal before it takes effect. */
final class World {
    private final Journal journal;
    private final Clock clock;
    private final Map<String, StoredMedia> media = new LinkedHashMap<>();
    private final Map<String, StoredComment> comments = new LinkedHashMap<>();
    private final Set<String> deletedMedia = new HashSet<>();
    private final Set<String> tokens = new HashSet<>();
    private final Rounds rounds = new Rounds();
    private final List<Consumer<Event>> followers;
    private final List<Consumer<Event>> watchers = new CopyOnWriteArrayList<>();
    private Ids ids;
    private Account account;
    private String token;
    private long sequence;

    /**
     * @param seed for a new world; one that exists keeps the seed it was made from
     * @param followers who else hears of every event, of those in the journal too
     */
    World(Journal journal, long seed, Clock clock, List<Consumer<Event>> followers) {
        this.journal = journal;
        this.clock = clock;
        this.followers = followers;
        journal.replay().forEach(this::apply);
        if (account == null) {
            Ids fresh = new Ids(seed);
            Account brand = new Account(fresh.object("account"), fresh.person("app"), "alderandoak", "Alder & Oak");
            record(new Event.Founded(seed, brand));
            issueToken();
        }
    }

    synchronized void record(Event event) {
        journal.append(event);
        apply(event);
        watchers.forEach(watcher -> watcher.accept(event));
    }

    /** @param watcher hears of every event from now on */
    void watch(Consumer<Event> watcher) {
        watchers.add(watcher);
    }

    private void apply(Event event) {
        sequence++;
        rounds.apply(event);
        followers.forEach(follower -> follower.accept(event));
        if (event instanceof Event.Founded founded) {
            ids = new Ids(founded.seed());
            account = founded.account();
        } else if (event instanceof Event.TokenIssued issued) {
            token = issued.token();
            tokens.add(token);
        } else {
            applyToContent(event);
        }
    }

    private void applyToContent(Event event) {
        if (event instanceof Event.Published published) {
            media.put(published.id(), new StoredMedia(sequence, published));
        } else if (event instanceof Event.Written written) {
            boolean own = written.authorId().equals(account.userId());
            comments.put(written.id(), new StoredComment(sequence, written, own, false, false));
        } else if (event instanceof Event.Hidden hidden) {
            comments.computeIfPresent(hidden.id(), (id, comment) -> comment.hidden(hidden.hidden()));
        } else if (event instanceof Event.Deleted deleted && comments.containsKey(deleted.id())) {
            comments.computeIfPresent(deleted.id(), (id, comment) -> comment.gone());
        } else if (event instanceof Event.Deleted deleted) {
            deletedMedia.add(deleted.id());
        }
    }

    synchronized Account account() {
        return account;
    }

    synchronized Ids ids() {
        return ids;
    }

    synchronized String token() {
        return token;
    }

    synchronized boolean accepts(String given) {
        return tokens.contains(given);
    }

    synchronized String issueToken() {
        String next = ids.token(tokens.size() + 1);
        record(new Event.TokenIssued(next));
        return next;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    synchronized int round() {
        return rounds.number();
    }

    synchronized Instant roundBeganAt() {
        return rounds.beganAt();
    }

    synchronized boolean roundPlayed() {
        return rounds.played();
    }

    synchronized void beginRound(int number) {
        record(new Event.RoundBegan(number, now()));
    }

    synchronized void finishRound() {
        record(new Event.RoundPlayed(rounds.number()));
    }

    synchronized boolean holds(String row) {
        return rounds.holds(row);
    }

    /** Every post that is still there, newest first. */
    synchronized List<StoredMedia> media() {
        return media.values().stream()
                .filter(post -> !deletedMedia.contains(post.id()))
                .sorted(Listed.NEWEST_FIRST)
                .toList();
    }

    synchronized Optional<StoredMedia> media(String id) {
        return Optional.ofNullable(media.get(id)).filter(post -> !deletedMedia.contains(id));
    }

    synchronized Optional<StoredComment> comment(String id) {
        return Optional.ofNullable(comments.get(id)).filter(this::visible);
    }

    synchronized boolean visible(StoredComment comment) {
        boolean threadThere =
                comment.topLevel() || !comments.get(comment.parent()).deleted();
        return !comment.deleted() && threadThere && !deletedMedia.contains(comment.media());
    }

    /** The comments directly under a post, newest first. */
    synchronized List<StoredComment> topLevel(String mediaId) {
        return list(comment -> comment.topLevel() && comment.media().equals(mediaId));
    }

    /** The replies under a comment, newest first. */
    synchronized List<StoredComment> replies(String commentId) {
        return list(comment -> comment.parent().equals(commentId));
    }

    /** As the platform counts: with replies. */
    synchronized int commentsCount(String mediaId) {
        return list(comment -> comment.media().equals(mediaId)).size();
    }

    private List<StoredComment> list(Predicate<StoredComment> wanted) {
        return comments.values().stream()
                .filter(wanted)
                .filter(this::visible)
                .sorted(Listed.NEWEST_FIRST)
                .toList();
    }

    /** Everything ever written, in the order in which it came, with what was deleted since. */
    synchronized List<StoredComment> everything() {
        return List.copyOf(comments.values());
    }

    /** An id that nothing has yet, for something that no scenario foresaw. */
    synchronized String freshId() {
        long number = sequence;
        String id = ids.object("written", number);
        while (comments.containsKey(id) || media.containsKey(id)) {
            id = ids.object("written", ++number);
        }
        return id;
    }
}
