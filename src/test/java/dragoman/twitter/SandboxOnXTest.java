package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dragoman.action.Action;
import dragoman.action.ActionKind;
import dragoman.action.ActionState;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.sandbox.XGrant;
import dragoman.sandbox.XManners;
import dragoman.tracking.Look;
import dragoman.tracking.PostState;
import dragoman.tracking.TrackedPost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X's edge as it is shipped, against the sandbox over HTTP. */
class SandboxOnXTest {
    @TempDir
    Path folder;

    XWorld x;
    String root;

    @BeforeEach
    void start() throws IOException {
        x = new XWorld(folder);
        root = x.publish("New & warm");
    }

    @AfterEach
    void stop() {
        x.close();
    }

    @Test
    void findsOurPostsAndTheirAnswers() {
        String first = x.answer(root, "where is it?");
        String second = x.answer(first, "me too");

        List<Post> posts = x.parts().reader().posts().iterator().next();
        Look look = look();

        assertThat(posts).extracting(post -> post.id().value()).contains(root);
        assertThat(look.post().caption()).isEqualTo("New & warm");
        assertThat(look.comments()).extracting(comment -> comment.id().value()).containsExactly(second, first);
        assertThat(look.comments()).extracting(Comment::parent).containsExactly(first, "");
        assertThat(look.comments())
                .extracting(comment -> comment.author().name())
                .containsOnly("mossy");
        assertThat(look.checkpointAt()).isPresent();
    }

    @Test
    void understandsBothVocabularies() {
        String comment = x.answer(root, "hello");
        x.sandbox.behave(XManners.STANDARD.postNames(true));
        x.settings.put("twitter.api-names", "post");

        assertThat(look().comments()).extracting(one -> one.id().value()).containsExactly(comment);
    }

    @Test
    void keepsTheFirstIdOfAnEditedComment() {
        String comment = x.answer(root, "hello");
        x.send("/sandbox/tweets/" + comment + "/edit", Map.of("text", "goodbye"));

        Comment edited = look().comments().get(0);

        assertThat(edited.id().value()).isEqualTo(comment);
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.latestId()).isNotEqualTo(comment);
        assertThat(edited.text()).contains("goodbye");
    }

    @Test
    void hidesAndShowsAgain() {
        String comment = x.answer(root, "you fool");

        writer().hide(action(ActionKind.HIDE, comment, ""));
        writer().unhide(action(ActionKind.UNHIDE, comment, ""));

        assertThat(refusal(() -> writer().hide(action(ActionKind.HIDE, "1", "")))
                        .errorClass())
                .isEqualTo(ErrorClass.GONE);
    }

    @Test
    void answersReadsBackAndDeletes() {
        String comment = x.answer(root, "where is it?");
        Action reply = action(ActionKind.REPLY, comment, "On its way & soon there");

        String id = writer().reply(reply);

        assertThat(writer().ownReplies(reply)).singleElement().satisfies(own -> {
            assertThat(own.id()).isEqualTo(id);
            assertThat(own.text()).isEqualTo(reply.text());
        });
        assertThat(refusal(() -> writer().reply(reply)).errorClass()).isEqualTo(ErrorClass.AMBIGUOUS);
        writer().delete(action(ActionKind.DELETE, id, ""));
        assertThat(writer().ownReplies(reply)).isEmpty();
    }

    @Test
    void asksAPersonWhereXIsGated() {
        x.sandbox.behave(XManners.STANDARD.replyGate(true));
        String comment = x.answer(root, "where is it?");

        PlatformException refusal = refusal(() -> writer().reply(action(ActionKind.REPLY, comment, "On its way")));

        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.PERMANENT);
        assertThat(refusal).hasMessageContaining("You can only reply to");
    }

    @Test
    void waitsForTheWindowOfALimit() {
        x.sandbox.behave(XManners.STANDARD.limit("search", 1));
        look();

        PlatformException refusal = refusal(this::look);

        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.LIMITED);
        assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
    }

    @Test
    void actsWithRotatingTokens() {
        String comment = x.answer(root, "you fool");
        XGrant grant = x.sandbox.grantOnX();
        x.settings.put("twitter.access-token", "");
        x.settings.put("twitter.access-token-secret", "");
        x.settings.put("twitter.client-id", grant.clientId());
        x.settings.put("twitter.client-secret", grant.clientSecret());
        x.settings.put("twitter.refresh-token", grant.refreshToken());

        writer().hide(action(ActionKind.HIDE, comment, ""));
        writer().unhide(action(ActionKind.UNHIDE, comment, ""));

        assertThat(x.sandbox.grantOnX().refreshToken()).isNotEqualTo(grant.refreshToken());
    }

    @Test
    void fetchesTheTokenOfTheApp() {
        x.settings.put("twitter.bearer-token", "");

        assertThat(look().comments()).isEmpty();
    }

    private TwitterWriter writer() {
        return x.parts().writer(id -> Optional.empty());
    }

    private Look look() {
        return x.parts()
                .reader()
                .look(new TrackedPost(
                        new Post(new PostId(Platform.TWITTER, root), "", "", ""),
                        PostState.ACTIVE,
                        Optional.empty(),
                        Instant.EPOCH,
                        Optional.empty(),
                        -1));
    }

    private static PlatformException refusal(Runnable call) {
        return catchThrowableOfType(PlatformException.class, call::run);
    }

    private static Action action(ActionKind kind, String target, String text) {
        CommentId comment = new CommentId(Platform.TWITTER, target);
        return new Action(UUID.randomUUID(), comment, "", kind, ActionState.SENDING, text, target, 1, Instant.now());
    }
}
