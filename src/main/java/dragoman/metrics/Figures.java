package dragoman.metrics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The figures of the tables as gauges; they are counted at most once in a while, however often they are collected. */
final class Figures implements MeterBinder {
    private final LoadingCache<String, Map<String, Double>> counted;

    Figures(FigureStore store, Duration asOldAs) {
        counted = Caffeine.newBuilder().expireAfterWrite(asOldAs).build(all -> store.count());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "dragoman.comments.seen", "comments of others that were let in", "seen");
        gauge(registry, "dragoman.comments.waiting", "comments seen but not decided", "waiting");
        gauge(registry, "dragoman.comments.parked", "comments that no step could handle", "parked");
        gauge(registry, "dragoman.reviews.waiting", "comments that wait for a person", "reviews");
        gauge(registry, "dragoman.reviews.oldest.seconds", "how long the oldest of them waits", "oldest");
        for (String outcome : List.of("IGNORE", "RESPOND", "HIDE", "ESCALATE")) {
            Gauge.builder("dragoman.decisions", () -> figure("decision " + outcome))
                    .description("comments decided, by outcome")
                    .tag("outcome", outcome)
                    .register(registry);
        }
        for (String kind : List.of("HIDE", "REPLY", "UNHIDE", "DELETE")) {
            for (String state : List.of("INTENDED", "SENDING", "DONE", "REFUSED", "UNCERTAIN", "WAITING", "SHADOW")) {
                Gauge.builder("dragoman.actions", () -> figure("action " + kind + " " + state))
                        .description("actions on the platforms, by kind and state")
                        .tag("kind", kind)
                        .tag("state", state)
                        .register(registry);
            }
        }
    }

    private void gauge(MeterRegistry registry, String name, String description, String figure) {
        Gauge.builder(name, () -> figure(figure)).description(description).register(registry);
    }

    private double figure(String name) {
        return counted.get("all").getOrDefault(name, 0.0);
    }
}
