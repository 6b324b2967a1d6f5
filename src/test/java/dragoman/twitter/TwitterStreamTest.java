package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Comment;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import dragoman.twitter.StreamLadder.Break;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TwitterStreamTest {
    static final String RULES =
            "{\"data\":[{\"id\":\"1\",\"value\":\"(conversation_id:7) -from:42\",\"tag\":\"dragoman\"}]}";
    static final String NOTHING = "{\"meta\":{\"result_count\":0}}";

    static Storage storage;

    Script x = new Script();
    Deque<StreamSource> connections = new ArrayDeque<>();
    List<Duration> waits = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    Consumer<Comment> accept = comment -> accepted.add(comment.id().value() + " " + comment.source());
    TwitterSources sources = new TwitterSources(List.of(Source.WEBHOOK, Source.STREAM, Source.POLL));

    @BeforeAll
    static void open() {
        storage = TestDatabase.storage();
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @Test
    void handsOnEachLine() {
        x.answer(200, RULES).answer(200, NOTHING);
        connection("", line("11"), "", "not JSON", line("12"));

        run();

        assertThat(accepted).containsExactly("11 stream", "12 stream");
        assertThat(waits).containsExactly(Duration.ZERO);
    }

    @Test
    void searchesForWhatFellIntoTheGap() {
        x.answer(200, RULES)
                .answer(200, NOTHING)
                .answer(200, "{\"data\":[" + post("12") + "," + post("11") + "],\"meta\":{}}");
        connection(line("11"));
        connection(line("13"));

        run();

        assertThat(accepted).containsExactly("11 stream", "12 stream", "11 stream", "13 stream");
        assertThat(x.call(1).query()).doesNotContainKey("start_time");
        assertThat(x.call(2).query()).containsEntry("start_time", "2026-03-08T11:58:00Z");
    }

    @Test
    void searchesAgainForWhatCouldNotBeCommitted() {
        x.answer(200, RULES).answer(200, NOTHING).answer(200, "{\"data\":[" + post("11") + "],\"meta\":{}}");
        connection(line("11"));
        connection();
        boolean[] down = {true};
        accept = comment -> {
            if (down[0]) {
                down[0] = false;
                throw new IllegalStateException("no database");
            }
            accepted.add(comment.id().value());
        };

        run();

        assertThat(accepted).containsExactly("11");
    }

    @Test
    void climbsTheLadderOfWhatWentWrong() {
        x.answer(200, RULES).answer(200, NOTHING);
        refused(Break.HTTP);
        refused(Break.HTTP);
        refused(Break.LIMITED);
        refused(Break.NETWORK);
        connection(line("11"));

        run();

        assertThat(waits.stream().map(Duration::toMillis)).containsExactly(5000L, 10_000L, 60_000L, 250L, 0L);
    }

    @Test
    void obeysWhenXEndsTheStream() {
        x.answer(200, RULES).answer(200, NOTHING).answer(200, NOTHING);
        connection(
                "{\"errors\":[{\"title\":\"operational-disconnect\","
                        + "\"disconnect_type\":\"UpstreamOperationalDisconnect\"}]}",
                line("11"));
        connection(line("12"));

        run();

        assertThat(accepted).containsExactly("12 stream");
    }

    @Test
    void isQuietWhileTheWebhookWorks() {
        sources.up(Source.WEBHOOK);
        connection(line("11"));

        run(1);

        assertThat(accepted).isEmpty();
        assertThat(connections).hasSize(1);
    }

    @Test
    void isQuietWhileAnotherMachineListens() {
        try (StreamLeaseStore other = new StreamLeaseStore(storage.jdbi(), Script.US)) {
            assertThat(other.take()).isTrue();
            connection(line("11"));

            run(1);

            assertThat(connections).hasSize(1);
        }
    }

    @Test
    void givesTheLockUpForAnother() {
        StreamLeaseStore one = new StreamLeaseStore(storage.jdbi(), "1");
        try (StreamLeaseStore other = new StreamLeaseStore(storage.jdbi(), "1")) {
            assertThat(one.take()).isTrue();
            assertThat(one.take()).isTrue();
            assertThat(other.take()).isFalse();

            one.close();

            assertThat(other.take()).isTrue();
            assertThat(one.held()).isFalse();
        }
    }

    @Test
    void leavesOutOurOwnPosts() {
        x.answer(200, RULES).answer(200, NOTHING);
        connection(line("11").replace("\"900\"", "\"42\""));

        run();

        assertThat(accepted).isEmpty();
    }

    private void connection(String... lines) {
        connections.add(() -> new ScriptedLines(new ArrayDeque<>(List.of(lines))));
    }

    private void refused(Break kind) {
        connections.add(() -> {
            throw new StreamBrokenException(kind, "refused");
        });
    }

    private void run() {
        run(connections.size());
    }

    /** Ends after that many waits. */
    private void run(int turns) {
        Pause pause = new Pause() {
            @Override
            public void wait(Duration time) {
                waits.add(time);
            }

            @Override
            public boolean ended() {
                return waits.size() >= turns;
            }
        };
        StreamTopics topics = StreamRulesTest.topics(List.of("7"), StreamRulesTest.NONE);
        Comings comings = new Comings(
                new TwitterPosts(Script.US, Script.CLOCK),
                id -> Optional.of(TwitterReaderTest.tracked(Optional.empty())),
                Script.NOW,
                comment -> accept.accept(comment));
        new TwitterStream(
                        () -> connections.remove().open(),
                        new StreamRules(x.api(), topics, 1024, 1000),
                        new StreamGap(x.search(5), topics, comings),
                        comings,
                        sources,
                        new StreamLeaseStore(storage.jdbi(), Script.US),
                        new TwitterStream.Times(Script.CLOCK, pause, Duration.ofSeconds(25), Duration.ofMinutes(1)),
                        Optional::empty)
                .run();
    }

    static String line(String id) {
        return "{\"data\":" + post(id) + ",\"matching_rules\":[{\"id\":\"1\"}]}";
    }

    static String post(String id) {
        return "{\"id\":\"" + id + "\",\"conversation_id\":\"7\",\"author_id\":\"900\",\"text\":\"hi\","
                + "\"created_at\":\"2026-03-08T11:59:00.000Z\"}";
    }

    /** Lines that are there already. */
    private record ScriptedLines(Deque<String> left) implements StreamSource.Lines {
        @Override
        public Optional<String> next(Duration silence) {
            return Optional.ofNullable(left.poll());
        }

        @Override
        public void close() {
            left.clear();
        }
    }
}
