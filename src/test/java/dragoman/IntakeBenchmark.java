package dragoman;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.decision.LedgerStore;
import dragoman.platform.WebhookSignature;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/**
 * How fast signed deliveries of X are taken in durably. Fires events from 50 connections over loopback at the running
 * service on an embedded PostgreSQL with fsync, with keyword triage only: 10 % are duplicates, 5 % our own, 10 % hold a
 * keyword, 0.5 % are signed wrongly. The service's CPU is that of the process without the threads that fire.
 *
 * <pre>./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -Dlog.level=warn -cp target/test-classes:target/classes:$(cat target/classpath.txt) dragoman.IntakeBenchmark 40000</pre>
 */
final class IntakeBenchmark {
    private static final int CONNECTIONS = 50;
    private static final String US = "2244994945";
    private static final String SECRET = "benchmark-consumer-secret";
    private static final WebhookSignature SIGNATURE = WebhookSignature.base64(SECRET);

    private final URI target;
    private final AtomicInteger next;
    private final int end;
    private final AtomicLong loadCpu = new AtomicLong();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    private IntakeBenchmark(URI target, int start, int end) {
        this.target = target;
        this.next = new AtomicInteger(start);
        this.end = end;
    }

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40_000;
        Path folder = Files.createTempDirectory("dragoman-benchmark");
        Map<String, String> settings = new HashMap<>(KeywordsOnly.in(folder, List.of("buy followers")));
        settings.put("data.dir", folder.resolve("data").toString());
        settings.put("http.port", "0");
        settings.put("management.port", "0");
        settings.put("twitter.consumer-secret", SECRET);
        settings.put("twitter.user-id", US);
        Set<String> hidden = ConcurrentHashMap.newKeySet();
        try (Service service = Service.start(
                Settings.load(Path.of("").toAbsolutePath(), System::getenv).with(settings))) {
            KeywordsOnly.hidesBy(service, hidden::add);
            URI target = URI.create(service.url());
            new IntakeBenchmark(target, 0, events).fire("warm-up");
            new IntakeBenchmark(target, events, 2 * events).fire("measured");
            report(service, hidden, 2 * events);
        }
        System.exit(0);
    }

    private static void report(Service service, Set<String> hidden, int events) {
        long stored = 0;
        long flagged = 0;
        for (int i = 0; i < events; i++) {
            stored += kind(i) == Kind.PLAIN || kind(i) == Kind.KEYWORD ? 1 : 0;
            flagged += kind(i) == Kind.KEYWORD ? 1 : 0;
        }
        LedgerStore ledger = new LedgerStore(service.storage().jdbi());
        long wanted = flagged;
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> ledger.ledger().waiting() == 0 && hidden.size() >= wanted);
        System.out.printf("stored   %d (expected %d)%n", ledger.ledger().seen(), stored);
        System.out.printf("hidden   %d (expected %d)%n", hidden.size(), flagged);
        System.out.printf(
                "missing  %d, double %d%n",
                ledger.ledger().missing(), ledger.ledger().twice());
    }

    /** What an event is; the same for its number at each run. */
    private enum Kind {
        DUPLICATE,
        OURS,
        KEYWORD,
        FORGED,
        PLAIN
    }

    private static Kind kind(int event) {
        int place = Math.floorMod(event * 7919, 1000);
        if (place < 100 && event > 0 && Math.floorMod((event - 1) * 7919, 1000) >= 255) {
            return Kind.DUPLICATE;
        }
        return place < 150 ? Kind.OURS : place < 250 ? Kind.KEYWORD : place < 255 ? Kind.FORGED : Kind.PLAIN;
    }

    private static byte[] request(int event) {
        Kind kind = kind(event);
        int told = kind == Kind.DUPLICATE ? event - 1 : event;
        String words = kind == Kind.KEYWORD ? "buy followers today" : "when will you restock the blue ones";
        String body = "{\"for_user_id\":\"" + US
                + "\",\"tweet_create_events\":[{\"created_at\":\"Fri Nov 20 21:00:00 +0000 2026\","
                + "\"id_str\":\"" + (1_859_000_000_000_000_000L + told) + "\",\"text\":\"@acme " + words + "\","
                + "\"in_reply_to_status_id_str\":\"1858999999999999999\",\"user\":{\"id_str\":\""
                + (kind == Kind.OURS ? US : "3000" + told) + "\",\"screen_name\":\"user" + told
                + "\",\"description\":\""
                + "just here for the shoes ".repeat(20) + "\"},\"entities\":{\"hashtags\":[],\"urls\":[]}}]}";
        String signature = kind == Kind.FORGED ? "sha256=forged" : SIGNATURE.sign(body.getBytes(UTF_8));
        return ("POST /webhooks/twitter HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "x-twitter-webhooks-signature: " + signature + "\r\nContent-Length: "
                        + body.getBytes(UTF_8).length
                        + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }

    private void fire(String name) throws InterruptedException {
        int count = end - next.get();
        long[] micros = new long[count];
        int start = next.get();
        List<Thread> threads = new ArrayList<>();
        long cpu = processCpu();
        long begun = System.nanoTime();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(new Thread(() -> connection(start, micros)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(micros);
        System.out.printf(
                "%-9s %.0f events/s, %.0f us CPU an event, p50 %.1f ms, p99 %.1f ms, answers %s%n",
                name,
                count / seconds,
                (processCpu() - cpu - loadCpu.get()) / 1000.0 / count,
                micros[count / 2] / 1000.0,
                micros[(int) (count * 0.99)] / 1000.0,
                statuses);
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void connection(int start, long[] micros) {
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
            for (int event = next.getAndIncrement(); event < end; event = next.getAndIncrement()) {
                byte[] request = request(event);
                long sent = System.nanoTime();
                out.write(request);
                int status = status(in);
                micros[event - start] = (System.nanoTime() - sent) / 1000;
                statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            loadCpu.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }
    }

    private static int status(DataInputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            chunked |= line.toLowerCase(java.util.Locale.ROOT).startsWith("transfer-encoding:");
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int chunk = chunked ? chunk(in) : 0; chunk > 0; chunk = chunk(in)) {
            in.skipNBytes(chunk + 2L);
        }
        if (chunked) {
            line(in);
        }
        in.skipNBytes(length);
        return status;
    }

    private static int chunk(DataInputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int unit = in.read(); unit != '\n'; unit = in.read()) {
            if (unit < 0) {
                throw new IOException("the service hung up");
            }
            line.append((char) unit);
        }
        return line.toString().strip();
    }
}
