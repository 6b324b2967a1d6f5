package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwitterHttpTest {
    static final TwitterCall READ = TwitterCall.get("/2/tweets/search/recent", Map.of("query", "a (b) -c&d é"));
    static final TwitterCall WRITE = TwitterCall.json("POST", "/2/tweets", "{\"text\":\"é\"}");

    List<String> seen = new CopyOnWriteArrayList<>();
    CountDownLatch ended = new CountDownLatch(1);
    HttpServer server;
    TwitterHttp http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.start();
        http = new TwitterHttp("http://127.0.0.1:" + server.getAddress().getPort(), Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
    }

    @Test
    void carriesACallAndItsAnswer() {
        answer(201, "{\"data\":{}}");

        TwitterAnswer answer = http.send(WRITE, "Bearer b");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"data\":{}}");
        assertThat(answer.headers()).containsEntry("x-rate-limit-remaining", "7");
        assertThat(seen).containsExactly("POST /2/tweets Bearer b application/json {\"text\":\"é\"}");
    }

    @Test
    void encodesAQuery() {
        answer(200, "{}");

        http.send(READ, "");

        assertThat(seen).containsExactly("GET /2/tweets/search/recent?query=a%20%28b%29%20-c%26d%20%C3%A9 null null ");
    }

    @Test
    void repeatsNothingByItself() {
        answer(503, "");

        assertThat(http.send(WRITE, "").status()).isEqualTo(503);

        assertThat(seen).hasSize(1);
    }

    @Test
    void doesNotKnowWhatBecameOfAWriteWithoutAnAnswer() {
        server.createContext("/", exchange -> {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(refusal(WRITE)).isEqualTo(ErrorClass.AMBIGUOUS);
        assertThat(refusal(READ)).isEqualTo(ErrorClass.TRANSIENT);
    }

    @Test
    void mayRepeatWhatWasNeverSent() {
        server.stop(0);

        assertThat(refusal(WRITE)).isEqualTo(ErrorClass.TRANSIENT);
    }

    private ErrorClass refusal(TwitterCall call) {
        return catchThrowableOfType(PlatformException.class, () -> http.send(call, ""))
                .errorClass();
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            seen.add(told(exchange));
            exchange.getResponseHeaders().add("X-Rate-Limit-Remaining", "7");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String told(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
