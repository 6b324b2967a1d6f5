package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.api.Views.CommentView;
import dragoman.api.Views.Page;
import dragoman.comment.Comment;
import dragoman.comment.TestComments;
import dragoman.decision.LedgerStore;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewStoreTest {
    private static Storage storage;

    private Jdbi jdbi;
    private ViewStore views;

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
        execute("truncate comment, account cascade");
        views = new ViewStore(jdbi);
    }

    @Test
    void showsEachCommentOncePageByPage() {
        List<String> all =
                IntStream.range(0, 120).mapToObj(i -> "instagram:" + (1000 + i)).toList();
        TestComments.admit(jdbi, comments(1000, 1080));
        TestComments.admit(jdbi, comments(1080, 1120));
        Api api = new Api(views, new LedgerStore(jdbi), null, null);
        List<String> seen = new ArrayList<>();

        String after = "";
        do {
            Page<CommentView> page =
                    api.comments(new CommentFilter("", "", "", "", "", CommentFilter.Cursor.parse(after), 50));
            page.items().forEach(comment -> seen.add(comment.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen.subList(0, 40)).contains("instagram:1119").doesNotContain("instagram:1000");
    }

    @Test
    void showsNoFurtherPageAfterOneThatIsJustFull() {
        TestComments.admit(jdbi, comments(0, 50));

        Page<CommentView> page = new Api(views, new LedgerStore(jdbi), null, null).comments(filter("", "", "", ""));

        assertThat(page.items()).hasSize(50);
        assertThat(page.next()).isNull();
    }

    @Test
    void showsOnlyWhatIsAskedFor() {
        TestComments.admit(
                jdbi, TestComments.comment("1", "Where is my Parcel?"), TestComments.comment("2", "100 % _nice_"));
        decide("1", "ESCALATE");

        assertThat(ids(filter("DECIDED", "", "", ""))).containsExactly("instagram:1");
        assertThat(ids(filter("RECEIVED", "", "", ""))).containsExactly("instagram:2");
        assertThat(ids(filter("", "ESCALATE", "", ""))).containsExactly("instagram:1");
        assertThat(ids(filter("", "HIDE", "", ""))).isEmpty();
        assertThat(ids(filter("", "", "my parcel", ""))).containsExactly("instagram:1");
        assertThat(ids(filter("", "", "%", ""))).containsExactly("instagram:2");
        assertThat(ids(filter("", "", "_parcel", ""))).isEmpty();
        assertThat(ids(filter("", "", "' or 1=1 --", ""))).isEmpty();
        assertThat(ids(filter("", "", "", "7"))).hasSize(2);
        assertThat(ids(filter("", "", "", "8"))).isEmpty();
    }

    @Test
    void tellsTheWholeStoryOfAComment() {
        Comment comment = TestComments.comment("1", "<b>hi</b>");
        TestComments.admit(jdbi, comment);
        decide("1", "RESPOND");
        execute("""
                insert into action (id, decision_id, platform, comment_id, kind, state, text, target_id, result_id,
                                    intended_at, due_at, done_at)
                select gen_random_uuid(), id, platform, comment_id, 'REPLY', 'DONE', 'Hi', '1', '99', now(), now(), now()
                from decision""");

        CommentView view = views.comment(comment.id()).orElseThrow();

        assertThat(view.text()).isEqualTo("<b>hi</b>");
        assertThat(view.author()).containsEntry("id", "900").containsEntry("name", "mossy.fern1");
        assertThat(view.decision()).isEqualTo("RESPOND");
        assertThat(view.why().reason()).isEqualTo("because");
        assertThat(view.why().routeVersion()).isEqualTo("v1");
        assertThat(view.actions()).singleElement().satisfies(action -> {
            assertThat(action.text()).isEqualTo("Hi");
            assertThat(action.resultId()).isEqualTo("99");
        });
        assertThat(view.timeline())
                .extracting(Views.Moment::what)
                .containsExactly("written", "seen by poll", "RESPOND by reply: because", "REPLY done");
    }

    @Test
    void showsAnUndecidedCommentWithoutADecision() {
        Comment comment = TestComments.comment("1", "hello");
        TestComments.admit(jdbi, comment);

        CommentView view = views.comment(comment.id()).orElseThrow();

        assertThat(view.state()).isEqualTo("RECEIVED");
        assertThat(view.decision()).isNull();
        assertThat(view.why()).isNull();
        assertThat(views.comment(TestComments.comment("2", "").id())).isEmpty();
    }

    @Test
    void showsOpenReviewsOldestFirst() {
        TestComments.admit(jdbi, comments(1, 4));
        execute("""
                insert into review (id, platform, comment_id, reason, severity, state, created_at)
                select gen_random_uuid(), platform, comment_id, 'in doubt', 'LOW',
                    case comment_id when '2' then 'DECIDED' else 'OPEN' end, now() - comment_id::int * interval '1 hour'
                from comment""");

        assertThat(views.reviews())
                .extracting(Views.ReviewView::commentId)
                .containsExactly("instagram:3", "instagram:1");
        assertThat(views.reviews().get(0).text()).isEqualTo("number 3");
    }

    @Test
    void showsTrackedPostsWithWhatHappenedOnThem() {
        execute("insert into account (platform, user_id, username) values ('instagram', '1', 'brand')");
        execute("""
                insert into monitored_post (user_id, platform, post_id, comments_count)
                select id, 'instagram', '7', 12 from account""");
        TestComments.admit(jdbi, comments(1, 4));
        decide("1", "IGNORE");

        Views.PostView post = views.posts().get(0);

        assertThat(post.state()).isEqualTo("ACTIVE");
        assertThat(post.stats().comments()).isEqualTo(12);
        assertThat(post.stats().likes()).isNull();
        assertThat(post.stats().totalCommentsProcessed()).isEqualTo(1);
    }

    @Test
    void namesTheColumnsOfTheLedgerAsTheContractDoes() {
        assertThat(new Api(views, new LedgerStore(jdbi), null, null).ledger())
                .containsOnlyKeys("seen", "decided", "waiting", "withdrawn", "missing", "double", "bySource");
    }

    private static Comment[] comments(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> TestComments.comment(String.valueOf(i), "number " + i))
                .toArray(Comment[]::new);
    }

    private static CommentFilter filter(String state, String decision, String q, String post) {
        return new CommentFilter("", post, state, decision, q, Optional.empty(), 50);
    }

    private List<String> ids(CommentFilter filter) {
        return views.comments(filter).stream().map(CommentView::id).toList();
    }

    private void decide(String comment, String outcome) {
        execute("update comment set state = 'DECIDED' where comment_id = '" + comment + "'");
        execute("""
                insert into decision (id, platform, comment_id, revision, outcome, stage, rule, score, reason,
                                      route_version, decided_by, decided_at)
                values (gen_random_uuid(), 'instagram', '%s', 1, '%s', 'reply', 'shipping', 0.8, 'because', 'v1',
                        'dragoman', now())""".formatted(comment, outcome));
    }

    private void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }
}
