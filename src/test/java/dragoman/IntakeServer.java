package dragoman;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/**
 * Dragoman with keyword triage only, for a load generator outside. Settings come as -Dkey=value; the arguments are a file
 * of phrases to hide, one a line, and the address that hides are posted to.
 */
final class IntakeServer {
    private IntakeServer() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("dragoman-intake");
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Settings settings = Settings.load(Path.of("").toAbsolutePath(), System::getenv)
                .with(KeywordsOnly.in(folder, Files.readAllLines(Path.of(arguments[0]))));
        try (Service service = Service.start(settings)) {
            KeywordsOnly.hidesBy(service, id -> post(http, arguments[1] + id));
            CountDownLatch asked = new CountDownLatch(1);
            Signals.register("TERM", asked::countDown);
            asked.await();
        }
        System.exit(0);
    }

    private static void post(HttpClient http, String address) {
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .POST(HttpRequest.BodyPublishers.ofString("{\"hidden\":true}"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
