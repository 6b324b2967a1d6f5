package dragoman.metrics;

import dragoman.storage.Storage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;

/** The metrics feature: the figures that Prometheus collects, and whether the database answers. */
public final class MetricsConfiguration implements CamelConfiguration {
    private static final Duration AS_OLD_AS = Duration.ofSeconds(5);

    private final Storage storage;

    public MetricsConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public HealthCheck databaseHealth() {
        return new DatabaseHealthCheck(storage);
    }

    @Override
    public void configure(CamelContext context) throws Exception {
        context.addStartupListener((started, alreadyStarted) -> {
            MeterRegistry registry = started.getRegistry().findSingleByType(MeterRegistry.class);
            if (registry != null) {
                new Figures(new FigureStore(storage.jdbi()), AS_OLD_AS).bindTo(registry);
            }
        });
    }
}
