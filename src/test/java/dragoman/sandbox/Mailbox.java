package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** An address that events are delivered to, as the product would have one. */
final class Mailbox implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Mail> mails = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final UnaryOperator<Map<String, String>> answer;
    private IntSupplier status = () -> 200;

    /** What was delivered. */
    record Mail(byte[] body, Map<String, String> headers) {
        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @param answer what to say to a question, given its parameters: the body under an empty name */
    Mailbox(UnaryOperator<Map<String, String>> answer) throws IOException {
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers X's challenge. */
    static Mailbox knowing(String consumerSecret) throws IOException {
        return new Mailbox(params -> Map.of(
                "",
                "{\"response_token\":\""
                        + Signatures.ofX(
                                consumerSecret,
                                params.getOrDefault("crc_token", "").getBytes(StandardCharsets.UTF_8))
                        + "\"}"));
    }

    private void receive(HttpExchange exchange) throws IOException {
        boolean question = exchange.getRequestMethod().equals("GET");
        byte[] body = exchange.getRequestBody().readAllBytes();
        String reply = "";
        int code;
        synchronized (this) {
            if (question) {
                questions.add(exchange.getRequestURI().getRawQuery());
                reply = answer.apply(params(exchange)).get("");
            } else {
                mails.add(new Mail(body, headers(exchange)));
            }
            code = question ? 200 : status.getAsInt();
        }
        byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> params(HttpExchange exchange) {
        Map<String, String> params = new HashMap<>();
        for (String pair : exchange.getRequestURI().getQuery().split("&")) {
            params.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return params;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        return headers;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/test";
    }

    synchronized void answering(IntSupplier now) {
        status = now;
    }

    synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    synchronized List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
