package dragoman.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Counts what webhooks brought, for the metrics. */
public final class WebhookCounts {
    /** What comes from outside may become a label only when it is a plain word. */
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_.]{1,48}");

    private final String platform;
    private final Supplier<MeterRegistry> registry;

    /** @param registry asked when something is counted: metrics may start after the routes, or answer null */
    public WebhookCounts(String platform, Supplier<MeterRegistry> registry) {
        this.platform = platform;
        this.registry = registry;
    }

    /** An event and what became of it: new, known, ours, withdrawn. */
    public void event(String outcome) {
        count("dragoman.webhook.events", "outcome", outcome);
    }

    /** An event that means nothing to us. */
    public void ignored(String type) {
        count("dragoman.webhook.ignored", "type", WORD.matcher(type).matches() ? type : "other");
    }

    /** A delivery that was not let in. */
    public void refused(int status) {
        count("dragoman.webhook.refused", "status", String.valueOf(status));
    }

    private void count(String name, String tag, String value) {
        MeterRegistry meters = registry.get();
        if (meters != null) {
            meters.counter(name, "platform", platform, tag, value).increment();
        }
    }
}
