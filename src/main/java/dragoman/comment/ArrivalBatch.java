package dragoman.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is committed together: each comment once, in its newest revision, and after that what was withdrawn. */
final class ArrivalBatch {
    private final List<Arrival> arrivals;
    private final CommentStore store;
    private final Function<Collection<Comment>, Set<CommentId>> ours;
    private final boolean claimed;
    private final Map<CommentId, Comment> written = new LinkedHashMap<>();
    private final Set<CommentId> withdrawn = new LinkedHashSet<>();

    ArrivalBatch(
            List<Arrival> arrivals,
            CommentStore store,
            Function<Collection<Comment>, Set<CommentId>> ours,
            boolean claimed) {
        this.arrivals = arrivals;
        this.store = store;
        this.ours = ours;
        this.claimed = claimed;
        arrivals.forEach(this::sort);
    }

    private void sort(Arrival arrival) {
        if (arrival instanceof Arrival.Written one) {
            written.merge(one.comment().id(), one.comment(), ArrivalBatch::newer);
        } else if (arrival instanceof Arrival.Withdrawn one) {
            withdrawn.add(one.id());
        }
    }

    static Comment newer(Comment one, Comment other) {
        return other.revision() > one.revision() ? other : one;
    }

    /** @return for each arrival what became of it; of several that are the same comment one is new */
    List<Receipt> commit() {
        Set<CommentId> own = written.isEmpty() ? Set.of() : ours.apply(List.copyOf(written.values()));
        written.keySet().removeAll(own);
        Set<CommentId> changed = store.commit(List.copyOf(written.values()), List.copyOf(withdrawn), claimed);
        Map<CommentId, Receipt> receipts = new HashMap<>();
        own.forEach(id -> receipts.put(id, Receipt.OURS));
        withdrawn.stream().filter(changed::contains).forEach(id -> receipts.put(id, Receipt.WITHDRAWN));
        return arrivals.stream()
                .map(arrival -> receipt(arrival, changed, receipts))
                .toList();
    }

    private Receipt receipt(Arrival arrival, Set<CommentId> changed, Map<CommentId, Receipt> receipts) {
        if (arrival instanceof Arrival.Withdrawn one) {
            return receipts.getOrDefault(one.id(), Receipt.KNOWN);
        }
        Comment comment = ((Arrival.Written) arrival).comment();
        Receipt said = receipts.get(comment.id());
        boolean fresh = said == null && changed.contains(comment.id()) && written.get(comment.id()) == comment;
        if (fresh) {
            receipts.put(comment.id(), Receipt.KNOWN);
            return claimed ? Receipt.NEW : Receipt.LATER;
        }
        return said == null ? Receipt.KNOWN : said;
    }
}
