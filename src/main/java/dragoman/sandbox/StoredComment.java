package dragoman.sandbox;

import java.time.Instant;

/**
 * A comment as the platform holds it.
 *
 * @param sequence when it came into the world, among everything else
 * @param own whether the account itself wrote it
 */
record StoredComment(long sequence, Event.Written written, boolean own, boolean hidden, boolean deleted)
        implements Listed {
    @Override
    public String id() {
        return written.id();
    }

    @Override
    public Instant at() {
        return written.at();
    }

    String media() {
        return written.media();
    }

    String parent() {
        return written.parent();
    }

    boolean topLevel() {
        return written.parent().isEmpty();
    }

    StoredComment hidden(boolean now) {
        return new StoredComment(sequence, written, own, now, deleted);
    }

    StoredComment gone() {
        return new StoredComment(sequence, written, own, hidden, true);
    }
}
