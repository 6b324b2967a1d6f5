package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dragoman.comment.Platform;
import dragoman.comment.PostId;
import dragoman.sandbox.XManners;
import dragoman.tracking.Tracking;
import dragoman.tracking.TrackingConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream as it is shipped, against the sandbox's over HTTP. */
class StreamOverHttpTest {
    static final XManners LIVELY = XManners.STANDARD.heartbeatMillis(50);

    @TempDir
    Path folder;

    Set<String> accepted = ConcurrentHashMap.newKeySet();
    XWorld x;
    Tracking tracking;
    Listening listening;
    String root;

    @BeforeEach
    void start() throws IOException {
        x = new XWorld(folder);
        x.sandbox.behave(LIVELY);
        x.settings.put("twitter.stream.silence", "1s");
        x.settings.put("twitter.stream.rules-every", "100ms");
        tracking = new TrackingConfiguration(x.storage).tracking("5m,15m,30m", Duration.ofMinutes(5));
        tracking.account(Platform.TWITTER, x.settings.get("twitter.user-id"), "alderandoak");
        root = watched("New & warm");
        listening = x.parts()
                .listening(
                        tracking,
                        x.storage.jdbi(),
                        comment -> accepted.add(comment.id().value()));
        String first = x.answer(root, "written before we listened");
        listening.start();
        arrives(first);
    }

    @AfterEach
    void stop() {
        listening.stop();
        x.close();
    }

    @Test
    void bringsEachCommentAsSoonAsItIsWritten() {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long written = System.nanoTime();
            arrives(x.answer(root, "number " + i));
            millis.add((System.nanoTime() - written) / 1_000_000);
        }

        assertThat(millis.stream().sorted().toList().get(15)).isLessThan(500);
    }

    @Test
    void losesNothingWhenItIsCut() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            written.add(x.answer(root, "before " + i));
            x.send("/sandbox/stream/cut", i % 2 == 0 ? Map.of() : Map.of("how", "error"));
            written.add(x.answer(root, "after " + i));
        }

        written.forEach(this::arrives);
    }

    @Test
    void opensASilentStreamAgain() {
        x.sandbox.behave(LIVELY.streamSilent(true));
        String unheard = x.answer(root, "into the void");

        arrives(unheard);
        x.sandbox.behave(LIVELY);

        arrives(x.answer(root, "and on"));
    }

    @Test
    void followsWhatIsWatched() {
        String other = watched("Another one");
        String stranger = x.publish("Not watched");

        await().atMost(Duration.ofSeconds(20)).until(() -> accepted.contains(x.answer(other, "hello")));
        String unwanted = x.answer(stranger, "hello");
        arrives(x.answer(other, "bye"));

        assertThat(accepted).doesNotContain(unwanted);
    }

    @Test
    void endsWhenToldTo() {
        long begun = System.nanoTime();

        listening.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        try (StreamLeaseStore other = new StreamLeaseStore(x.storage.jdbi(), x.settings.get("twitter.user-id"))) {
            assertThat(other.take()).isTrue();
        }
    }

    private String watched(String text) {
        String id = x.publish(text);
        tracking.track(new PostId(Platform.TWITTER, id));
        return id;
    }

    private void arrives(String comment) {
        await("comment " + comment)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> accepted.contains(comment));
    }
}
