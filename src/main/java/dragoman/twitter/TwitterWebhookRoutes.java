package dragoman.twitter;

import dragoman.comment.CommentInbox;
import dragoman.platform.RefusedDeliveryException;
import dragoman.platform.WebhookCounts;
import dragoman.platform.WebhookRoutes;
import dragoman.platform.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;

/** Where X delivers events. */
final class TwitterWebhookRoutes extends WebhookRoutes {
    /** No brace and no quote: else whoever asks could have a forged delivery signed as a challenge. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.=+/-]{1,256}");

    private final CommentInbox inbox;
    private final TwitterDeliveryReader reader;
    private final WebhookCounts counts;
    private ProducerTemplate onward;

    TwitterWebhookRoutes(
            Optional<WebhookSignature> signature,
            CommentInbox inbox,
            TwitterDeliveryReader reader,
            WebhookCounts counts) {
        super("twitter", "x-twitter-webhooks-signature", signature, counts);
        this.inbox = inbox;
        this.reader = reader;
        this.counts = counts;
    }

    @Override
    public void configure() throws Exception {
        onward = getContext().createProducerTemplate();
        super.configure();
    }

    @Override
    protected Answer challenged(Message request, WebhookSignature key) {
        String token = request.getHeader("crc_token", "", String.class);
        if (!TOKEN.matcher(token).matches()) {
            throw new RefusedDeliveryException(400, "crc_token should be 1 to 256 letters and digits");
        }
        String answer = key.sign(token.getBytes(StandardCharsets.UTF_8));
        return new Answer(200, "application/json", "{\"response_token\":\"" + answer + "\"}");
    }

    @Override
    protected CompletableFuture<?> delivered(byte[] body) {
        TwitterDelivery delivery = reader.read(body);
        delivery.ignored().forEach(counts::ignored);
        Stream<CompletableFuture<?>> written =
                delivery.written().stream().map(comment -> counted(inbox.accept(comment, this::handOn)));
        Stream<CompletableFuture<?>> deleted = delivery.deleted().stream().map(id -> counted(inbox.withdraw(id)));
        return CompletableFuture.allOf(Stream.concat(written, deleted).toArray(CompletableFuture[]::new));
    }

    private void handOn(dragoman.comment.Comment comment) {
        onward.sendBody("direct:accept-comment", comment);
    }
}
