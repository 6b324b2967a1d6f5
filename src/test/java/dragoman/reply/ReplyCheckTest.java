package dragoman.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.knowledge.KnowledgeBase;
import dragoman.moderation.Category;
import dragoman.moderation.Moderator;
import dragoman.moderation.Severity;
import dragoman.moderation.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyCheckTest {
    static final String SOURCE = "See https://shop.example/orders or ask @alderandoak, help@shop.example.";

    List<Comment> judged = new ArrayList<>();
    Moderator moderator = comment -> {
        judged.add(comment);
        return Verdict.CLEAN;
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOURCE,
                "Ask @AlderAndOak!",
                "It is all on HTTPS://shop.example/orders.",
                "Thanks for waiting... we look into it. OK?",
                "30 degrees, 9.30 to 18.00, up to 3.5 kg",
            })
    void findsNothingAgainstGroundedReplies(String text) {
        assertThat(objection(text).raised()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask @somebody                | the reply holds a name that its source does not: @somebody",
                "Ask ＠somebody                | the reply holds a name that its source does not: ＠somebody",
                "See https://evil.example/x   | the reply holds a link that its source does not: https://evil.example/x",
                "See https://shop.example/    | the reply holds a link that its source does not: https://shop.example/",
                "See evil.example             | the reply holds a link that its source does not: evil.example",
                "See bit.ly/3xyz              | the reply holds a link that its source does not: bit.ly/3xyz",
                "Write to me@evil.example     | the reply holds a link that its source does not: me@evil.example",
            })
    void objectsToWhatTheSourceDoesNotHold(String text, String reason) {
        assertThat(objection(text).reason()).isEqualTo(reason);
        assertThat(judged).isEmpty();
    }

    @Test
    void objectsToLongReplies() {
        assertThat(objection("😍".repeat(300)).raised()).isFalse();
        assertThat(objection("😍".repeat(301)).reason()).isEqualTo("the reply has 301 characters; 300 are allowed");
    }

    @Test
    void objectsToEmptyReplies() {
        assertThat(objection(" \n").reason()).isEqualTo("the reply is empty");
    }

    @Test
    void objectsToWhatModerationDoesNotFindClean() {
        moderator = draft -> new Verdict(Severity.LOW, Category.ABUSE, 0.5, "sounds rude");

        assertThat(objection("whatever").reason()).isEqualTo("moderation objects to the reply: sounds rude");
    }

    @Test
    void hasTheDraftItselfJudged() {
        objection("All good");

        assertThat(judged).singleElement().satisfies(draft -> {
            assertThat(draft.text()).isEqualTo("All good");
            assertThat(draft.parent()).isEqualTo("3");
            assertThat(draft.source()).isEqualTo("draft");
        });
    }

    @Test
    void saysSoWhenNobodyCanJudge() {
        moderator = draft -> {
            throw new IllegalStateException("model is down");
        };

        assertThatIllegalStateException().isThrownBy(() -> objection("All good"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_201})
    void refusesLengthsThatNoPlatformTakes(int maxLength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplyCheck(moderator, maxLength))
                .withMessage("reply.max-length should be between 1 and 2200: was " + maxLength);
    }

    @Test
    void findsNothingAgainstTheShippedAnswers() {
        KnowledgeBase knowledge = new KnowledgeBase(Path.of("knowledge"), text -> new float[1], Clock.systemUTC());

        assertThat(knowledge.entries())
                .allSatisfy(entry -> assertThat(check().objection(comment("?"), new Reply(entry.answer(), ""))
                                .reason())
                        .isEmpty());
    }

    Objection objection(String text) {
        return check().objection(comment("where is my order?"), new Reply(text, SOURCE));
    }

    ReplyCheck check() {
        return new ReplyCheck(moderator, 300);
    }

    static Comment comment(String text) {
        Post post = new Post(new PostId(Platform.INSTAGRAM, "1"), "", "", "");
        Author author = new Author("2", "mia", false);
        CommentId id = new CommentId(Platform.INSTAGRAM, "3");
        return new Comment(id, 1, post, "", author, text, Instant.EPOCH, "poll", false);
    }
}
