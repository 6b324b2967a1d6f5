package dragoman.twitter;

import dragoman.platform.PlatformException;
import dragoman.twitter.StreamLadder.Break;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** X's filtered stream over HTTP. */
final class HttpStream implements StreamSource {
    private final TwitterHttp http;
    private final Credentials credentials;
    private final Map<String, String> query;

    HttpStream(TwitterHttp http, Credentials credentials, Vocabulary vocabulary) {
        this.http = http;
        this.credentials = credentials;
        this.query = vocabulary.comment();
    }

    @Override
    public Lines open() {
        TwitterCall call = TwitterCall.get("/2/tweets/search/stream", query);
        String authorization = credentials.authorization(call);
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer = opened(call, authorization);
        if (answer.statusCode() == 401 && credentials.renew(authorization)) {
            text(answer);
            answer = opened(call, credentials.authorization(call));
        }
        if (answer.statusCode() != 200) {
            String reason = TwitterErrors.reason(TwitterApi.read(text(answer).getBytes(StandardCharsets.UTF_8)));
            throw new StreamBrokenException(
                    answer.statusCode() == 429 ? Break.LIMITED : Break.HTTP,
                    "X refused the stream with status " + answer.statusCode() + ": " + reason);
        }
        Received lines = new Received();
        answer.body().subscribe(BodySubscribers.fromLineSubscriber(lines));
        return lines;
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> opened(TwitterCall call, String authorization) {
        try {
            return http.open(call, authorization);
        } catch (PlatformException e) {
            throw new StreamBrokenException(Break.NETWORK, e.getMessage());
        }
    }

    private static String text(HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer) {
        HttpResponse.BodySubscriber<String> body = BodySubscribers.ofString(StandardCharsets.UTF_8);
        answer.body().subscribe(body);
        return body.getBody()
                .toCompletableFuture()
                .completeOnTimeout("", 5, TimeUnit.SECONDS)
                .exceptionally(e -> "")
                .join();
    }

    /** Lines that came, in their order; X is slowed down while nobody takes them. */
    private static final class Received implements Lines, Flow.Subscriber<String> {
        private static final int AHEAD = 1000;

        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private volatile Flow.Subscription subscription;

        /** A line, or the end: with its cause, empty for a clean one. */
        private record Event(String line, boolean end, String cause) {}

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(AHEAD);
        }

        @Override
        public void onNext(String line) {
            events.add(new Event(line, false, ""));
        }

        @Override
        public void onError(Throwable cause) {
            events.add(new Event("", true, String.valueOf(cause)));
        }

        @Override
        public void onComplete() {
            events.add(new Event("", true, ""));
        }

        @Override
        public Optional<String> next(Duration silence) {
            Event event = await(silence);
            if (event == null) {
                throw broken("was silent for " + silence.toSeconds() + " s");
            }
            if (event.end() && !event.cause().isEmpty()) {
                throw broken("broke: " + event.cause());
            }
            subscription.request(1);
            return event.end() ? Optional.empty() : Optional.of(event.line());
        }

        private Event await(Duration silence) {
            try {
                return events.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw broken("was interrupted");
            }
        }

        private static StreamBrokenException broken(String how) {
            return new StreamBrokenException(Break.NETWORK, "The stream of X " + how);
        }

        @Override
        public void close() {
            if (subscription != null) {
                subscription.cancel();
            }
            events.add(new Event("", true, ""));
        }
    }
}
