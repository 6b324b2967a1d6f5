package dragoman.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How X asks an address whether it knows the app's secret. */
final class Challenge {
    private static final long PATIENCE_MILLIS = 10_000;

    private final World world;
    private final XKeys keys;
    private final Outbound outbound;
    private final AtomicLong asked = new AtomicLong();

    Challenge(World world, XKeys keys, Outbound outbound) {
        this.world = world;
        this.keys = keys;
        this.outbound = outbound;
    }

    /** Whether the address answered as it should. */
    Future<Boolean> passes(String url) {
        long number = asked.incrementAndGet();
        String token = world.ids().secret("crc-" + number + "-" + world.now(), 40);
        String query = "crc_token=" + token + "&nonce=" + world.ids().secret("nonce-" + number, 20);
        String signature = Signatures.ofX(keys.consumerSecret(), query.getBytes(StandardCharsets.UTF_8));
        String expected = Signatures.ofX(keys.consumerSecret(), token.getBytes(StandardCharsets.UTF_8));
        String address = url + (url.contains("?") ? "&" : "?") + query;
        return outbound.get(address, Map.of("x-twitter-webhooks-signature", signature), PATIENCE_MILLIS)
                .map(answer -> answer.status() == 200 && expected.equals(responseToken(answer.body())))
                .otherwise(false);
    }

    private static String responseToken(String body) {
        try {
            return Json.MAPPER.readTree(body).path("response_token").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
