package dragoman.twitter;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A lock in the database that one machine of several holds: X allows one connection. It ends with its session. */
final class StreamLeaseStore implements AutoCloseable {
    private final Jdbi jdbi;
    private final String name;
    private Handle holder;

    StreamLeaseStore(Jdbi jdbi, String userId) {
        this.jdbi = jdbi;
        this.name = "twitter-stream:" + userId;
    }

    /** Takes the lock unless another machine has it; true when it is ours already. */
    synchronized boolean take() {
        if (holder != null) {
            return held();
        }
        Handle candidate = jdbi.open();
        boolean taken = ask(candidate, "select pg_try_advisory_lock(hashtextextended(:name, 0))");
        if (taken) {
            holder = candidate;
        } else {
            candidate.close();
        }
        return taken;
    }

    /** Whether the session that holds the lock is still there. */
    synchronized boolean held() {
        try {
            return holder != null && ask(holder, "select :name is not null");
        } catch (JdbiException e) {
            holder.close();
            holder = null;
            return false;
        }
    }

    private boolean ask(Handle handle, String question) {
        return handle.createQuery(question)
                .bind("name", name)
                .mapTo(Boolean.class)
                .one();
    }

    /** The connection goes back to its pool, so it must give the lock up by itself. */
    @Override
    public synchronized void close() {
        if (held()) {
            ask(holder, "select pg_advisory_unlock(hashtextextended(:name, 0))");
            holder.close();
            holder = null;
        }
    }
}
