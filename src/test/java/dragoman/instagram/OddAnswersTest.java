package dragoman.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.action.Action;
import dragoman.action.ActionKind;
import dragoman.action.ActionState;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.PlatformException;
import dragoman.tracking.Look;
import dragoman.tracking.PostState;
import dragoman.tracking.TrackedPost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox does not say. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddAnswersTest {
    private static final String MORE = "\"paging\":{\"cursors\":{\"after\":\"A\"},\"next\":\"http://next\"}";
    private static final Post POST = new Post(new PostId(Platform.INSTAGRAM, "7"), "", "", "");

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"7\",\"comments_count\":\"many\",\"like_count\":\"some\",\"timestamp\":1,\"caption\":null}",
                "{\"comments\":null}",
                "{\"comments\":[]}",
                "{\"comments\":{\"data\":null}}",
                "{\"comments\":{\"data\":{}}}",
                "{\"comments\":{\"data\":[]},\"paging\":5}"
            })
    void readsAPostThatSaysLittle(String media) {
        Look look = look(path -> media);

        assertThat(look.comments()).isEmpty();
        assertThat(look.commentsCount()).isZero();
        assertThat(look.likes()).isEmpty();
        assertThat(look.publishedAt()).isEmpty();
    }

    @Test
    void countsWhatItCannotRead() {
        Look look = look(path -> "{\"comments_count\":3,\"comments\":{\"data\":[{\"id\":\"1\"},{\"id\":\"a/b\"},5]}}");

        assertThat(look.comments()).hasSize(1);
        assertThat(look.unreadable()).isEqualTo(2);
    }

    @Test
    void readsTheRestWhenOneCommentIsOdd() {
        Look look = look(path -> "{\"comments\":{\"data\":[{\"id\":\"1\",\"text\":\"\\u0000\",\"replies\":\"none\"},"
                + "{\"id\":\"2\",\"timestamp\":\"+99999999-01-01T00:00:00+0000\",\"text\":\"x\"},{\"id\":\"3\"}]}}");

        assertThat(look.comments()).hasSize(3);
        assertThat(look.checkpointAt().orElseThrow()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void comesToAnEndWhenRepliesDoNot() {
        Look look = look(path -> path.endsWith("/replies")
                ? "{\"data\":[{\"id\":\"2\"}]," + MORE + "}"
                : "{\"comments\":{\"data\":[{\"id\":\"1\",\"replies\":{\"data\":[{\"id\":\"2\"}]," + MORE + "}}]}}");

        assertThat(look.comments()).isNotEmpty();
        assertThat(asked).hasSizeLessThan(20);
    }

    @Test
    void doesNotReadBackForever() {
        InstagramWriter writer =
                new InstagramWriter(graph(path -> "{\"data\":[{\"id\":\"2\"}]," + MORE + "}"), comments());

        assertThatThrownBy(() -> writer.ownReplies(reply())).isInstanceOf(PlatformException.class);
    }

    @Test
    void readsThePagesOfPostsOneByOne() {
        InstagramReader reader = reader(path -> asked.size() == 1
                ? "{\"data\":[{\"id\":\"1\",\"media_type\":\"VIDEO\",\"media_url\":\"v\",\"thumbnail_url\":\"t\"},"
                        + "{\"id\":\"a/b\"}]," + MORE + "}"
                : "{\"data\":[{\"id\":\"2\",\"media_type\":\"IMAGE\",\"media_url\":\"i\"}]}");
        var pages = reader.posts().iterator();

        assertThat(pages.next()).containsExactly(new Post(new PostId(Platform.INSTAGRAM, "1"), "", "t", ""));
        assertThat(asked).hasSize(1);
        assertThat(pages.next()).containsExactly(new Post(new PostId(Platform.INSTAGRAM, "2"), "", "i", ""));
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void comesToAnEndWhenPostsDoNot() {
        InstagramReader reader = reader(path -> "{\"data\":[{\"id\":\"1\"}]," + MORE + "}");

        assertThat(reader.posts()).hasSizeLessThan(5);
    }

    private Look look(Function<String, String> answers) {
        return reader(answers)
                .look(new TrackedPost(POST, PostState.ACTIVE, Optional.empty(), Instant.EPOCH, Optional.empty(), -1));
    }

    private InstagramReader reader(Function<String, String> answers) {
        return new InstagramReader(graph(answers), comments(), "1", 50, 8);
    }

    private static GraphComments comments() {
        return new GraphComments("1", Clock.systemUTC());
    }

    private InstagramGraph graph(Function<String, String> answers) {
        return new InstagramGraph(
                (method, path, parameters) -> {
                    asked.add(path);
                    return new GraphAnswer(200, answers.apply(path).getBytes(StandardCharsets.UTF_8), Map.of());
                },
                "");
    }

    private static Action reply() {
        CommentId comment = new CommentId(Platform.INSTAGRAM, "1");
        Instant now = Instant.now().minus(Duration.ofMinutes(1));
        return new Action(UUID.randomUUID(), comment, "", ActionKind.REPLY, ActionState.UNCERTAIN, "Hi", "1", 1, now);
    }
}
