package dragoman.review;

import dragoman.action.UnsentReview;
import dragoman.storage.Storage;
import java.time.Clock;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;

/** The review feature: what waits for a person. */
public final class ReviewConfiguration implements CamelConfiguration {
    private final Storage storage;

    public ReviewConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public UnsentReview unsentReview() {
        return new ReviewQueue(new ReviewStore(storage.jdbi()), Clock.systemUTC());
    }
}
