package dragoman.instagram;

import dragoman.comment.Comment;
import dragoman.comment.CommentInbox;
import dragoman.platform.RefusedDeliveryException;
import dragoman.platform.WebhookCounts;
import dragoman.platform.WebhookRoutes;
import dragoman.platform.WebhookSignature;
import dragoman.tracking.TrackedPost;
import dragoman.tracking.Tracking;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;

/** Where Instagram delivers comments. */
final class InstagramWebhookRoutes extends WebhookRoutes {
    /** Nothing but digits is sent back: anything else could be a script. */
    private static final Pattern CHALLENGE = Pattern.compile("[0-9]{1,32}");

    private final String verifyToken;
    private final CommentInbox inbox;
    private final InstagramDeliveryReader reader;
    private final Optional<Tracking> tracking;
    private final WebhookCounts counts;
    private ProducerTemplate onward;

    /**
     * @param verifyToken what we told Instagram to say when it asks; empty to answer nobody
     * @param tracking knows the posts; empty when Instagram cannot be read
     */
    InstagramWebhookRoutes(
            Optional<WebhookSignature> signature,
            String verifyToken,
            CommentInbox inbox,
            InstagramDeliveryReader reader,
            Optional<Tracking> tracking,
            WebhookCounts counts) {
        super("instagram", "x-hub-signature-256", signature, counts);
        this.verifyToken = verifyToken;
        this.inbox = inbox;
        this.reader = reader;
        this.tracking = tracking;
        this.counts = counts;
    }

    @Override
    public void configure() throws Exception {
        super.configure();
        onward = getContext().createProducerTemplate();
        tracking.ifPresent(known -> from("seda:complete-instagram-comment?concurrentConsumers=1")
                .routeId("complete-instagram-comment")
                .routeGroup("instagram")
                .routeDescription("Finds out what a comment that came by webhook was written under")
                .bean(new PostKnowledge(known, this::read), "complete")
                .to("direct:accept-comment"));
    }

    private void read(TrackedPost post) {
        onward.sendBody("direct:read-post", post);
    }

    @Override
    protected Answer challenged(Message request, WebhookSignature key) {
        String challenge = request.getHeader("hub.challenge", "", String.class);
        boolean subscribes = "subscribe".equals(request.getHeader("hub.mode", String.class));
        if (!subscribes || !verified(request) || !CHALLENGE.matcher(challenge).matches()) {
            throw new RefusedDeliveryException(
                    403, "hub.verify_token should be instagram.verify-token, and hub.challenge digits");
        }
        return new Answer(200, "text/plain", challenge);
    }

    private boolean verified(Message request) {
        String token = request.getHeader("hub.verify_token", "", String.class);
        return !verifyToken.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), verifyToken.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected CompletableFuture<?> delivered(byte[] body) {
        InstagramDelivery delivery = reader.read(body);
        delivery.ignored().forEach(counts::ignored);
        return CompletableFuture.allOf(delivery.written().stream()
                .map(comment -> counted(inbox.accept(comment, this::handOn)))
                .toArray(CompletableFuture[]::new));
    }

    private void handOn(Comment comment) {
        onward.sendBody(tracking.isPresent() ? "seda:complete-instagram-comment" : "direct:accept-comment", comment);
    }
}
