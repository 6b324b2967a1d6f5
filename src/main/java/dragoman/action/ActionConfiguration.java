package dragoman.action;

import dragoman.comment.OwnComments;
import dragoman.storage.Storage;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;

/** The action feature: the outbox. */
public final class ActionConfiguration implements CamelConfiguration {
    private final Storage storage;

    public ActionConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public ActionStore actionStore(@PropertyInject("claims.lease") Duration lease) {
        ActionStore store = new ActionStore(storage.jdbi(), storage.node(), lease);
        store.releaseAbandoned(true);
        return store;
    }

    @BindToRegistry
    public ActionOutbox actionOutbox(
            ActionStore store,
            UnsentReview review,
            @PropertyInject("platform.retry.attempts") int attempts,
            @PropertyInject("platform.retry.first-delay") Duration firstDelay) {
        return new ActionOutbox(store, new Retry(attempts, firstDelay, RandomGenerator.getDefault()), review);
    }

    @BindToRegistry
    public OwnComments ownComments(ActionStore store) {
        return new PostedComments(store);
    }
}
