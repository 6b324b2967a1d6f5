package dragoman.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * How the platforms deliver events.
 *
 * @param instagramUrl to where Instagram delivers comments; empty for nowhere
 * @param twitterUrl to where X delivers although nothing is registered there; empty for registered addresses only
 * @param families in which form X delivers there: {@code aaa} for Account Activity, {@code xaa} for X Activity
 * @param copies how often each event is delivered, were all well
 * @param dropped which share of events is never delivered, from 0 to 1
 * @param shuffleMillis each delivery is held back for a random time up to this one, so that some overtake others
 * @param retries how often a delivery that was not answered by 200 is tried again
 * @param backOffMillis how long to wait before the first of these; each further pause is four times as long
 * @param timeoutMillis how long an answer may take
 */
public record Deliveries(
        String instagramUrl,
        String twitterUrl,
        Set<String> families,
        int copies,
        double dropped,
        long shuffleMillis,
        int retries,
        long backOffMillis,
        long timeoutMillis) {
    public static final Deliveries STANDARD = new Deliveries("", "", Set.of("aaa"), 1, 0, 0, 3, 1000, 3000);

    public Deliveries {
        families = Set.copyOf(families);
        if (!Set.of("aaa", "xaa").containsAll(families)) {
            throw new IllegalArgumentException("families should be aaa or xaa: were " + families);
        }
        if (!(dropped >= 0 && dropped <= 1)) {
            throw new IllegalArgumentException("dropped should be from 0 to 1: was " + dropped);
        }
        if (copies < 1 || shuffleMillis < 0 || retries < 0 || backOffMillis < 1 || timeoutMillis < 1) {
            throw new IllegalArgumentException("copies and times should not be negative or nothing");
        }
    }

    public Deliveries instagramUrl(String url) {
        return with(Json.object().put("instagramUrl", url));
    }

    public Deliveries twitterUrl(String url, String... forms) {
        ObjectNode change = Json.object().put("twitterUrl", url);
        change.set("families", Json.MAPPER.valueToTree(forms));
        return with(change);
    }

    public Deliveries copies(int number) {
        return with(Json.object().put("copies", number));
    }

    public Deliveries dropped(double share) {
        return with(Json.object().put("dropped", share));
    }

    public Deliveries shuffled(long millis) {
        return with(Json.object().put("shuffleMillis", millis));
    }

    public Deliveries retries(int number, long firstPauseMillis) {
        return with(Json.object().put("retries", number).put("backOffMillis", firstPauseMillis));
    }

    public Deliveries timeoutMillis(long millis) {
        return with(Json.object().put("timeoutMillis", millis));
    }

    ObjectNode toJson() {
        return Json.MAPPER.valueToTree(this);
    }

    /** The same but for what the JSON says. */
    private Deliveries with(JsonNode changes) {
        ObjectNode all = toJson();
        changes.properties().forEach(change -> all.set(change.getKey(), change.getValue()));
        try {
            return Json.MAPPER
                    .readerFor(Deliveries.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(all);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("deliveries cannot be like this: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a name or a value makes no sense */
    static Deliveries fromJson(JsonNode json) {
        return STANDARD.with(json);
    }
}
