package dragoman.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dragoman.action.Action;
import dragoman.action.ActionKind;
import dragoman.action.ActionState;
import dragoman.action.OwnReply;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.sandbox.Fault;
import dragoman.sandbox.Faults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstagramWriterTest {
    @TempDir
    Path folder;

    Edge edge;
    String media;
    String comment;

    @BeforeEach
    void start() throws Exception {
        edge = new Edge(folder);
        media = edge.people.publish();
        comment = edge.people.comment(media, "hello");
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void hidesAndShowsAgain() throws IOException {
        edge.ask("hide", action(ActionKind.HIDE, ""));
        boolean hidden = shown("hidden").asBoolean();
        edge.ask("unhide", action(ActionKind.UNHIDE, ""));

        assertThat(hidden).isTrue();
        assertThat(shown("hidden").asBoolean()).isFalse();
    }

    @Test
    void hidesTwiceWithoutHarm() throws IOException {
        edge.ask("hide", action(ActionKind.HIDE, ""));
        edge.ask("hide", action(ActionKind.HIDE, ""));

        assertThat(shown("hidden").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Merci ❤ & à bientôt + 100 %!", "a=b&message=c\nd", "👨‍👩‍👧 \"'<>"})
    void repliesWordForWord(String text) throws IOException {
        Object id = edge.ask("reply", action(ActionKind.REPLY, text));

        assertThat(edge.people.get("/v26.0/" + id + "?fields=text").path("text").asText())
                .isEqualTo(text);
        assertThat(edge.sandbox.books().totals().ownThroughApi()).isEqualTo(1);
    }

    @Test
    void readsItsRepliesBack() throws IOException {
        edge.people.answer(comment, "me too");
        Object id = edge.ask("reply", action(ActionKind.REPLY, "Hi"));

        assertThat(own(action(ActionKind.REPLY, "Hi"))).extracting(OwnReply::id).containsExactly((String) id);
        assertThat(own(action(ActionKind.REPLY, "Hi")).get(0).writtenAt())
                .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void readsItsRepliesBackOverSeveralPages() throws IOException {
        Object id = edge.ask("reply", action(ActionKind.REPLY, "Hi"));
        for (int i = 0; i < 60; i++) {
            edge.people.answer(comment, "number " + i);
        }

        assertThat(own(action(ActionKind.REPLY, "Hi"))).extracting(OwnReply::id).containsExactly((String) id);
    }

    @Test
    void looksForRepliesToAReplyInItsThread() throws IOException {
        String nested = edge.people.answer(comment, "me too");
        Action action = action(nested, comment, ActionKind.REPLY, "Hi");

        Object id = edge.ask("reply", action);

        assertThat(own(action)).extracting(OwnReply::id).containsExactly((String) id);
    }

    @Test
    void doesNotTakeAnEmptyPageForSilence() {
        edge.ask("reply", action(ActionKind.REPLY, "Hi"));
        edge.sandbox.misbehave(Faults.NONE.with(Fault.EMPTY_PAGE, 1));

        PlatformException refusal = refusal("own-replies", "Hi");

        assertThat(refusal).isNotNull();
        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.TRANSIENT);
    }

    @Test
    void readsBackWhatItSaid() {
        edge.ask("reply", action(ActionKind.REPLY, "Hi"));

        assertThat(own(action(ActionKind.REPLY, "Hi")))
                .extracting(OwnReply::text)
                .containsExactly("Hi");
    }

    @Test
    void deletesAReply() throws IOException {
        Object id = edge.ask("reply", action(ActionKind.REPLY, "Hi"));

        edge.ask("delete", action((String) id, "", ActionKind.DELETE, ""));

        assertThat(own(action(ActionKind.REPLY, "Hi"))).isEmpty();
    }

    @Test
    void isRefusedOnHiddenCommentsForGood() {
        edge.ask("hide", action(ActionKind.HIDE, ""));

        assertThat(refusal("reply", "Hi").errorClass()).isEqualTo(ErrorClass.PERMANENT);
    }

    @Test
    void isRefusedWithTextThatIsTooLong() {
        assertThat(refusal("reply", "x".repeat(2201)).errorClass()).isEqualTo(ErrorClass.PERMANENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hide", "reply", "delete", "own-replies"})
    void saysWhenACommentIsGone(String route) throws IOException {
        edge.people.delete("/sandbox/comments/" + comment);

        assertThat(refusal(route, "Hi").errorClass()).isEqualTo(ErrorClass.GONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "TIMEOUT_BEFORE",
                "TIMEOUT_AFTER",
                "CUT_BEFORE",
                "CUT_AFTER",
                "ERROR_400_AFTER",
                "GARBAGE",
                "HTTP_500"
            })
    void neverTakesAWriteForUndoneThatMayBeDone(Fault fault) {
        edge.sandbox.misbehave(Faults.NONE.with(fault, 1).hanging(2_000));

        assertThat(refusal("reply", "Hi").errorClass()).isEqualTo(ErrorClass.AMBIGUOUS);
        assertThat(edge.calls("reply")).isEqualTo(1);
    }

    @Test
    void knowsWhenNothingWasSent() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            ProducerTemplate template = Edge.start(camel, "http://127.0.0.1:" + closedPort(), "a-token");

            PlatformException refusal = catchThrowableOfType(
                    PlatformException.class, () -> Edge.ask(template, "reply", action(ActionKind.REPLY, "Hi")));

            assertThat(refusal.errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void callsOnlyOnceWhateverIsAnswered(int status) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HttpServer platform = answering(status, "{}", calls);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            ProducerTemplate template = Edge.start(
                    camel, "http://127.0.0.1:" + platform.getAddress().getPort(), "a-token");

            for (String route : List.of("reply", "delete", "own-replies")) {
                assertThatThrownBy(() -> Edge.ask(template, route, action(ActionKind.REPLY, "Hi")))
                        .isInstanceOf(PlatformException.class);
            }

            assertThat(calls).hasValue(3);
        } finally {
            platform.stop(0);
        }
    }

    @Test
    void doubtsAnAnswerWithoutAnId() throws Exception {
        HttpServer platform = answering(200, "{\"success\":true}", new AtomicInteger());
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            ProducerTemplate template = Edge.start(
                    camel, "http://127.0.0.1:" + platform.getAddress().getPort(), "a-token");

            PlatformException refusal = catchThrowableOfType(
                    PlatformException.class, () -> Edge.ask(template, "reply", action(ActionKind.REPLY, "Hi")));

            assertThat(refusal.errorClass()).isEqualTo(ErrorClass.AMBIGUOUS);
        } finally {
            platform.stop(0);
        }
    }

    @Test
    void showsItsTokenNowhere() {
        try (LogLines log = new LogLines("", Level.INFO);
                LogLines ours = new LogLines("dragoman", Level.TRACE);
                LogLines camel = new LogLines("org.apache.camel", Level.DEBUG)) {
            for (Fault fault : Fault.values()) {
                edge.sandbox.misbehave(Faults.NONE.with(fault, 1).hanging(50));
                for (String route : List.of("reply", "hide", "own-replies")) {
                    PlatformException refusal = refusal(route, "Hi");
                    if (refusal != null) {
                        assertThat(refusal.toString()).doesNotContain(edge.token());
                    }
                }
            }

            assertThat(List.of(log, ours, camel))
                    .flatExtracting(LogLines::lines)
                    .isNotEmpty()
                    .noneMatch(line -> line.contains(edge.token()));
        }
    }

    @Test
    void leavesItsTokenOutOfItsSettings() {
        InstagramSettings settings = new InstagramSettings("http://x", "v26.0", "1", "a-token", null, 50, 200, null);

        assertThat(settings.toString()).doesNotContain("a-token").contains("http://x/v26.0");
    }

    private static HttpServer answering(int status, String body, AtomicInteger writes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            writes.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes());
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int closedPort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private PlatformException refusal(String route, String text) {
        try {
            edge.ask(route, action(ActionKind.REPLY, text));
            return null;
        } catch (PlatformException e) {
            return e;
        }
    }

    @SuppressWarnings("unchecked")
    private List<OwnReply> own(Action action) {
        return (List<OwnReply>) edge.ask("own-replies", action);
    }

    private JsonNode shown(String field) throws IOException {
        return edge.people.get("/v26.0/" + comment + "?fields=" + field).path(field);
    }

    private Action action(ActionKind kind, String text) {
        return action(comment, "", kind, text);
    }

    private static Action action(String target, String parent, ActionKind kind, String text) {
        return new Action(
                UUID.randomUUID(),
                new CommentId(Platform.INSTAGRAM, target),
                parent,
                kind,
                ActionState.SENDING,
                text,
                target,
                1,
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}
