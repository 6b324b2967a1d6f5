package dragoman.comment;

import static dragoman.comment.TestComments.comment;
import static dragoman.comment.TestComments.comments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentInboxTest {
    private static final Function<Collection<Comment>, Set<CommentId>> NONE_OURS = comments -> Set.of();
    private static Storage storage;

    private CommentInbox here;
    private CommentInbox there;

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
        storage.jdbi().useHandle(handle -> handle.execute("truncate comment cascade"));
        here = inbox("here", NONE_OURS);
        there = inbox("there", NONE_OURS);
    }

    private static CommentInbox inbox(String node, Function<Collection<Comment>, Set<CommentId>> ours) {
        return new CommentInbox(
                new CommentStore(storage.jdbi(), node, Duration.ofMinutes(5)),
                ours,
                commit -> storage.groupCommit(node, commit));
    }

    @Test
    void admitsAPageOnceInItsOrder() {
        List<Comment> page = comments(0, 50);

        assertThat(here.admit(page)).isEqualTo(page);
        assertThat(here.admit(page)).isEmpty();
    }

    @Test
    void admitsAfterAStartOnlyWhatIsNew() {
        here.admit(comments(0, 50));

        List<Comment> admitted = inbox("here", NONE_OURS).admit(comments(45, 55));

        assertThat(admitted).isEqualTo(comments(50, 55));
    }

    @Test
    void admitsACommentOnceThatIsTwiceInItsPage() {
        Comment first = comment("1", "first");

        List<Comment> admitted = here.admit(List.of(first, comment("2", "two"), comment("1", "again")));

        assertThat(admitted).containsExactly(first, comment("2", "two"));
    }

    @Test
    void admitsAPageOfAThousand() {
        List<Comment> page = comments(0, 1000);

        assertThat(here.admit(page)).hasSize(1000);
        assertThat(page).allMatch(here::add);
    }

    @Test
    void leavesOutOurOwn() {
        CommentInbox inbox = inbox(
                "here",
                comments -> comments.stream()
                        .map(Comment::id)
                        .filter(id -> id.value().equals("2"))
                        .collect(Collectors.toSet()));

        assertThat(inbox.admit(comments(1, 4))).extracting(c -> c.id().value()).containsExactly("1", "3");
        assertThat(inbox.add(comment("2", "ours"))).isFalse();
        assertThat(inbox.contains(comment("2", "").id())).isFalse();
    }

    @Test
    void asksNothingOfTheDatabaseForAnEmptyPage() {
        assertThat(here.admit(List.of())).isEmpty();
    }

    @Test
    void handsOnEachOfAPageOnce() {
        List<Comment> admitted = here.admit(comments(0, 10));

        assertThat(admitted).allMatch(here::add);
        assertThat(admitted).noneMatch(here::add);
    }

    @Test
    void handsOnWhatCameAloneOnce() {
        assertThat(here.add(comment("1", "alone"))).isTrue();
        assertThat(here.add(comment("1", "alone"))).isFalse();
        assertThat(there.add(comment("1", "alone"))).isFalse();
    }

    @Test
    void containsWhatHasARow() {
        here.admit(List.of(comment("1", "one")));

        assertThat(here.contains(comment("1", "").id())).isTrue();
        assertThat(there.contains(comment("1", "").id())).isTrue();
        assertThat(there.contains(comment("2", "").id())).isFalse();
    }

    @Test
    void handsOnEachOnceWhenPollsAndWebhooksRaceOnTwoNodes() {
        List<Comment> page = comments(0, 100);

        List<CommentId> handedOn = Together.on(8, i -> {
            CommentInbox inbox = i % 2 == 0 ? here : there;
            if (i < 4) {
                inbox.admit(page);
            }
            List<CommentId> mine = new ArrayList<>();
            page.stream().filter(inbox::add).map(Comment::id).forEach(mine::add);
            return mine;
        });

        assertThat(handedOn).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainWhatCouldNotBeCommitted() {
        Comment impossible = comment("1", "x");
        storage.jdbi().useHandle(handle -> handle.execute("alter table comment add check (text <> 'x')"));
        assertThatThrownBy(() -> here.admit(List.of(impossible))).isInstanceOf(RuntimeException.class);
        storage.jdbi().useHandle(handle -> handle.execute("alter table comment drop constraint comment_text_check"));

        assertThat(here.admit(List.of(impossible))).containsExactly(impossible);
    }

    @Test
    void takesUpWhatNobodyWorksOn() {
        here.admit(comments(0, 3));
        storage.jdbi().useHandle(handle -> handle.execute("update comment set claimed_until = now()"));

        assertThat(there.abandoned()).toIterable().hasSize(3);
        assertThat(here.abandoned()).toIterable().isEmpty();
    }

    @Test
    void showsTheIdempotentConsumerTheSameTruth() throws Exception {
        here.admit(List.of(comment("1", "one")));
        try (SeenCommentsRepository repository = new SeenCommentsRepository(here)) {
            assertThat(repository.contains("instagram:1")).isTrue();
            assertThat(repository.contains("instagram:2")).isFalse();
            assertThat(repository.remove("instagram:1")).isFalse();
            assertThat(repository.contains("instagram:1")).isTrue();
            assertThatThrownBy(() -> repository.add("instagram:1")).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(repository::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void acceptsEachOnceWhenManyBringTheSame() {
        List<Comment> page = comments(0, 200);
        java.util.Set<CommentId> handedOn = java.util.concurrent.ConcurrentHashMap.newKeySet();

        List<Receipt> receipts = Together.on(
                16,
                i -> page.stream()
                        .map(comment -> (i % 2 == 0 ? here : there)
                                .accept(comment, one -> handedOn.add(one.id()))
                                .join())
                        .toList());

        assertThat(receipts).filteredOn(Receipt.NEW::equals).hasSize(200);
        assertThat(receipts).filteredOn(Receipt.KNOWN::equals).hasSize(15 * 200);
        org.awaitility.Awaitility.await().until(() -> handedOn.size() == 200);
    }

    @Test
    void acceptsAnEditAsNewAndAnOldRevisionNever() {
        Comment first = comment("1", "first");
        Comment second = new Comment(
                first.id(), 2, first.post(), "", first.author(), "second", first.writtenAt(), "webhook", false, "2");

        assertThat(here.accept(first, one -> {}).join()).isEqualTo(Receipt.NEW);
        assertThat(there.accept(second, one -> {}).join()).isEqualTo(Receipt.NEW);
        assertThat(inbox("third", NONE_OURS).accept(first, one -> {}).join()).isEqualTo(Receipt.KNOWN);
    }

    @Test
    void withdrawsByAnyIdThatACommentHad() {
        Comment first = comment("1", "first");
        Comment edited = new Comment(
                first.id(), 2, first.post(), "", first.author(), "second", first.writtenAt(), "webhook", false, "2");
        here.accept(edited, one -> {}).join();

        assertThat(here.withdraw(new CommentId(Platform.INSTAGRAM, "2")).join()).isEqualTo(Receipt.WITHDRAWN);
        assertThat(here.withdraw(first.id()).join()).isEqualTo(Receipt.KNOWN);
        assertThat(TestComments.stateOf(storage.jdbi(), first)).isEqualTo("WITHDRAWN");
    }

    @Test
    void refusesOurOwnBeforeTheyReachTheDatabase() {
        Comment other = comment("1", "mine");
        Comment mine = new Comment(
                other.id(),
                1,
                other.post(),
                "",
                new Author("7", "us", true),
                "mine",
                other.writtenAt(),
                "webhook",
                false);

        assertThat(here.accept(mine, one -> {}).join()).isEqualTo(Receipt.OURS);
    }
}
