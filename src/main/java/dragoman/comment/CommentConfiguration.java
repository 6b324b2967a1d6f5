package dragoman.comment;

import dragoman.storage.Storage;
import java.time.Duration;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;
import org.apache.camel.spi.IdempotentRepository;

/** The comment feature: where comments come in, once. */
public final class CommentConfiguration implements CamelConfiguration {
    private final Storage storage;

    public CommentConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public CommentInbox commentInbox(OwnComments ownComments, @PropertyInject("claims.lease") Duration lease) {
        CommentStore store = new CommentStore(storage.jdbi(), storage.node(), lease);
        store.releaseOwnClaims();
        return new CommentInbox(store, ownComments::among, commit -> storage.groupCommit("comments", commit));
    }

    @BindToRegistry
    public IdempotentRepository seenCommentsRepository(CommentInbox inbox) {
        return new SeenCommentsRepository(inbox);
    }
}
