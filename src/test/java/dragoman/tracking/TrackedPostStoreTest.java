package dragoman.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.comment.Together;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackedPostStoreTest {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static Storage storage;

    private TrackedPostStore store;

    @BeforeAll
    static void open() {
        storage = TestDatabase.storage();
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void empty() {
        execute("truncate account cascade");
        store = new TrackedPostStore(storage.jdbi(), "node");
        new AccountStore(storage.jdbi()).put(Platform.INSTAGRAM, "1", "brand");
        execute("update account set created_at = '2026-02-01T00:00:00Z'");
    }

    @Test
    void watchesAPostOnce() {
        assertThat(store.add(id("7"), "1", false)).isTrue();
        assertThat(store.add(id("7"), "1", true)).isFalse();
    }

    @Test
    void watchesNothingOfAnUnknownAccount() {
        assertThat(store.add(id("7"), "2", false)).isFalse();
        assertThat(store.find(id("7"))).isEmpty();
    }

    @Test
    void countsAsBacklogWhatIsOlderThanTheNaming() {
        Instant before = Instant.now().minusSeconds(2);

        store.add(id("7"), "1", false);

        TrackedPost post = store.find(id("7")).orElseThrow();
        assertThat(post.trackedSince()).isBetween(before, Instant.now().plusSeconds(2));
        assertThat(post.backlog(before)).isTrue();
        assertThat(post.backlog(post.trackedSince())).isFalse();
    }

    @Test
    void countsAsBacklogWhatIsOlderThanTheAccountOnDiscoveredPosts() {
        store.add(id("7"), "1", true);

        assertThat(store.find(id("7")).orElseThrow().trackedSince()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void knowsNothingOfAPostBeforeTheFirstLook() {
        store.add(id("7"), "1", false);

        TrackedPost post = store.find(id("7")).orElseThrow();

        assertThat(post.state()).isEqualTo(PostState.ACTIVE);
        assertThat(post.checkpointAt()).isEmpty();
        assertThat(post.publishedAt()).isEmpty();
        assertThat(post.commentsCount()).isEqualTo(-1);
    }

    @Test
    void leavesToOthersWhatIsClaimed() {
        store.add(id("7"), "1", false);

        assertThat(claim(10)).hasSize(1);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void givesAPostToAnotherAfterTheLease() {
        store.add(id("7"), "1", false);
        claim(10);

        execute("update monitored_post set next_poll_at = next_poll_at - interval '5 minutes'");

        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void takesTheLongestOverdueFirst() {
        for (int i = 0; i < 40; i++) {
            store.add(id("" + (100 + i)), "1", false);
        }
        execute("update monitored_post set next_poll_at = now() - (post_id::int * 7 % 40 + 1) * interval '1 minute'");
        List<String> order = storage.jdbi()
                .withHandle(handle -> handle.createQuery("select post_id from monitored_post order by next_poll_at")
                        .mapTo(String.class)
                        .list());

        List<String> claimed =
                claim(30).stream().map(post -> post.post().id().value()).toList();

        assertThat(claimed).isEqualTo(order.subList(0, 30));
    }

    @Test
    void claimsNoPostThatIsPausedOrEndedOrNotDueOrElsewhere() {
        for (String id : List.of("1", "2", "3", "4")) {
            store.add(id(id), "1", false);
        }
        execute("update monitored_post set state = 'PAUSED' where post_id = '1'");
        execute("update monitored_post set state = 'STOPPED' where post_id = '2'");
        execute("update monitored_post set next_poll_at = now() + interval '1 second' where post_id = '3'");
        execute("update monitored_post set state = 'COMPLETED' where post_id = '4'");
        new AccountStore(storage.jdbi()).put(Platform.TWITTER, "1", "brand");
        store.add(new PostId(Platform.TWITTER, "5"), "1", false);

        assertThat(claim(10)).isEmpty();
    }

    @Test
    void givesEachPostToOneNodeOnly() {
        for (int i = 0; i < 300; i++) {
            store.add(id("" + i), "1", false);
        }

        List<String> claimed = Together.on(
                8,
                i -> IntStream.range(0, 10)
                        .boxed()
                        .flatMap(round -> claim(10).stream())
                        .map(TrackedPost::toString)
                        .toList());

        assertThat(claimed).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatALookFound() {
        store.add(id("7"), "1", false);

        store.looked(look(Optional.of(NOON), 12, OptionalLong.of(99)), Duration.ofSeconds(90), 3);
        store.looked(look(Optional.of(NOON), 14, OptionalLong.empty()), Duration.ofSeconds(90), 2);

        TrackedPost post = store.find(id("7")).orElseThrow();
        assertThat(post.post().caption()).isEqualTo("Autumn");
        assertThat(post.publishedAt()).contains(NOON.minusSeconds(60));
        assertThat(post.checkpointAt()).contains(NOON);
        assertThat(post.commentsCount()).isEqualTo(14);
        assertThat(number("new_comments_detected")).isEqualTo(5);
        assertThat(number("poll_interval_minutes")).isEqualTo(1.5);
        assertThat(number("extract(epoch from next_poll_at - now())")).isBetween(60.0, 90.0);
        assertThat(number("(like_count is null)::int")).isEqualTo(1);
    }

    @Test
    void movesTheCheckpointForwardOnly() {
        store.add(id("7"), "1", false);
        store.looked(look(Optional.of(NOON), 12, OptionalLong.empty()), LEASE, 0);

        store.looked(look(Optional.of(NOON.minusSeconds(600)), 12, OptionalLong.empty()), LEASE, 0);
        store.looked(look(Optional.empty(), 12, OptionalLong.empty()), LEASE, 0);

        assertThat(store.find(id("7")).orElseThrow().checkpointAt()).contains(NOON);
    }

    @Test
    void knowsNoCountWhileALookKnowsNone() {
        store.add(id("7"), "1", false);

        store.looked(look(Optional.empty(), -1, OptionalLong.empty()), LEASE, 0);

        assertThat(number("(comments_count is null)::int")).isEqualTo(1);
        assertThat(store.find(id("7")).orElseThrow().commentsCount()).isEqualTo(-1);
    }

    @Test
    void keepsTheCheckpointWhenALookFails() {
        store.add(id("7"), "1", false);
        store.looked(look(Optional.of(NOON), 12, OptionalLong.empty()), LEASE, 0);

        store.failed(id("7"), "no answer", Duration.ofSeconds(40));

        TrackedPost post = store.find(id("7")).orElseThrow();
        assertThat(post.checkpointAt()).contains(NOON);
        assertThat(post.commentsCount()).isEqualTo(12);
        assertThat(number("(last_error = 'no answer')::int")).isEqualTo(1);
        assertThat(number("extract(epoch from next_poll_at - now())")).isBetween(20.0, 40.0);
    }

    @Test
    void endsTheWatchOfAnActivePostOnly() {
        store.add(id("7"), "1", false);
        store.add(id("8"), "1", false);
        execute("update monitored_post set state = 'PAUSED' where post_id = '8'");

        store.complete(id("7"), "gone");
        store.complete(id("8"), "gone");

        assertThat(store.find(id("7")).orElseThrow().state()).isEqualTo(PostState.COMPLETED);
        assertThat(store.find(id("8")).orElseThrow().state()).isEqualTo(PostState.PAUSED);
    }

    private static PostId id(String value) {
        return new PostId(Platform.INSTAGRAM, value);
    }

    private static Look look(Optional<Instant> checkpoint, long count, OptionalLong likes) {
        Post post = new Post(id("7"), "Autumn", "http://image", "http://post");
        return new Look(post, Optional.of(NOON.minusSeconds(60)), List.of(), checkpoint, count, likes, 0);
    }

    private List<TrackedPost> claim(int limit) {
        return store.claimDue(Set.of(Platform.INSTAGRAM), limit, LEASE);
    }

    private static double number(String column) {
        return storage.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select " + column + " from monitored_post where post_id = '7'")
                                .mapTo(Double.class)
                                .one());
    }

    private static void execute(String sql) {
        storage.jdbi().useHandle(handle -> handle.execute(sql));
    }
}
