package dragoman.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls that the platforms make themselves. They do not follow redirections, and do not wait for long. */
final class Outbound {
    private static final int CONNECTIONS = 64;

    private final HttpClient client;

    Outbound(Vertx vertx) {
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
    }

    /** What came back. */
    record Answer(int status, String body) {}

    Future<Answer> get(String url, Map<String, String> headers, long timeoutMillis) {
        return call(HttpMethod.GET, url, headers, Buffer.buffer(), timeoutMillis);
    }

    Future<Answer> post(String url, Map<String, String> headers, byte[] body, long timeoutMillis) {
        return call(HttpMethod.POST, url, headers, Buffer.buffer(body), timeoutMillis);
    }

    private Future<Answer> call(
            HttpMethod method, String url, Map<String, String> headers, Buffer body, long timeoutMillis) {
        try {
            RequestOptions options =
                    new RequestOptions().setMethod(method).setAbsoluteURI(url).setTimeout(timeoutMillis);
            headers.forEach(options::putHeader);
            return client.request(options)
                    .compose(request -> answer(request, body))
                    .timeout(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            // An address that is none: as unreachable as any other.
            return Future.failedFuture(e);
        }
    }

    private static Future<Answer> answer(HttpClientRequest request, Buffer body) {
        return request.send(body)
                .compose(response -> response.body().map(text -> new Answer(response.statusCode(), text.toString())));
    }
}
