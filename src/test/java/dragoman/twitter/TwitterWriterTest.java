package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dragoman.action.Action;
import dragoman.action.ActionKind;
import dragoman.action.ActionState;
import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwitterWriterTest {
    Script x = new Script();
    String said = "@dragoman where is my order?";
    ReplyGate.Mode mode = ReplyGate.Mode.GATED;

    @Test
    void hides() {
        x.answer(200, "{\"data\":{\"hidden\":true}}");

        writer().hide(action(ActionKind.HIDE, ""));

        assertThat(x.call(0)).isEqualTo(TwitterCall.json("PUT", "/2/tweets/77/hidden", "{\"hidden\":true}"));
    }

    @Test
    void showsAgain() {
        x.answer(200, "{\"data\":{\"hidden\":false}}");

        writer().unhide(action(ActionKind.UNHIDE, ""));

        assertThat(x.call(0).body()).isEqualTo("{\"hidden\":false}");
    }

    @Test
    void takesErrorsWithinSuccessForWhatTheyAre() {
        x.answer(
                        200,
                        "{\"errors\":[{\"title\":\"Not Found Error\",\"detail\":\"Could not find tweet\","
                                + "\"type\":\"https://api.x.com/2/problems/resource-not-found\"}]}")
                .answer(200, "{\"data\":{\"hidden\":false},\"errors\":[{\"detail\":\"Not yours\"}]}")
                .answer(200, "{\"data\":{}}");

        assertThat(refusalOfHiding()).isEqualTo(ErrorClass.GONE);
        assertThat(refusalOfHiding()).isEqualTo(ErrorClass.PERMANENT);
        assertThat(refusalOfHiding()).isEqualTo(ErrorClass.AMBIGUOUS);
    }

    @Test
    void deletes() {
        x.answer(200, "{\"data\":{\"deleted\":true}}");

        writer().delete(action(ActionKind.DELETE, ""));

        assertThat(x.call(0)).isEqualTo(TwitterCall.json("DELETE", "/2/tweets/77", ""));
    }

    @Test
    void answersWithTheTextAlone() {
        x.answer(201, "{\"data\":{\"id\":\"99\",\"text\":\"On its way\"}}");

        assertThat(writer().reply(action(ActionKind.REPLY, "On its way"))).isEqualTo("99");

        assertThat(x.call(0).path()).isEqualTo("/2/tweets");
        assertThat(TwitterApi.read(x.call(0).body().getBytes()).toString())
                .contains("\"text\":\"On its way\"", "\"in_reply_to_tweet_id\":\"77\"");
    }

    @Test
    void doesNotSendWhatIsTooLong() {
        PlatformException refusal = refusalOf("\u4e2d".repeat(141));

        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.PERMANENT);
        assertThat(refusal).hasMessageContaining("weighs 282");
        assertThat(x.calls).isEmpty();
    }

    @Test
    void countsALinkAs23() {
        x.answer(201, "{\"data\":{\"id\":\"99\"}}");

        writer().reply(action(ActionKind.REPLY, "a".repeat(256) + " https://www.wikipedia.org/" + "b".repeat(100)));

        assertThat(x.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where is my order?", "@dragoman2 hello", "mail me@dragoman.example", "dragoman"})
    void answersNobodyWhoDidNotNameUs(String text) {
        said = text;

        assertThat(refusalOf("Hello")).hasMessageContaining("only who mentioned or quoted us");
        assertThat(x.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Dragoman hello", "hello (@dragoman)", "@other @dragoman: hi"})
    void answersWhoNamedUs(String text) {
        said = text;
        x.answer(201, "{\"data\":{\"id\":\"99\"}}");

        assertThat(writer().reply(action(ActionKind.REPLY, "Hello"))).isEqualTo("99");
    }

    @Test
    void answersNobodyWhenRepliesAreOff() {
        mode = ReplyGate.Mode.OFF;

        assertThat(refusalOf("Hello")).hasMessageContaining("twitter.replies = off");
    }

    @Test
    void doesNotTryAKnownRefusalAgain() {
        x.answer(403, "{\"detail\":\"You can only reply to or quote posts where you are mentioned.\"}");
        mode = ReplyGate.Mode.OPEN;
        TwitterWriter writer = writer();

        PlatformException first = refusal(writer, "Hello");
        PlatformException second = refusal(writer, "Hello again");

        assertThat(first.errorClass()).isEqualTo(ErrorClass.PERMANENT);
        assertThat(second).hasMessageContaining("X refused it before").hasMessageContaining("where you are mentioned");
        assertThat(x.calls).hasSize(1);
    }

    @Test
    void needsOurNameToGuardTheGate() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> new ReplyGate(ReplyGate.Mode.GATED, "", id -> Optional.empty())))
                .hasMessageContaining("Add: twitter.username");
    }

    @Test
    void readsOurAnswersBackAsTheyWereMeant() {
        x.answer(200, """
                {"data":[
                 {"id":"99","created_at":"2026-03-08T11:59:00.000Z","text":"@mossy See https://t.co/a &amp; ask",
                  "entities":{"urls":[{"url":"https://t.co/a","expanded_url":"http://shop.example/help"}]}},
                 {"id":"98","created_at":"2026-03-08T11:58:00.000Z","text":"@mossy Something else"}],
                 "meta":{"result_count":2}}""");

        var replies = writer().ownReplies(action(ActionKind.REPLY, "See shop.example/help & ask"));

        assertThat(x.call(0).query()).containsEntry("query", "in_reply_to_tweet_id:77 from:42");
        assertThat(replies).extracting("id").containsExactly("99", "98");
        assertThat(replies).extracting("text").containsExactly("See shop.example/help & ask", "@mossy Something else");
    }

    private ErrorClass refusalOfHiding() {
        return catchThrowableOfType(PlatformException.class, () -> writer().hide(action(ActionKind.HIDE, "")))
                .errorClass();
    }

    private PlatformException refusalOf(String text) {
        return refusal(writer(), text);
    }

    private static PlatformException refusal(TwitterWriter writer, String text) {
        return catchThrowableOfType(PlatformException.class, () -> writer.reply(action(ActionKind.REPLY, text)));
    }

    private TwitterWriter writer() {
        ReplyGate gate = new ReplyGate(mode, "dragoman", id -> Optional.of(comment(id)));
        return new TwitterWriter(x.api(), x.search(5), gate, Script.US);
    }

    private Comment comment(CommentId id) {
        Post post = new Post(new PostId(Platform.TWITTER, "7"), "", "", "");
        return new Comment(id, 1, post, "", new Author("900", "mossy", false), said, Script.NOW, "poll", false);
    }

    static Action action(ActionKind kind, String text) {
        CommentId comment = new CommentId(Platform.TWITTER, "77");
        return new Action(UUID.randomUUID(), comment, "", kind, ActionState.SENDING, text, "77", 1, Script.NOW);
    }
}
