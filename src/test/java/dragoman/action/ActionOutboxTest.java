package dragoman.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionOutboxTest {
    private static final PlatformException UNANSWERED = new PlatformException(ErrorClass.AMBIGUOUS, "no answer");
    private static final PlatformException BUSY = new PlatformException(ErrorClass.TRANSIENT, "busy");
    private static Storage storage;

    private final List<String> asked = new ArrayList<>();
    private TestOutbox table;
    private ActionOutbox outbox;

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
        table = new TestOutbox(storage.jdbi());
        Retry retry = new Retry(3, Duration.ofSeconds(100), new Random(1));
        outbox = new ActionOutbox(table.here, retry, (action, error) -> asked.add(action + ": " + error));
    }

    @Test
    void keepsTheIdOfWhatWasSaid() {
        Action reply = claimed(ActionKind.REPLY);

        outbox.done(reply, "99");

        assertThat(table.state(reply)).isEqualTo(ActionState.DONE);
        assertThat(table.text(reply, "result_id")).isEqualTo("99");
    }

    @Test
    void endsAHide() {
        Action hide = claimed(ActionKind.HIDE);

        outbox.done(hide, null);

        assertThat(table.state(hide)).isEqualTo(ActionState.DONE);
        assertThat(table.text(hide, "result_id")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionKind.class,
            names = {"HIDE", "UNHIDE", "DELETE"})
    void needsNothingDoneToACommentThatIsGone(ActionKind kind) {
        Action action = claimed(kind);

        outbox.failed(action, new PlatformException(ErrorClass.GONE, "gone"));

        assertThat(table.state(action)).isEqualTo(ActionState.DONE);
        assertThat(asked).isEmpty();
    }

    @Test
    void cannotAnswerACommentThatIsGone() {
        Action reply = claimed(ActionKind.REPLY);

        outbox.failed(reply, new PlatformException(ErrorClass.GONE, "gone"));

        assertThat(table.state(reply)).isEqualTo(ActionState.REFUSED);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void asksAPersonWhenItWillNeverWork(ActionKind kind) {
        Action action = claimed(kind);

        outbox.failed(action, new PlatformException(ErrorClass.PERMANENT, "too long"));

        assertThat(table.state(action)).isEqualTo(ActionState.REFUSED);
        assertThat(table.text(action, "error")).isEqualTo("too long");
        assertThat(asked).containsExactly(kind.verb() + " of instagram:1: too long");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorClass.class,
            names = {"TOKEN", "BLOCKED"})
    void waitsForAPersonToHelpTheAccount(ErrorClass meaning) {
        Action reply = claimed(ActionKind.REPLY);

        outbox.failed(reply, new PlatformException(meaning, "no"));

        assertThat(table.state(reply)).isEqualTo(ActionState.INTENDED);
        assertThat(table.secondsUntilDue(reply)).isBetween(890.0, 900.0);
    }

    @Test
    void waitsAsLongAsThePlatformAsks() {
        Action reply = claimed(ActionKind.REPLY);

        outbox.failed(reply, new PlatformException(ErrorClass.LIMITED, "slow down", Duration.ofMinutes(19)));

        assertThat(table.state(reply)).isEqualTo(ActionState.INTENDED);
        assertThat(table.secondsUntilDue(reply)).isBetween(1130.0, 1140.0);
    }

    @Test
    void keepsItsDoubtWhileItWaits() {
        Action reply = doubtful();

        outbox.failed(reply, new PlatformException(ErrorClass.LIMITED, "slow down", Duration.ofMinutes(19)));

        assertThat(table.state(reply)).isEqualTo(ActionState.UNCERTAIN);
    }

    @Test
    void triesAgainLaterAndThenAsksAPerson() {
        Action first = claimed(ActionKind.REPLY);
        outbox.failed(first, BUSY);
        assertThat(table.state(first)).isEqualTo(ActionState.INTENDED);
        assertThat(table.secondsUntilDue(first)).isBetween(70.0, 125.0);

        outbox.failed(again(), BUSY);
        assertThat(table.secondsUntilDue(first)).isBetween(145.0, 250.0);
        outbox.failed(again(), BUSY);

        assertThat(table.state(first)).isEqualTo(ActionState.REFUSED);
        assertThat(asked).containsExactly("reply of instagram:1: busy");
    }

    @Test
    void repeatsWhatMayBeDoneTwice() {
        Action hide = claimed(ActionKind.HIDE);

        outbox.failed(hide, UNANSWERED);

        assertThat(table.state(hide)).isEqualTo(ActionState.INTENDED);
    }

    @Test
    void doubtsAReplyThatGotNoAnswer() {
        Action reply = claimed(ActionKind.REPLY);

        outbox.failed(reply, UNANSWERED);

        assertThat(table.state(reply)).isEqualTo(ActionState.UNCERTAIN);
        assertThat(table.secondsUntilDue(reply)).isBetween(70.0, 125.0);
        assertThat(again().uncertain()).isTrue();
    }

    @Test
    void doubtsAReplyWhoseFailureSaysNothing() {
        Action reply = claimed(ActionKind.REPLY);

        outbox.failed(reply, new IllegalStateException((String) null));

        assertThat(table.state(reply)).isEqualTo(ActionState.UNCERTAIN);
    }

    @Test
    void findsThatAReplyHadBeenSaid() {
        Action reply = doubtful();

        outbox.readBack(reply, List.of(new OwnReply("98", Instant.EPOCH, "Hi"), said("99", " Hi")));

        assertThat(table.state(reply)).isEqualTo(ActionState.DONE);
        assertThat(table.text(reply, "result_id")).isEqualTo("99");
    }

    @Test
    void saysAgainWhatHadNotBeenSaid() {
        Action reply = doubtful();

        outbox.readBack(reply, List.of());

        assertThat(table.state(reply)).isEqualTo(ActionState.INTENDED);
        assertThat(table.claim().state()).isEqualTo(ActionState.SENDING);
    }

    @Test
    void takesNoReplyOfAnotherCommentForIts() {
        Action other = claimed(ActionKind.REPLY);
        outbox.done(other, "99");
        table.intend("2", ActionKind.REPLY);
        outbox.failed(table.claim(), UNANSWERED);
        Action reply = again();

        outbox.readBack(reply, List.of(said("99", "Hi")));

        assertThat(table.state(reply)).isEqualTo(ActionState.INTENDED);
    }

    @Test
    void asksAPersonWhetherOtherWordsOfOursAreTheReply() {
        Action reply = doubtful();

        outbox.readBack(reply, List.of(said("99", "Something else")));

        assertThat(table.state(reply)).isEqualTo(ActionState.WAITING);
        assertThat(asked).singleElement().asString().contains("something else there");
    }

    @Test
    void asksAPersonWhenItCannotReadBack() {
        Action reply = doubtful();

        for (int i = 0; i < 5 && table.state(reply) == ActionState.UNCERTAIN; i++) {
            outbox.failed(reply, new IllegalStateException("broken"));
            table.allIsDue();
            reply = table.here.claimDue().orElse(reply);
        }

        assertThat(table.state(reply)).isEqualTo(ActionState.WAITING);
        assertThat(asked).containsExactly("reply of instagram:1: broken");
    }

    @Test
    void givesUpAfterSeveralTriesThatNeverSaidIt() {
        Action reply = claimed(ActionKind.REPLY);
        int sent = 1;
        outbox.failed(reply, UNANSWERED);
        while (table.state(reply) == ActionState.UNCERTAIN) {
            outbox.readBack(again(), List.of());
            if (table.state(reply) == ActionState.INTENDED) {
                outbox.failed(again(), UNANSWERED);
                sent++;
            }
        }

        assertThat(sent).isEqualTo(3);
        assertThat(table.state(reply)).isEqualTo(ActionState.REFUSED);
        assertThat(asked).containsExactly("reply of instagram:1: not said after several tries");
    }

    @Test
    void givesNothingUpBeforeAPersonWasAsked() {
        ActionOutbox speechless =
                new ActionOutbox(table.here, new Retry(1, Duration.ofSeconds(1), new Random(1)), (action, error) -> {
                    throw new IllegalStateException("nobody there");
                });
        Action reply = claimed(ActionKind.REPLY);

        assertThatThrownBy(() -> speechless.failed(reply, BUSY)).hasMessage("nobody there");

        assertThat(table.state(reply)).isEqualTo(ActionState.SENDING);
    }

    @Test
    void handsOutWhatIsDueUntilNothingIsLeft() {
        table.intend("1", ActionKind.HIDE);
        table.intend("2", ActionKind.HIDE);
        Iterator<Action> due = outbox.due();

        due.forEachRemaining(action -> outbox.done(action, null));

        assertThat(due.hasNext()).isFalse();
        assertThatThrownBy(due::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void claimsNothingMoreOnceItSaidThatNothingIsLeft() {
        Iterator<Action> due = outbox.due();
        assertThat(due.hasNext()).isFalse();

        Action late = table.intend("1", ActionKind.HIDE);

        assertThat(due.hasNext()).isFalse();
        assertThat(table.state(late)).isEqualTo(ActionState.INTENDED);
    }

    @Test
    void claimsOnlyWhatIsAskedFor() {
        table.intend("1", ActionKind.HIDE);
        Action second = table.intend("2", ActionKind.HIDE);

        outbox.due().next();

        assertThat(table.state(second)).isEqualTo(ActionState.INTENDED);
    }

    @Test
    void takesUpWhatAStoppedMachineWasSending() {
        claimed(ActionKind.REPLY);
        table.leasesEnd();

        assertThat(outbox.due().next().uncertain()).isTrue();
    }

    private Action claimed(ActionKind kind) {
        table.intend("1", kind);
        return table.claim();
    }

    private Action doubtful() {
        outbox.failed(claimed(ActionKind.REPLY), UNANSWERED);
        return again();
    }

    private Action again() {
        table.allIsDue();
        return table.claim();
    }

    private static OwnReply said(String id, String text) {
        return new OwnReply(id, Instant.now(), text);
    }
}
