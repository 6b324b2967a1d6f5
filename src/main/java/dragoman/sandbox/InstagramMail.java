package dragoman.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Tells the product's address of comments on Instagram, the account's own ones too, escaped and signed. */
final class InstagramMail implements Consumer<Event> {
    private static final Duration NEWS = Duration.ofSeconds(10);
    private static final JsonMapper ESCAPING = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private final World world;
    private final Courier courier;
    private final Handshake handshake;

    InstagramMail(World world, Courier courier, Outbound outbound) {
        this.world = world;
        this.courier = courier;
        this.handshake = new Handshake(world, outbound);
    }

    static String appSecret(World world) {
        return world.ids().secret("instagram-app", 32);
    }

    @Override
    public void accept(Event event) {
        String url = courier.deliveries().instagramUrl();
        if (!url.isEmpty()
                && event instanceof Event.Written written
                && written.at().isAfter(world.now().minus(NEWS))) {
            send(url, delivery(written));
        }
    }

    private ObjectNode delivery(Event.Written written) {
        ObjectNode value = Json.object();
        ObjectNode from = value.putObject("from");
        from.put("id", written.authorId()).put("username", written.author());
        if (written.authorId().equals(world.account().userId())) {
            from.put("self_ig_scoped_id", world.account().scopedId());
        }
        ObjectNode media = value.putObject("media").put("id", written.media());
        world.media(written.media())
                .ifPresent(
                        post -> media.put("media_product_type", post.published().productType()));
        value.put("id", written.id());
        if (!written.parent().isEmpty()) {
            value.put("parent_id", written.parent());
        }
        value.put("text", written.text());
        ObjectNode delivery = Json.object();
        ObjectNode entry = delivery.putArray("entry").addObject();
        entry.put("id", world.account().userId()).put("time", world.now().getEpochSecond());
        entry.putArray("changes").addObject().put("field", "comments").set("value", value);
        return delivery.put("object", "instagram");
    }

    private void send(String url, ObjectNode delivery) {
        byte[] body = escaped(delivery).getBytes(StandardCharsets.US_ASCII);
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "user-agent",
                "Webhooks/1.0 (https://fb.me/webhooks)",
                "x-hub-signature",
                "sha1=" + Signatures.hex("HmacSHA1", appSecret(world), body),
                "x-hub-signature-256",
                "sha256=" + Signatures.hex("HmacSHA256", appSecret(world), body));
        courier.send(new Letter("instagram", url, headers, body, () -> handshake.with(url)));
    }

    private static String escaped(ObjectNode delivery) {
        try {
            return ESCAPING.writeValueAsString(delivery);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
