package dragoman.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits together what arrives together: whatever queued while the last commit ran goes into the next one, on one
 * thread. A commit costs the same for one row as for hundreds, so this is what makes many small writes cheap.
 */
public final class GroupCommit<T, R> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int AT_ONCE = 500;
    private static final int QUEUED = 20_000;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    /** What is to be committed, and who wants to know. */
    private record Entry<T, R>(T item, CompletableFuture<R> answer) {}

    private final Function<List<T>, List<R>> commit;
    private final BlockingQueue<Entry<T, R>> queue;
    private final Thread writer;
    private volatile boolean closing;

    /** @param commit commits all or nothing, and answers for each in the order given */
    GroupCommit(String name, Function<List<T>, List<R>> commit) {
        this(name, commit, QUEUED);
    }

    GroupCommit(String name, Function<List<T>, List<R>> commit, int queued) {
        this.commit = commit;
        this.queue = new ArrayBlockingQueue<>(queued);
        this.writer = new Thread(this::write, "commit-" + name);
        this.writer.setDaemon(true);
        this.writer.start();
    }

    /**
     * Has the item committed with others; returns at once.
     *
     * @return completed after the commit; with an exception when it failed, or when too much is waiting already
     */
    public CompletableFuture<R> add(T item) {
        Entry<T, R> entry = new Entry<>(item, new CompletableFuture<>());
        if (closing || !queue.offer(entry)) {
            entry.answer().completeExceptionally(full());
        }
        return entry.answer();
    }

    private static StorageException full() {
        return new StorageException("Too much waits to be committed, or Dragoman is stopping");
    }

    private void write() {
        List<Entry<T, R>> batch = new ArrayList<>(AT_ONCE);
        while (!closing || !queue.isEmpty()) {
            try {
                Entry<T, R> first = queue.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, AT_ONCE - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                closing = true;
            }
            batch.clear();
        }
    }

    private void write(List<Entry<T, R>> batch) {
        try {
            List<R> answers = commit.apply(batch.stream().map(Entry::item).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (UnableToExecuteStatementException e) {
            LOG.warn("{} rows could not be committed together: {}", batch.size(), e.getShortMessage());
            each(batch, e);
        } catch (RuntimeException e) {
            batch.forEach(entry -> entry.answer().completeExceptionally(e));
        }
    }

    /** One row that the database refuses must not take its neighbours with it. */
    private void each(List<Entry<T, R>> batch, RuntimeException together) {
        RuntimeException gone = batch.size() == 1 ? together : null;
        for (Entry<T, R> entry : batch) {
            if (gone != null) {
                entry.answer().completeExceptionally(gone);
                continue;
            }
            try {
                entry.answer().complete(commit.apply(List.of(entry.item())).get(0));
            } catch (UnableToExecuteStatementException e) {
                entry.answer().completeExceptionally(e);
            } catch (RuntimeException e) {
                // The database does not answer at all: the others would only wait for the same.
                gone = e;
                entry.answer().completeExceptionally(e);
            }
        }
    }

    /** Commits what waits, and takes nothing more. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Entry<T, R> late = queue.poll(); late != null; late = queue.poll()) {
            late.answer().completeExceptionally(full());
        }
    }
}
