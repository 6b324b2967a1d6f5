package dragoman.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.TestComments;
import dragoman.comment.Together;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionStoreTest {
    private static Storage storage;

    private TestOutbox outbox;

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
        outbox = new TestOutbox(storage.jdbi());
    }

    @Test
    void handsOutWhatWasIntendedOnce() {
        Action intended = outbox.intend("1", ActionKind.REPLY);

        Action claimed = outbox.claim();

        assertThat(claimed.id()).isEqualTo(intended.id());
        assertThat(claimed.text()).isEqualTo("Hi");
        assertThat(claimed.attempts()).isEqualTo(1);
        assertThat(outbox.here.claimDue()).isEmpty();
        assertThat(outbox.there.claimDue()).isEmpty();
    }

    @Test
    void hasCommittedThatItIsSendingBeforeItHandsOut() {
        outbox.intend("1", ActionKind.REPLY);

        Action claimed = outbox.claim();

        assertThat(claimed.state()).isEqualTo(ActionState.SENDING);
        assertThat(outbox.state(claimed)).isEqualTo(ActionState.SENDING);
    }

    @Test
    void handsOutTheLongestDueFirstAndNothingEarly() {
        Action later = outbox.intend("1", ActionKind.HIDE);
        Action sooner = outbox.intend("2", ActionKind.HIDE);
        Action notYet = outbox.intend("3", ActionKind.HIDE);
        outbox.execute("update action set due_at = now() - interval '1 minute' where id = '" + sooner.id() + "'");
        outbox.execute("update action set due_at = now() + interval '1 second' where id = '" + notYet.id() + "'");

        assertThat(outbox.claim().id()).isEqualTo(sooner.id());
        assertThat(outbox.claim().id()).isEqualTo(later.id());
        assertThat(outbox.here.claimDue()).isEmpty();
    }

    @Test
    void handsOutEachOnceWhenNodesRace() {
        for (int i = 0; i < 100; i++) {
            outbox.intend(String.valueOf(i), ActionKind.HIDE);
        }

        List<UUID> claimed = Together.on(8, i -> {
            ActionStore store = i % 2 == 0 ? outbox.here : outbox.there;
            List<UUID> mine = new ArrayList<>();
            for (Optional<Action> next = store.claimDue(); next.isPresent(); next = store.claimDue()) {
                mine.add(next.get().id());
            }
            return mine;
        });

        assertThat(claimed).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(93);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionState.class,
            names = {"INTENDED", "SENDING", "DONE", "UNCERTAIN", "WAITING"})
    void takesOnlyOneReplyACommentThatMayBeSaid(ActionState first) {
        outbox.add("1", ActionKind.REPLY, first);

        assertThatThrownBy(() -> outbox.intend("1", ActionKind.REPLY)).hasMessageContaining("action_one_reply");
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionState.class,
            names = {"REFUSED", "CANCELLED", "SHADOW", "UNDONE"})
    void takesAnotherReplyWhenTheFirstWasSurelyNotSaid(ActionState first) {
        outbox.add("1", ActionKind.REPLY, first);

        Action second = outbox.intend("1", ActionKind.REPLY);

        assertThat(outbox.claim().id()).isEqualTo(second.id());
    }

    @Test
    void doubtsAReplyWhoseMachineWasStopped() {
        Action reply = outbox.intend("1", ActionKind.REPLY);
        outbox.claim();
        outbox.leasesEnd();

        int released = outbox.there.releaseAbandoned(false);

        assertThat(released).isEqualTo(1);
        assertThat(outbox.state(reply)).isEqualTo(ActionState.UNCERTAIN);
        assertThat(outbox.there.claimDue().orElseThrow().uncertain()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionKind.class,
            names = {"HIDE", "UNHIDE", "DELETE"})
    void doesAgainWhatMayBeDoneTwiceWhenItsMachineWasStopped(ActionKind kind) {
        Action action = outbox.intend("1", kind);
        outbox.claim();
        outbox.leasesEnd();

        outbox.there.releaseAbandoned(false);

        assertThat(outbox.state(action)).isEqualTo(ActionState.INTENDED);
    }

    @Test
    void leavesToOthersWhatTheyAreSending() {
        Action reply = outbox.intend("1", ActionKind.REPLY);
        outbox.claim();

        assertThat(outbox.there.releaseAbandoned(false)).isZero();
        assertThat(outbox.there.releaseAbandoned(true)).isZero();
        assertThat(outbox.here.releaseAbandoned(false)).isZero();
        assertThat(outbox.state(reply)).isEqualTo(ActionState.SENDING);
    }

    @Test
    void releasesItsOwnAtOnceWhenItStarts() {
        Action reply = outbox.intend("1", ActionKind.REPLY);
        outbox.claim();

        assertThat(outbox.here.releaseAbandoned(true)).isEqualTo(1);
        assertThat(outbox.state(reply)).isEqualTo(ActionState.UNCERTAIN);
    }

    @Test
    void looksAtADoubtfulReplyAgainAfterTheLease() {
        outbox.add("1", ActionKind.REPLY, ActionState.UNCERTAIN);
        assertThat(outbox.here.claimDue()).isPresent();
        assertThat(outbox.here.claimDue()).isEmpty();

        outbox.allIsDue();

        assertThat(outbox.there.claimDue().orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void settlesWhatItHandedOut() {
        outbox.intend("1", ActionKind.REPLY);
        Action claimed = outbox.claim();

        outbox.here.settle(claimed, ActionState.DONE, "99", "", Duration.ZERO);

        assertThat(outbox.state(claimed)).isEqualTo(ActionState.DONE);
        assertThat(outbox.text(claimed, "result_id")).isEqualTo("99");
        assertThat(outbox.text(claimed, "(done_at is not null)::text")).isEqualTo("true");
    }

    @Test
    void doesNotSettleWhatIsAtItsEnd() {
        outbox.intend("1", ActionKind.REPLY);
        Action claimed = outbox.claim();
        outbox.here.settle(claimed, ActionState.DONE, "99", "", Duration.ZERO);

        outbox.here.settle(claimed, ActionState.INTENDED, "", "late", Duration.ZERO);

        assertThat(outbox.state(claimed)).isEqualTo(ActionState.DONE);
        assertThat(outbox.text(claimed, "result_id")).isEqualTo("99");
    }

    @Test
    void takesNoWordFromOneWhoseClaimIsOver() {
        outbox.intend("1", ActionKind.REPLY);
        Action slow = outbox.claim();
        outbox.leasesEnd();
        outbox.there.releaseAbandoned(false);
        Action doubtful = outbox.there.claimDue().orElseThrow();
        outbox.there.settle(doubtful, ActionState.INTENDED, "", "", Duration.ZERO);
        Action again = outbox.there.claimDue().orElseThrow();

        outbox.here.settle(slow, ActionState.INTENDED, "", "late", Duration.ZERO);

        assertThat(outbox.state(again)).isEqualTo(ActionState.SENDING);
        assertThat(outbox.here.claimDue()).isEmpty();
    }

    @Test
    void believesLateThatItWasDone() {
        outbox.intend("1", ActionKind.REPLY);
        Action slow = outbox.claim();
        outbox.leasesEnd();
        outbox.there.releaseAbandoned(false);
        outbox.there.settle(outbox.there.claimDue().orElseThrow(), ActionState.INTENDED, "", "", Duration.ZERO);

        outbox.here.settle(slow, ActionState.DONE, "99", "", Duration.ZERO);

        assertThat(outbox.state(slow)).isEqualTo(ActionState.DONE);
        assertThat(outbox.there.claimDue()).isEmpty();
    }

    @Test
    void knowsItsReplies() {
        outbox.intend("1", ActionKind.REPLY);
        outbox.here.settle(outbox.claim(), ActionState.DONE, "99", "", Duration.ZERO);

        assertThat(outbox.here.ourReplies(Platform.INSTAGRAM, List.of("98", "99")))
                .containsExactly("99");
        assertThat(outbox.here.ourReplies(Platform.TWITTER, List.of("99"))).isEmpty();
        assertThat(outbox.here.ourReplies(Platform.INSTAGRAM, List.of(""))).isEmpty();
    }

    @Test
    void knowsAsOursWhatWePostedThoughNoAuthorIsNamed() {
        outbox.intend("1", ActionKind.REPLY);
        outbox.here.settle(outbox.claim(), ActionState.DONE, "99", "", Duration.ZERO);
        PostedComments posted = new PostedComments(outbox.here);

        assertThat(posted.among(List.of(TestComments.comment("99", "Hi"), TestComments.comment("1", "hello"))))
                .containsExactly(new CommentId(Platform.INSTAGRAM, "99"));
        assertThat(posted.writtenByOthers(TestComments.comment("99", "Hi"))).isFalse();
        assertThat(posted.writtenByOthers(TestComments.comment("1", "hello"))).isTrue();
    }
}
