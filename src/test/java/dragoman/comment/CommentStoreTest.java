package dragoman.comment;

import static dragoman.comment.TestComments.comment;
import static dragoman.comment.TestComments.comments;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentStoreTest {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static Storage storage;

    private Jdbi jdbi;
    private CommentStore here;
    private CommentStore there;

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
        jdbi = storage.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate comment cascade"));
        here = new CommentStore(jdbi, "here", LEASE);
        there = new CommentStore(jdbi, "there", LEASE);
    }

    @Test
    void answersOnlyTheIdsThatWereNew() {
        here.insert(comments(0, 3));

        Set<CommentId> inserted = there.insert(comments(2, 5));

        assertThat(inserted).extracting(CommentId::value).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void keepsACommentAsItCame() {
        Comment original = new Comment(
                new CommentId(Platform.INSTAGRAM, "5"),
                2,
                new Post(new PostId(Platform.INSTAGRAM, "7"), "", "", ""),
                "4",
                new Author("900", "mossy.fern1", false),
                "a\0b \u202Eevil z\u0335 👨‍👩‍👧 \uD835\uDCEF \"'\\;--",
                Instant.parse("2026-03-01T10:00:00.123456Z"),
                "webhook",
                true);

        here.insert(List.of(original));

        assertThat(here.find(original.id())).contains(original);
        assertThat(here.exists(original.id())).isTrue();
    }

    @Test
    void keepsVeryLongText() {
        String text = "é".repeat(50_000);

        here.insert(List.of(comment("1", text)));

        assertThat(here.find(comment("1", "").id()).orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void showsTheWordsOfThePost() {
        jdbi.useHandle(handle -> handle.execute("""
                with a as (insert into account (platform, user_id, username) values ('instagram', '1', 'brand')
                           on conflict (platform, user_id) do update set username = 'brand' returning id)
                insert into monitored_post (user_id, platform, post_id, caption, image_url, permalink)
                select id, 'instagram', '7', 'Autumn', 'http://image', 'http://post' from a
                on conflict do nothing"""));

        here.insert(List.of(comment("1", "one")));

        assertThat(here.find(comment("1", "").id()).orElseThrow().post())
                .isEqualTo(new Post(new PostId(Platform.INSTAGRAM, "7"), "Autumn", "http://image", "http://post"));
    }

    @Test
    void leavesToOthersWhatIsClaimed() {
        here.insert(comments(0, 3));

        assertThat(there.claimAbandoned(10)).isEmpty();
        assertThat(here.claimAbandoned(10)).isEmpty();
    }

    @Test
    void takesOverWhatNobodyWorksOnAnyMore() {
        here.insert(comments(0, 3));
        leaseEnds();

        assertThat(there.claimAbandoned(10)).hasSize(3);
        assertThat(here.claimAbandoned(10)).isEmpty();
    }

    @Test
    void leavesDecidedAndParkedCommentsAlone() {
        here.insert(comments(0, 3));
        leaseEnds();
        jdbi.useHandle(handle -> handle.execute("update comment set state = 'DECIDED' where comment_id = '0'"));
        jdbi.useHandle(handle -> handle.execute("update comment set state = 'PARKED' where comment_id = '1'"));

        assertThat(there.claimAbandoned(10)).extracting(c -> c.id().value()).containsExactly("2");
    }

    @Test
    void takesTheOldestFirstAndNoMoreThanAskedFor() {
        here.insert(comments(0, 5));
        jdbi.useHandle(handle -> handle.execute("""
                update comment set claimed_until = now() - (10 - comment_id::int) * interval '1 minute',
                    seen_at = now() - (10 - comment_id::int) * interval '1 hour'"""));

        List<Comment> claimed = there.claimAbandoned(2);

        assertThat(claimed).extracting(c -> c.id().value()).containsExactly("0", "1");
    }

    @Test
    void givesUpItsOwnClaimsOnly() {
        here.insert(comments(0, 2));
        there.insert(comments(2, 3));

        int released = here.releaseOwnClaims();

        assertThat(released).isEqualTo(2);
        assertThat(here.claimAbandoned(10)).extracting(c -> c.id().value()).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void claimsEachAbandonedCommentForOneNodeOnly() {
        here.insert(comments(0, 400));
        leaseEnds();

        List<CommentId> claimed = Together.on(
                8,
                i -> (i % 2 == 0 ? here : there)
                        .claimAbandoned(60).stream().map(Comment::id).toList());

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed.size()).isBetween(60, 400);
    }

    @Test
    void insertsEachIdOnceWhenNodesRace() {
        List<Comment> page = comments(0, 200);
        List<Comment> reversed = page.stream()
                .sorted((a, b) -> b.id().toString().compareTo(a.id().toString()))
                .toList();

        List<CommentId> inserted = Together.on(
                8,
                i -> (i % 2 == 0 ? here.insert(page) : there.insert(reversed))
                        .stream().toList());

        assertThat(inserted).hasSize(200).doesNotHaveDuplicates();
    }

    private void leaseEnds() {
        jdbi.useHandle(handle -> handle.execute("update comment set claimed_until = now()"));
    }
}
