package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dragoman.comment.Comment;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.tracking.Look;
import dragoman.tracking.PostState;
import dragoman.tracking.TrackedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwitterReaderTest {
    static final String ROOT = """
            {"data":{"id":"7","text":"New &amp; warm https://t.co/x","created_at":"2026-03-07T09:00:00.000Z",
             "public_metrics":{"reply_count":3,"like_count":12},
             "entities":{"urls":[{"url":"https://t.co/x","expanded_url":"https://shop.example"}]}},
             "includes":{"media":[{"type":"photo","url":"https://pbs.example/1.jpg"}]}}""";

    static final String EMPTY = "{\"meta\":{\"result_count\":0}}";

    Script x = new Script();

    @Test
    void readsThePostAndItsAnswers() {
        x.answer(200, ROOT).answer(200, """
                {"data":[
                 {"id":"12","conversation_id":"7","author_id":"900","text":"@dragoman cut…","created_at":"2026-03-08T10:00:02.000Z",
                  "note_tweet":{"text":"@dragoman the whole &lt;story&gt;"},
                  "referenced_tweets":[{"type":"replied_to","id":"11"}],"edit_history_tweet_ids":["10","12"]},
                 {"id":"11","conversation_id":"7","author_id":"42","text":"ours","created_at":"2026-03-08T10:00:00.000Z",
                  "referenced_tweets":[{"type":"replied_to","id":"7"}],"edit_history_tweet_ids":["11"]},
                 {"id":"7","conversation_id":"7","author_id":"42","text":"the root"}],
                 "includes":{"users":[{"id":"900","username":"mossy"}]},"meta":{"result_count":3,"newest_id":"12"}}""");

        Look look = reader(Vocabulary.TWEET).look(tracked(Optional.empty()));

        assertThat(look.post().caption()).isEqualTo("New & warm https://shop.example");
        assertThat(look.post().imageUrl()).isEqualTo("https://pbs.example/1.jpg");
        assertThat(look.commentsCount()).isEqualTo(3);
        assertThat(look.likes()).hasValue(12);
        assertThat(look.checkpointAt()).contains(Instant.parse("2026-03-08T10:00:02Z"));
        assertThat(look.comments()).hasSize(2);
        Comment edited = look.comments().get(0);
        assertThat(edited.id().value()).isEqualTo("10");
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.text()).isEqualTo("@dragoman the whole <story>");
        assertThat(edited.parent()).isEqualTo("11");
        assertThat(edited.author().name()).isEqualTo("mossy");
        assertThat(look.comments().get(1).author().ourselves()).isTrue();
        assertThat(look.comments().get(1).parent()).isEmpty();
    }

    @Test
    void understandsTheNewerNames() {
        x.answer(200, ROOT).answer(200, """
                {"data":[{"id":"12","author_id":"900","text":"cut","created_at":"2026-03-08T10:00:02.000Z",
                  "note_post":{"text":"whole"},"referenced_posts":[{"type":"replied_to","id":"7"}],
                  "edit_history_post_ids":["10","11","12"]}],"meta":{"result_count":1}}""");

        Comment comment = reader(Vocabulary.POST)
                .look(tracked(Optional.empty()))
                .comments()
                .get(0);

        assertThat(comment.revision()).isEqualTo(3);
        assertThat(comment.text()).isEqualTo("whole");
        assertThat(x.call(1).query()).containsKey("post.fields").doesNotContainKey("tweet.fields");
    }

    @Test
    void asksOnlyForWhatIsNewer() {
        x.answer(200, ROOT).answer(200, EMPTY);

        Look look = reader(Vocabulary.TWEET).look(tracked(Optional.of(Script.NOW.minus(Duration.ofHours(1)))));

        assertThat(x.call(1).query())
                .containsEntry("query", "(conversation_id:7) -from:42")
                .containsEntry("start_time", "2026-03-08T10:58:00Z");
        assertThat(look.checkpointAt()).isEmpty();
    }

    @Test
    void forgetsACheckpointBeyondTheReachOfSearch() {
        x.answer(200, ROOT).answer(200, EMPTY);

        reader(Vocabulary.TWEET).look(tracked(Optional.of(Script.NOW.minus(Duration.ofDays(7)))));

        assertThat(x.call(1).query()).doesNotContainKey("start_time");
    }

    @Test
    void readsEveryPage() {
        x.answer(200, ROOT)
                .answer(200, "{\"data\":[{\"id\":\"12\"}],\"meta\":{\"next_token\":\"n1\"}}")
                .answer(200, "{\"data\":[{\"id\":\"11\"}],\"meta\":{}}");

        assertThat(reader(Vocabulary.TWEET).look(tracked(Optional.empty())).comments())
                .hasSize(2);
        assertThat(x.call(2).query()).containsEntry("next_token", "n1");
    }

    @Test
    void leavesOutWhatIsNoComment() {
        x.answer(200, ROOT).answer(200, """
                {"data":[{"id":"../x"},{"id":"13","referenced_tweets":[{"type":"retweeted","id":"7"}]},{"text":"no id"}]}""");

        Look look = reader(Vocabulary.TWEET).look(tracked(Optional.empty()));

        assertThat(look.comments()).isEmpty();
        assertThat(look.unreadable()).isEqualTo(3);
    }

    @Test
    void noticesThatAPostIsGone() {
        x.answer(200, "{\"errors\":[{\"type\":\"https://api.x.com/2/problems/resource-not-found\",\"detail\":\"x\"}]}");

        PlatformException refusal = catchThrowableOfType(
                PlatformException.class, () -> reader(Vocabulary.TWEET).look(tracked(Optional.empty())));

        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.GONE);
    }

    @Test
    void asksForManyConversationsAtOnce() {
        List<String> roots = IntStream.range(0, 30)
                .mapToObj(i -> String.valueOf(1_900_000_000_000_000_000L + i))
                .toList();

        List<String> queries = x.search(5).queries(roots);

        assertThat(queries).hasSize(3).allMatch(query -> query.length() <= TwitterSearch.QUERY_LENGTH);
        assertThat(String.join(" ", queries).split("conversation_id:")).hasSize(31);
    }

    @Test
    void listsOurPostsPageByPage() {
        x.answer(200, "{\"data\":[{\"id\":\"7\",\"text\":\"a\"},{\"id\":\"bad/id\"}],\"meta\":{\"next_token\":\"n\"}}")
                .answer(200, EMPTY);
        Iterator<List<Post>> pages = reader(Vocabulary.TWEET).posts().iterator();

        assertThat(pages.next()).extracting(post -> post.id().value()).containsExactly("7");
        assertThat(x.calls).hasSize(1);
        assertThat(pages.next()).isEmpty();
        assertThat(pages.hasNext()).isFalse();
        assertThat(x.call(1).query())
                .containsEntry("query", "from:42 -is:reply -is:retweet")
                .containsEntry("next_token", "n");
    }

    private TwitterReader reader(Vocabulary vocabulary) {
        TwitterSearch search = new TwitterSearch(x.api(), vocabulary, Script.US, 100, 5, Script.CLOCK);
        return new TwitterReader(x.api(), search, new TwitterPosts(Script.US, Script.CLOCK), vocabulary, Script.US);
    }

    static TrackedPost tracked(Optional<Instant> checkpoint) {
        return new TrackedPost(
                new Post(new PostId(Platform.TWITTER, "7"), "", "", ""),
                PostState.ACTIVE,
                Optional.empty(),
                Instant.EPOCH,
                checkpoint,
                -1);
    }
}
