package dragoman.sandbox;

import java.time.Instant;

/**
 * A post as the platform holds it.
 *
 * @param sequence when it came into the world, among everything else
 */
record StoredMedia(long sequence, Event.Published published) implements Listed {
    @Override
    public String id() {
        return published.id();
    }

    @Override
    public Instant at() {
        return published.at();
    }
}
