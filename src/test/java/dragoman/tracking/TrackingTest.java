package dragoman.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static Storage storage;

    private Tracking tracking;

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
        storage.jdbi().useHandle(handle -> handle.execute("truncate account cascade"));
        tracking = new Tracking(
                new TrackedPostStore(storage.jdbi(), "node"),
                new AccountStore(storage.jdbi()),
                new PollSchedule(List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30))),
                Duration.ofMinutes(5),
                Clock.fixed(NOON, ZoneOffset.UTC));
        tracking.account(Platform.INSTAGRAM, "1", "brand");
    }

    @Test
    void watchesNamedPostsOnce() {
        assertThat(tracking.track(id("7"))).isTrue();
        assertThat(tracking.track(id("7"))).isFalse();
        assertThat(tracking.due()).hasSize(1);
    }

    @Test
    void refusesPlatformsWithoutAnAccount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracking.track(new PostId(Platform.TWITTER, "7")))
                .withMessageContaining("twitter.user-id");
    }

    @Test
    void watchesPostsOfTheAccountThatIsSetUpNow() {
        tracking.account(Platform.INSTAGRAM, "2", "other");
        tracking.account(Platform.INSTAGRAM, "1", "brand");

        tracking.track(id("7"));

        assertThat(text("(select a.user_id from account a where a.id = monitored_post.user_id)"))
                .isEqualTo("1");
    }

    @Test
    void keepsTheFirstMomentOfAnAccountThatIsRenamed() {
        Instant first = accountSince();

        tracking.account(Platform.INSTAGRAM, "1", "new-name");

        assertThat(accountSince()).isEqualTo(first);
        assertThat(tracking.platforms()).containsExactly(Platform.INSTAGRAM);
    }

    @Test
    void watchesDiscoveredPostsSinceTheAccountIsKnown() {
        tracking.discovered(List.of(posts("3", "2", "1")));

        assertThat(tracking.find(id("2")).orElseThrow().trackedSince())
                .isEqualTo(accountSince().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void asksForNoFurtherPageAfterOneWithoutAnythingNew() {
        tracking.discovered(List.of(posts("4", "3"), posts("2", "1")));
        List<String> asked = new ArrayList<>();

        tracking.discovered(() -> reading(asked, List.of(posts("5", "4"), posts("3", "2"), posts("1"))));

        assertThat(asked).containsExactly("5", "3");
        assertThat(tracking.find(id("5"))).isPresent();
    }

    @Test
    void findsOlderPostsAlthoughTheirPageCouldNotBeReadTheFirstTime() {
        Iterable<List<Post>> broken = () -> new Iterator<>() {
            private boolean first = true;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<Post> next() {
                if (!first) {
                    throw new PlatformException(ErrorClass.TRANSIENT, "no answer");
                }
                first = false;
                return posts("4", "3");
            }
        };
        assertThatThrownBy(() -> tracking.discovered(broken)).isInstanceOf(PlatformException.class);

        tracking.discovered(List.of(posts("4", "3"), posts("2", "1")));

        assertThat(tracking.find(id("1"))).isPresent();
        assertThat(tracking.find(id("4"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 5", "PT30H, 15", "PT100H, 30"})
    void readsAPostAgainAccordingToItsAge(Duration age, double minutes) {
        tracking.track(id("7"));

        tracking.looked(look(Optional.of(NOON.minus(age))), List.of());

        assertThat(number("poll_interval_minutes")).isEqualTo(minutes);
    }

    @Test
    void readsAPostOfUnknownAgeRarely() {
        tracking.track(id("7"));

        tracking.looked(look(Optional.empty()), List.of());

        assertThat(number("poll_interval_minutes")).isEqualTo(30);
    }

    @Test
    void watchesAPostThatIsGoneNoMore() {
        tracking.track(id("7"));
        TrackedPost post = tracking.due().get(0);

        tracking.failed(post, new PlatformException(ErrorClass.GONE, "does not exist"));

        assertThat(tracking.find(id("7")).orElseThrow().state()).isEqualTo(PostState.COMPLETED);
        assertThat(text("state_reason")).isEqualTo("does not exist");
    }

    @Test
    void waitsAsLongAsAPlatformAsks() {
        tracking.track(id("7"));
        TrackedPost post = tracking.due().get(0);

        tracking.failed(post, new PlatformException(ErrorClass.LIMITED, "too many calls", Duration.ofMinutes(19)));

        assertThat(minutesUntilNext()).isBetween(18.0, 19.0);
        assertThat(text("last_error")).isEqualTo("too many calls");
    }

    @Test
    void waitsAsUsualAfterAnyOtherFailure() {
        tracking.track(id("7"));
        TrackedPost post = tracking.due().get(0);

        tracking.failed(post, new IllegalStateException((String) null));

        assertThat(minutesUntilNext()).isBetween(4.0, 5.0);
        assertThat(tracking.find(id("7")).orElseThrow().state()).isEqualTo(PostState.ACTIVE);
    }

    private static Iterator<List<Post>> reading(List<String> asked, List<List<Post>> pages) {
        return pages.stream().peek(page -> asked.add(page.get(0).id().value())).iterator();
    }

    private static PostId id(String value) {
        return new PostId(Platform.INSTAGRAM, value);
    }

    private static List<Post> posts(String... ids) {
        return List.of(ids).stream()
                .map(value -> new Post(id(value), "", "", ""))
                .toList();
    }

    private static Look look(Optional<Instant> publishedAt) {
        return new Look(
                new Post(id("7"), "", "", ""), publishedAt, List.of(), Optional.empty(), 0, OptionalLong.empty(), 0);
    }

    private static Instant accountSince() {
        return storage.jdbi()
                .withHandle(handle -> handle.createQuery("select created_at from account")
                        .mapTo(Instant.class)
                        .one());
    }

    private static double minutesUntilNext() {
        return number("extract(epoch from next_poll_at - now()) / 60");
    }

    private static double number(String column) {
        return storage.jdbi()
                .withHandle(handle -> handle.createQuery("select " + column + " from monitored_post")
                        .mapTo(Double.class)
                        .one());
    }

    private static String text(String column) {
        return storage.jdbi()
                .withHandle(handle -> handle.createQuery("select " + column + " from monitored_post")
                        .mapTo(String.class)
                        .one());
    }
}
