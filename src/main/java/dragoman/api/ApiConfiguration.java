package dragoman.api;

import dragoman.decision.LedgerStore;
import dragoman.storage.Storage;
import dragoman.tracking.Tracking;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;
import org.apache.camel.RoutesBuilder;

/** The API feature: what programs may ask and say over HTTP. */
public final class ApiConfiguration implements CamelConfiguration {
    private final Storage storage;

    public ApiConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public RoutesBuilder apiRoutes(@PropertyInject("api.token") String token, Tracking tracking) {
        String key = token.isEmpty() ? storage.folder().keep("api-token", ApiToken::made) : token;
        ViewStore views = new ViewStore(storage.jdbi());
        LedgerStore ledger = new LedgerStore(storage.jdbi());
        return new ApiRoutes(new ApiToken(key), reader -> new Api(views, ledger, tracking, reader));
    }
}
