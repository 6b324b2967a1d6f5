package dragoman.twitter;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Flow.Publisher;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;

/** Speaks HTTP with X. Never repeats a write by itself. */
final class TwitterHttp implements TwitterTransport {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String baseUrl;
    private final Duration timeout;

    TwitterHttp(String baseUrl, Duration timeout) {
        this.baseUrl = baseUrl;
        this.timeout = timeout;
    }

    @Override
    public TwitterAnswer send(TwitterCall call, String authorization) {
        try {
            HttpResponse<byte[]> answer = exchange(call, authorization, BodyHandlers.ofByteArray());
            return new TwitterAnswer(answer.statusCode(), answer.body(), headers(answer));
        } catch (IOException e) {
            throw unanswered(e, call);
        }
    }

    /** An answer that never ends: its body comes as X writes it. The time-out holds for its beginning only. */
    HttpResponse<Publisher<List<ByteBuffer>>> open(TwitterCall call, String authorization) {
        try {
            return exchange(call, authorization, BodyHandlers.ofPublisher());
        } catch (IOException e) {
            throw unanswered(e, call);
        }
    }

    private <T> HttpResponse<T> exchange(TwitterCall call, String authorization, BodyHandler<T> handler)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + call.target()))
                .timeout(timeout)
                .header("User-Agent", "Dragoman");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        request.method(
                call.method(), call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        try {
            return http.send(request.build(), handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    static Map<String, String> headers(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().get(0),
                        (first, second) -> first));
    }

    /** What never reached X may be sent again; of any other write nobody knows whether it was done. */
    private static PlatformException unanswered(IOException cause, TwitterCall call) {
        boolean notSent = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
        return new PlatformException(
                notSent || !call.write() ? ErrorClass.TRANSIENT : ErrorClass.AMBIGUOUS,
                call + " got no answer: " + cause.getClass().getSimpleName() + " " + cause.getMessage());
    }
}
