package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * How X behaves where accounts and times differ.
 *
 * @param replyGate whether the account may answer only people who name or quote it
 * @param postNames whether answers say {@code referenced_posts} where they used to say {@code referenced_tweets}
 * @param heartbeatMillis how often the stream sends an empty line
 * @param streamSilent whether the stream stays open but sends nothing any more, not even empty lines
 * @param limits how many calls of a kind are good in a quarter of an hour, where it is not the documented number
 */
public record XManners(
        boolean replyGate, boolean postNames, long heartbeatMillis, boolean streamSilent, Map<String, Integer> limits) {
    public static final XManners STANDARD = new XManners(false, false, 20_000, false, Map.of());

    public XManners {
        limits = Map.copyOf(limits);
        if (heartbeatMillis < 1) {
            throw new IllegalArgumentException("heartbeatMillis should be above 0: was " + heartbeatMillis);
        }
    }

    public XManners replyGate(boolean on) {
        return new XManners(on, postNames, heartbeatMillis, streamSilent, limits);
    }

    public XManners postNames(boolean on) {
        return new XManners(replyGate, on, heartbeatMillis, streamSilent, limits);
    }

    public XManners heartbeatMillis(long millis) {
        return new XManners(replyGate, postNames, millis, streamSilent, limits);
    }

    public XManners streamSilent(boolean on) {
        return new XManners(replyGate, postNames, heartbeatMillis, on, limits);
    }

    /** @param kind of call, as the books name it, without {@code x-} */
    public XManners limit(String kind, int calls) {
        Map<String, Integer> more = new HashMap<>(limits);
        more.put(kind, calls);
        return new XManners(replyGate, postNames, heartbeatMillis, streamSilent, more);
    }

    ObjectNode toJson() {
        return Json.MAPPER.valueToTree(this);
    }

    /** @throws IllegalArgumentException when a name makes no sense */
    static XManners fromJson(JsonNode json) {
        XManners manners = STANDARD;
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            manners = manners.with(entry.getKey(), entry.getValue());
        }
        return manners;
    }

    private XManners with(String key, JsonNode value) {
        return switch (key) {
            case "replyGate" -> replyGate(value.asBoolean());
            case "postNames" -> postNames(value.asBoolean());
            case "heartbeatMillis" -> heartbeatMillis(value.asLong());
            case "streamSilent" -> streamSilent(value.asBoolean());
            case "limits" -> {
                XManners limited = this;
                for (Map.Entry<String, JsonNode> limit : value.properties()) {
                    limited = limited.limit(limit.getKey(), limit.getValue().asInt());
                }
                yield limited;
            }
            default -> throw new IllegalArgumentException("X has no manner named " + key);
        };
    }
}
