package dragoman.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/**
 * The two routes of a webhook: one answers the platform's challenge, one lets signed deliveries in and answers when they
 * are committed. In Java, so that no edit at run time can drop the signature check.
 */
public abstract class WebhookRoutes extends RouteBuilder {
    /** Platforms give up after three seconds at the earliest, and send again. */
    private static final long SECONDS_TO_COMMIT = 3;

    private final String platform;
    private final String signatureHeader;
    private final Optional<WebhookSignature> signature;
    private final WebhookCounts counts;
    private final QuietLog quietLog = new QuietLog(Clock.systemUTC());

    /** @param signature empty when the webhook is off: then there is nothing at its address */
    protected WebhookRoutes(
            String platform, String signatureHeader, Optional<WebhookSignature> signature, WebhookCounts counts) {
        this.platform = platform;
        this.signatureHeader = signatureHeader;
        this.signature = signature;
        this.counts = counts;
    }

    /** @throws RefusedDeliveryException when it is not the platform that asks */
    protected abstract Answer challenged(Message request, WebhookSignature key);

    /**
     * Takes in a delivery that is surely the platform's.
     *
     * @return completed when everything in it is committed
     * @throws RefusedDeliveryException when it cannot be read
     */
    protected abstract CompletableFuture<?> delivered(byte[] body);

    /** What is answered. */
    public record Answer(int status, String contentType, String body) {
        static Answer problem(int status, String detail) {
            return new Answer(
                    status,
                    "application/problem+json",
                    String.format(
                            Locale.ROOT,
                            "{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":%d,\"detail\":\"%s\"}",
                            status,
                            detail));
        }
    }

    @Override
    public void configure() throws Exception {
        getContext().addStartupListener((context, alreadyStarted) -> {
            MeterRegistry meters = context.getRegistry().findSingleByType(MeterRegistry.class);
            if (meters != null) {
                counts.bindTo(meters);
            }
        });
        serve(
                "GET",
                "answer-" + platform + "-challenge",
                "Proves to the platform that this webhook is ours",
                request -> challenged(request, key()));
        serve(
                "POST",
                "receive-" + platform + "-delivery",
                "Lets signed deliveries in, and answers when all is committed",
                this::received);
    }

    /** Serves one kind of request. */
    private interface Endpoint {
        Answer answer(Message request) throws InterruptedException;
    }

    private void serve(String method, String id, String description, Endpoint endpoint) {
        from("platform-http:/webhooks/" + platform + "?httpMethodRestrict=" + method)
                .routeId(id)
                .routeGroup(platform)
                .routeDescription(description)
                .errorHandler(noErrorHandler())
                .process(exchange -> answer(exchange, answered(exchange.getMessage(), endpoint)));
    }

    private Answer answered(Message request, Endpoint endpoint) throws InterruptedException {
        try {
            return endpoint.answer(request);
        } catch (RefusedDeliveryException e) {
            counts.refused(e.status());
            quietLog.warn("A request to /webhooks/" + platform + " was refused: " + e.getMessage());
            return Answer.problem(e.status(), e.getMessage());
        }
    }

    private WebhookSignature key() {
        return signature.orElseThrow(() -> new RefusedDeliveryException(404, "this webhook is off"));
    }

    /** Verifies the bytes as they came before anything in them is read. */
    private Answer received(Message request) throws InterruptedException {
        WebhookSignature key = key();
        // Anything else would have been taken apart by the server, and its signature could not be checked any more.
        String type = request.getHeader(Exchange.CONTENT_TYPE, "", String.class);
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new RefusedDeliveryException(415, "it should be sent as application/json");
        }
        byte[] body = request.getBody(byte[].class);
        String header = request.getHeader(signatureHeader, String.class);
        if (!key.signs(body == null ? new byte[0] : body, header)) {
            throw new RefusedDeliveryException(
                    401, header == null ? "it is not signed" : "its signature is wrong; is the secret the right one?");
        }
        if (body == null) {
            throw new RefusedDeliveryException(400, "it is empty");
        }
        committed(delivered(body));
        return new Answer(200, "text/plain", "");
    }

    private void committed(CompletableFuture<?> all) throws InterruptedException {
        try {
            all.get(SECONDS_TO_COMMIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.debug("Not committed", e);
            throw new RefusedDeliveryException(503, "it could not be committed; send it again");
        }
    }

    /** Headers of the request are not sent back: whatever is in the message when the route ends becomes a header. */
    private static void answer(Exchange exchange, Answer answer) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setHeader(Exchange.CONTENT_TYPE, answer.contentType());
        message.setBody(answer.body());
    }

    /** Counts what becomes of an event, as soon as it is known. */
    protected final <T> CompletableFuture<T> counted(CompletableFuture<T> event) {
        return event.thenApply(outcome -> {
            counts.event(String.valueOf(outcome).toLowerCase(Locale.ROOT));
            return outcome;
        });
    }
}
