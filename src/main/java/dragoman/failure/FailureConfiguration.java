package dragoman.failure;

import dragoman.storage.Storage;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.RoutesBuilder;

/** The failure feature: what happens when a step throws. */
public final class FailureConfiguration implements CamelConfiguration {
    private final Storage storage;

    public FailureConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public RoutesBuilder failurePolicies() {
        return new FailurePolicies();
    }

    @BindToRegistry
    public ParkedMessages parkedMessages() {
        return new ParkedMessages(new ParkedMessageStore(storage.jdbi()));
    }
}
