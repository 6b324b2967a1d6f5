package dragoman.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.regex.Pattern;

/** Counts what webhooks brought, as soon as there is somebody to count for. */
public final class WebhookCounts implements MeterBinder {
    /** What comes from outside may become a label only when it is a plain word. */
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_.]{1,48}");

    private final String platform;
    private volatile MeterRegistry registry;

    public WebhookCounts(String platform) {
        this.platform = platform;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        registry = meters;
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
        MeterRegistry meters = registry;
        if (meters != null) {
            meters.counter(name, "platform", platform, tag, value).increment();
        }
    }
}
