package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.platform.PlatformException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps our webhook registered with X, valid and subscribed. */
public final class TwitterWebhook {
    private static final String PATH = "/2/webhooks";

    private final TwitterApi app;
    private final Subscription subscription;
    private final TwitterSources sources;
    private final Options options;

    /**
     * What is wanted.
     *
     * @param url where X is to deliver; empty for nowhere
     */
    record Options(String url, boolean unsubscribeOnStop) {}

    TwitterWebhook(TwitterApi app, Subscription subscription, TwitterSources sources, Options options) {
        this.app = app;
        this.subscription = subscription;
        this.sources = sources;
        this.options = options;
    }

    /** For when X is off. */
    static TwitterWebhook none() {
        return new TwitterWebhook(null, null, new TwitterSources(List.of()), new Options("", false));
    }

    private boolean wanted() {
        return sources.listed(Source.WEBHOOK) && !options.url().isEmpty();
    }

    /** Registers what is missing, and has X look again at what it holds for invalid. */
    public synchronized void check() {
        if (!wanted()) {
            return;
        }
        try {
            Optional<JsonNode> known = find();
            JsonNode webhook = known.isPresent() ? known.get() : registered();
            if (!webhook.path("valid").asBoolean()) {
                revalidate(webhook.path("id").asText());
            }
            subscription.keep(webhook.path("id").asText());
            sources.up(Source.WEBHOOK);
        } catch (PlatformException | IllegalStateException e) {
            sources.down(Source.WEBHOOK, e.getMessage());
        }
    }

    /** Ends the subscription when that is wanted; the webhook stays registered. */
    synchronized void stop() {
        if (wanted() && options.unsubscribeOnStop()) {
            find().ifPresent(webhook -> subscription.end(webhook.path("id").asText()));
        }
    }

    private Optional<JsonNode> find() {
        for (JsonNode webhook : app.get(PATH, Map.of()).path("data")) {
            if (webhook.path("url").asText("").equals(options.url())) {
                return Optional.of(webhook);
            }
        }
        return Optional.empty();
    }

    /** X calls the address at once, and takes it only if the answer is right. */
    private JsonNode registered() {
        JsonNode answer = app.send("POST", PATH, Map.of("url", options.url()));
        return answer.has("data") ? answer.path("data") : answer;
    }

    private void revalidate(String id) {
        JsonNode answer = app.send("PUT", PATH + "/" + id, Map.of());
        if (!answer.path("data").path("valid").asBoolean()) {
            throw new IllegalStateException("X does not take the answers of " + options.url()
                    + ". Check twitter.consumer-secret, and that the address leads here");
        }
    }
}
