package dragoman.metrics;

import dragoman.storage.Storage;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Down when the database does not answer: nothing can be let in then. */
final class DatabaseHealthCheck extends AbstractHealthCheck {
    private static final int PATIENCE_SECONDS = 3;

    private final Storage storage;

    DatabaseHealthCheck(Storage storage) {
        super("dragoman", "database");
        this.storage = storage;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        if (storage.answers(PATIENCE_SECONDS)) {
            builder.up();
        } else {
            builder.down().message("the database does not answer: comments cannot be let in until it does");
        }
    }
}
