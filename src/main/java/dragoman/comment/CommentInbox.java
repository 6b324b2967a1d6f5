package dragoman.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every comment that was let in. Adding one is inserting its row: a comment is 'seen' exactly when its row exists, so
 * a crash can neither lose nor repeat one.
 */
public final class CommentInbox {
    private static final Logger LOG = LoggerFactory.getLogger(CommentInbox.class);
    private static final int RESUMED_AT_ONCE = 500;

    private final CommentStore store;
    private final Function<Collection<Comment>, Set<CommentId>> ours;
    private final Cache<CommentId, Boolean> known =
            Caffeine.newBuilder().maximumSize(100_000).build();
    /** Committed with their page, not yet handed on one by one. */
    private final Set<CommentId> admitted = ConcurrentHashMap.newKeySet();

    /** @param ours picks those that we wrote ourselves */
    CommentInbox(CommentStore store, Function<Collection<Comment>, Set<CommentId>> ours) {
        this.store = store;
        this.ours = ours;
    }

    /**
     * Commits the new ones among the comments in one statement. Ours and those that were seen are left out.
     *
     * @return the new ones, in the order given; each is then handed on by {@link #add}
     */
    public List<Comment> admit(Collection<Comment> comments) {
        Map<CommentId, Comment> unseen = new LinkedHashMap<>();
        comments.stream()
                .filter(comment -> known.getIfPresent(comment.id()) == null)
                .forEach(comment -> unseen.putIfAbsent(comment.id(), comment));
        unseen.keySet().removeAll(ours.apply(List.copyOf(unseen.values())));
        if (unseen.isEmpty()) {
            return List.of();
        }
        Set<CommentId> inserted = store.insert(List.copyOf(unseen.values()));
        admitted.addAll(inserted);
        unseen.keySet().forEach(id -> known.put(id, true));
        return unseen.values().stream()
                .filter(comment -> inserted.contains(comment.id()))
                .toList();
    }

    /** Whether the comment is to be handed on: true exactly once, for the call that put it in. */
    boolean add(Comment comment) {
        return admitted.remove(comment.id()) || (!admit(List.of(comment)).isEmpty() && admitted.remove(comment.id()));
    }

    boolean contains(CommentId id) {
        return known.getIfPresent(id) != null || store.exists(id);
    }

    /** A comment that was let in. */
    public Optional<Comment> find(CommentId id) {
        return store.find(id);
    }

    /** Undecided comments that nobody works on any more, claimed for this machine; a bounded number, oldest first. */
    public List<Comment> abandoned() {
        List<Comment> abandoned = store.claimAbandoned(RESUMED_AT_ONCE);
        if (!abandoned.isEmpty()) {
            LOG.info("Taking up {} comments that were seen but not yet decided", abandoned.size());
        }
        return abandoned;
    }
}
