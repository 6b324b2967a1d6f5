package dragoman.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dragoman.storage.GroupCommit;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Every comment that was let in. Adding one is inserting its row: a comment is 'seen' exactly when its row exists, so
 * a crash can neither lose nor repeat one.
 */
public final class CommentInbox {
    /** What makes a writer thread of a commit. */
    interface Writers {
        GroupCommit<Arrival, Receipt> around(Function<List<Arrival>, List<Receipt>> commit);
    }

    private final CommentStore store;
    private final Function<Collection<Comment>, Set<CommentId>> ours;
    private final GroupCommit<Arrival, Receipt> writer;
    private final HandOver handOver = new HandOver();
    /** The revision of what is surely committed. */
    private final Cache<CommentId, Integer> known =
            Caffeine.newBuilder().maximumSize(100_000).build();
    /** Deleted before we heard of them: platforms do not promise an order. */
    private final Cache<CommentId, Boolean> deletedEarly = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    /** Committed, not yet handed on one by one. */
    private final Set<CommentId> admitted = ConcurrentHashMap.newKeySet();

    /**
     * @param ours picks those that we wrote ourselves
     * @param writers starts the thread that commits what comes one by one
     */
    CommentInbox(CommentStore store, Function<Collection<Comment>, Set<CommentId>> ours, Writers writers) {
        this.store = store;
        this.ours = ours;
        this.writer = writers.around(arrivals -> new ArrivalBatch(arrivals, store, ours, handOver.hasRoom()).commit());
    }

    /**
     * Commits the new ones among the comments in one transaction. Ours and those that were seen are left out; an edit of
     * one that was seen is new.
     *
     * @return the new ones, in the order given; each is then handed on by {@link #add}
     */
    public List<Comment> admit(Collection<Comment> comments) {
        Map<CommentId, Comment> unseen = new LinkedHashMap<>();
        comments.stream()
                .filter(comment -> !known(comment))
                .forEach(comment -> unseen.merge(comment.id(), comment, ArrivalBatch::newer));
        unseen.keySet().removeAll(ours.apply(List.copyOf(unseen.values())));
        if (unseen.isEmpty()) {
            return List.of();
        }
        Set<CommentId> inserted = store.insert(List.copyOf(unseen.values()));
        admitted.addAll(inserted);
        unseen.values().forEach(this::remember);
        return unseen.values().stream()
                .filter(comment -> inserted.contains(comment.id()))
                .toList();
    }

    /**
     * Commits a comment that came alone, together with whatever else comes in that moment; returns at once.
     *
     * @param onward takes the comment after the commit when it is new; it may take its time, others wait behind it
     * @return completed after the commit, with an exception when it could not be committed
     */
    public CompletableFuture<Receipt> accept(Comment comment, Consumer<Comment> onward) {
        if (comment.author().ourselves()) {
            return CompletableFuture.completedFuture(Receipt.OURS);
        }
        if (known(comment)) {
            return CompletableFuture.completedFuture(Receipt.KNOWN);
        }
        return writer.add(new Arrival.Written(comment)).thenApply(receipt -> {
            remember(comment);
            if (receipt == Receipt.NEW && deletedEarly.getIfPresent(comment.id()) != null) {
                withdraw(comment.id());
                return Receipt.WITHDRAWN;
            }
            if (receipt == Receipt.NEW) {
                admitted.add(comment.id());
                handOver.later(() -> onward.accept(comment));
            }
            return receipt;
        });
    }

    /**
     * Commits that a comment was deleted, after everything that came before; what is open about it is called off.
     *
     * @param id any of the ids that the comment had
     * @return {@link Receipt#WITHDRAWN}, or {@link Receipt#KNOWN} when there is nothing to withdraw
     */
    public CompletableFuture<Receipt> withdraw(CommentId id) {
        return writer.add(new Arrival.Withdrawn(id)).thenApply(receipt -> {
            if (receipt == Receipt.KNOWN) {
                deletedEarly.put(id, true);
            }
            return receipt;
        });
    }

    private boolean known(Comment comment) {
        Integer revision = known.getIfPresent(comment.id());
        return revision != null && revision >= comment.revision();
    }

    private void remember(Comment comment) {
        known.asMap().merge(comment.id(), comment.revision(), Math::max);
    }

    /** Whether the comment is to be handed on: true exactly once, for the call that put it in. */
    boolean add(Comment comment) {
        return admitted.remove(comment.id()) || (!admit(List.of(comment)).isEmpty() && admitted.remove(comment.id()));
    }

    /** Whether somebody else wrote it. What was committed was asked about already. */
    public boolean writtenByOthers(Comment comment) {
        return admitted.contains(comment.id()) || ours.apply(List.of(comment)).isEmpty();
    }

    boolean contains(CommentId id) {
        return known.getIfPresent(id) != null || store.exists(id);
    }

    /** A comment that was let in. */
    public Optional<Comment> find(CommentId id) {
        return store.find(id);
    }

    /** Undecided comments that nobody works on any more, oldest first, each claimed for this machine when it is asked for. */
    public Iterator<Comment> abandoned() {
        return new AbandonedComments(store::claimAbandoned);
    }
}
