package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often the platform misbehaves, and how badly.
 *
 * <p>The faults named "after" strike writes only: the effect is there although the caller cannot know it.
 *
 * @param rates from 0 (never) to 1 (always); a fault that is missing is off
 * @param slowMillis how long every answer is held back
 * @param hangMillis how long a time-out keeps the connection before it closes it
 * @param callsPerHour how many calls the account may make in a rolling hour before it is limited
 */
public record Faults(Map<Fault, Double> rates, long slowMillis, long hangMillis, int callsPerHour) {
    public static final Faults NONE = new Faults(Map.of(), 0, 30_000, 48_000);

    public Faults {
        rates = Map.copyOf(rates);
        rates.forEach((fault, rate) -> {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException(fault.key() + " should be from 0 to 1: was " + rate);
            }
        });
        if (slowMillis < 0 || hangMillis < 0 || callsPerHour < 1) {
            throw new IllegalArgumentException("slow, hangMillis and callsPerHour should not be negative");
        }
    }

    public Faults with(Fault fault, double rate) {
        Map<Fault, Double> more = new EnumMap<>(Fault.class);
        more.putAll(rates);
        more.put(fault, rate);
        return new Faults(more, slowMillis, hangMillis, callsPerHour);
    }

    public Faults hanging(long millis) {
        return new Faults(rates, slowMillis, millis, callsPerHour);
    }

    public Faults slow(long millis) {
        return new Faults(rates, millis, hangMillis, callsPerHour);
    }

    public Faults callsPerHour(int calls) {
        return new Faults(rates, slowMillis, hangMillis, calls);
    }

    double rate(Fault fault) {
        return rates.getOrDefault(fault, 0.0);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        for (Fault fault : Fault.values()) {
            json.put(fault.key(), rate(fault));
        }
        return json.put("slow", slowMillis).put("hangMillis", hangMillis).put("callsPerHour", callsPerHour);
    }

    /** @throws IllegalArgumentException when a name or a value makes no sense */
    static Faults fromJson(JsonNode json) {
        Faults faults = NONE;
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            JsonNode value = entry.getValue();
            if (!value.isNumber() && !value.isBoolean()) {
                throw new IllegalArgumentException(
                        entry.getKey() + " should be a number or true or false: was " + value);
            }
            faults = faults.with(entry.getKey(), value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asDouble());
        }
        return faults;
    }

    private Faults with(String key, double value) {
        return switch (key) {
            case "slow" -> slow((long) value);
            case "hangMillis" -> hanging((long) value);
            case "callsPerHour" -> callsPerHour((int) value);
            default ->
                with(
                        Fault.named(key)
                                .orElseThrow(() -> new IllegalArgumentException("there is no fault named " + key)),
                        value);
        };
    }
}
