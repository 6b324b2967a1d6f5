package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import dragoman.sandbox.Sandbox;
import dragoman.sandbox.SandboxOptions;
import dragoman.sandbox.XGrant;
import dragoman.sandbox.XManners;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import dragoman.tracking.Look;
import dragoman.tracking.PostState;
import dragoman.tracking.TrackedPost;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.camel.util.TimeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X's edge as it is shipped, against the sandbox over HTTP. */
class SandboxOnXTest {
    @TempDir
    Path folder;

    Sandbox sandbox;
    Storage storage;
    Map<String, String> settings = new HashMap<>();
    String root;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        storage = TestDatabase.storage();
        Properties shipped = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("application.properties"))) {
            shipped.load(file);
        }
        shipped.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        settings.putAll(sandbox.properties());
        settings.put("twitter.replies", "open");
        root = write(Map.of("kind", "own", "text", "New & warm"));
    }

    @AfterEach
    void stop() {
        storage.close();
        sandbox.close();
    }

    @Test
    void findsOurPostsAndTheirAnswers() throws Exception {
        String first = answer(root, "where is it?");
        String second = answer(first, "me too");

        List<Post> posts = parts().reader().posts().iterator().next();
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
    void understandsBothVocabularies() throws Exception {
        String comment = answer(root, "hello");
        sandbox.behave(XManners.STANDARD.postNames(true));
        settings.put("twitter.api-names", "post");

        assertThat(look().comments()).extracting(one -> one.id().value()).containsExactly(comment);
    }

    @Test
    void keepsTheFirstIdOfAnEditedComment() throws Exception {
        String comment = answer(root, "hello");
        send("/sandbox/tweets/" + comment + "/edit", Map.of("text", "goodbye"));

        Comment edited = look().comments().get(0);

        assertThat(edited.id().value()).isEqualTo(comment);
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.text()).contains("goodbye");
    }

    @Test
    void hidesAndShowsAgain() throws Exception {
        String comment = answer(root, "you fool");

        writer().hide(action(ActionKind.HIDE, comment, ""));
        writer().unhide(action(ActionKind.UNHIDE, comment, ""));

        assertThat(refusal(() -> writer().hide(action(ActionKind.HIDE, "1", "")))
                        .errorClass())
                .isEqualTo(ErrorClass.GONE);
    }

    @Test
    void answersReadsBackAndDeletes() throws Exception {
        String comment = answer(root, "where is it?");
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
    void asksAPersonWhereXIsGated() throws Exception {
        sandbox.behave(XManners.STANDARD.replyGate(true));
        String comment = answer(root, "where is it?");

        PlatformException refusal = refusal(() -> writer().reply(action(ActionKind.REPLY, comment, "On its way")));

        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.PERMANENT);
        assertThat(refusal).hasMessageContaining("You can only reply to");
    }

    @Test
    void waitsForTheWindowOfALimit() throws Exception {
        sandbox.behave(XManners.STANDARD.limit("search", 1));
        look();

        PlatformException refusal = refusal(this::look);

        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.LIMITED);
        assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
    }

    @Test
    void actsWithRotatingTokens() throws Exception {
        String comment = answer(root, "you fool");
        XGrant grant = sandbox.grantOnX();
        settings.put("twitter.access-token", "");
        settings.put("twitter.access-token-secret", "");
        settings.put("twitter.client-id", grant.clientId());
        settings.put("twitter.client-secret", grant.clientSecret());
        settings.put("twitter.refresh-token", grant.refreshToken());

        writer().hide(action(ActionKind.HIDE, comment, ""));
        writer().unhide(action(ActionKind.UNHIDE, comment, ""));

        assertThat(sandbox.grantOnX().refreshToken()).isNotEqualTo(grant.refreshToken());
    }

    @Test
    void fetchesTheTokenOfTheApp() {
        settings.put("twitter.bearer-token", "");

        assertThat(look().comments()).isEmpty();
    }

    private TwitterParts parts() {
        TwitterKeys keys = new TwitterKeys(
                key -> settings.getOrDefault(key, ""),
                key -> Duration.ofMillis(TimeUtils.toMilliSeconds(settings.get(key))),
                storage);
        TwitterSettings read = keys.settings();
        return new TwitterParts(read, keys.access(read));
    }

    private TwitterWriter writer() {
        return parts().writer(id -> Optional.empty());
    }

    private Look look() {
        return parts().reader()
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

    private String answer(String post, String text) throws IOException, InterruptedException {
        return write(Map.of("post", post, "text", text, "author", "mossy"));
    }

    private String write(Map<String, String> tweet) throws IOException, InterruptedException {
        return send("/sandbox/tweets", tweet);
    }

    private String send(String path, Map<String, String> body) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return json.readTree(answer.body()).path("id").asText();
    }
}
