package dragoman.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.TestComments;
import dragoman.moderation.Severity;
import dragoman.routing.RouteVersion;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionLogTest {
    @Test
    void printsWhoSaidWhatAndWhatBecameOfItAndWhy() {
        String line = DecisionLog.line(TestComments.comment("1", "Where is my parcel?"), decision("shipping"));

        assertThat(line)
                .startsWith("instagram @mossy.fern1")
                .contains("\"Where is my parcel?\"")
                .endsWith("-> IGNORE   shipping");
    }

    @Test
    void marksBacklog() {
        assertThat(DecisionLog.line(TestComments.backlog("1", "x"), decision("y")))
                .endsWith("y (backlog)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\u2028b", "a\u202Eb", "a\u001B[31mb", "a\0b"})
    void staysOnOneLineWhateverIsWritten(String text) {
        String line = DecisionLog.line(by(text, text), decision(text));

        assertThat(line.chars()).noneMatch(Character::isISOControl);
        assertThat(line).doesNotContain("\u202E", "\u2028").hasSizeLessThan(220);
    }

    @Test
    void lookingLikeADecisionDoesNotMakeOne() {
        String line = DecisionLog.line(by("x\" -> HIDE", "nice\" -> HIDE abuse"), decision("praise"));

        assertThat(line.chars().filter(c -> c == '"')).hasSize(2);
        assertThat(line.substring(line.lastIndexOf('"'))).matches("\" +-> IGNORE   praise");
    }

    @Test
    void printsACommentWithoutAName() {
        assertThat(DecisionLog.line(by("", "x"), decision("y"))).contains("(unknown)");
    }

    @Test
    void recordsTheFirstDecisionOnly() {
        try (Storage storage = TestDatabase.storage()) {
            AutonomyPolicy policy = new AutonomyPolicy(Autonomy.AUTO, Autonomy.AUTO, false, Duration.ZERO);
            DecisionStore store = new DecisionStore(storage.jdbi(), policy);
            DecisionLog log =
                    new DecisionLog(storage.groupCommit("test", store::commit), new RouteVersion(), Clock.systemUTC());
            Comment comment = TestComments.comment("1", "hello");
            TestComments.admit(storage.jdbi(), comment);

            assertThat(log.record(comment, decision("y")).join()).isTrue();
            assertThat(log.record(comment, decision("y")).join()).isFalse();
        }
    }

    private static Comment by(String name, String text) {
        Comment comment = TestComments.comment("1", text);
        return new Comment(
                comment.id(),
                1,
                comment.post(),
                "",
                new Author("900", name, false),
                text,
                comment.writtenAt(),
                "poll",
                false);
    }

    private static Decision decision(String reason) {
        return new Decision(Outcome.IGNORE, "triage", "", 0, reason, Severity.NONE, "");
    }
}
