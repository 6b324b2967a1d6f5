package dragoman.decision;

import static dragoman.decision.DecisionTable.escalate;
import static dragoman.decision.DecisionTable.hide;
import static dragoman.decision.DecisionTable.ignore;
import static dragoman.decision.DecisionTable.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.comment.Comment;
import dragoman.comment.TestComments;
import dragoman.comment.Together;
import dragoman.moderation.Severity;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionStoreTest {
    private static final Comment FRESH = TestComments.comment("1", "hello");
    private static final Comment OLD = TestComments.backlog("2", "hello");
    private static Storage storage;

    private DecisionTable table;

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
        table = new DecisionTable(storage.jdbi());
        TestComments.admit(storage.jdbi(), FRESH, OLD);
    }

    @Test
    void recordsWhatWasConcludedAndWhy() {
        assertThat(table.commit(Autonomy.AUTO, false, FRESH, hide())).isTrue();

        assertThat(table.rows("outcome, stage, rule, score, reason, route_version, decided_by", "decision"))
                .containsExactly("HIDE|moderation|ABUSE|0.9|abuse|v1|dragoman");
        assertThat(TestComments.stateOf(storage.jdbi(), FRESH)).isEqualTo("DECIDED");
    }

    @Test
    void decidesOnce() {
        table.commit(Autonomy.AUTO, false, FRESH, ignore());

        boolean second = table.commit(Autonomy.AUTO, false, FRESH, hide());

        assertThat(second).isFalse();
        assertThat(table.rows("outcome", "decision")).containsExactly("IGNORE");
        assertThat(table.rows("kind", "action")).isEmpty();
    }

    @Test
    void decidesOnceWhenNodesRace() {
        List<Boolean> first = Together.on(
                8, i -> List.of(table.commit(Autonomy.AUTO, false, FRESH, i % 2 == 0 ? hide() : respond())));

        assertThat(first).containsOnlyOnce(true);
        assertThat(table.rows("outcome", "decision")).hasSize(1);
        assertThat(table.rows("kind", "action")).hasSize(1);
    }

    @Test
    void decidesWhatWasParked() {
        table.execute("update comment set state = 'PARKED'");

        assertThat(table.commit(Autonomy.AUTO, false, FRESH, ignore())).isTrue();
    }

    @Test
    void decidesNothingThatWasNeverLetInOrIsWithdrawn() {
        table.execute("update comment set state = 'WITHDRAWN'");

        assertThat(table.commit(Autonomy.AUTO, false, FRESH, hide())).isFalse();
        assertThat(table.commit(Autonomy.AUTO, false, TestComments.comment("3", "x"), hide()))
                .isFalse();
        assertThat(table.rows("outcome", "decision")).isEmpty();
    }

    @Test
    void intendsAHideAtOnce() {
        table.commit(Autonomy.AUTO, false, FRESH, hide());

        assertThat(table.rows("kind, state, text, target_id, extract(epoch from due_at - intended_at)::int", "action"))
                .containsExactly("HIDE|INTENDED||1|0");
        assertThat(table.rows("reason", "review")).isEmpty();
    }

    @Test
    void intendsAReplyAfterItsHold() {
        table.commit(Autonomy.AUTO, false, FRESH, respond());

        assertThat(table.rows("kind, state, text, target_id, extract(epoch from due_at - intended_at)::int", "action"))
                .containsExactly("REPLY|INTENDED|Hi|1|10");
    }

    @Test
    void onlyNotesWhatItWouldDoInShadow() {
        table.commit(Autonomy.SHADOW, false, FRESH, respond());

        assertThat(table.rows("kind, state, text", "action")).containsExactly("REPLY|SHADOW|Hi");
        assertThat(table.rows("reason", "review")).isEmpty();
    }

    @Test
    void asksAPersonToApproveADraft() {
        table.commit(Autonomy.DRAFT, false, FRESH, respond());
        table.commit(Autonomy.DRAFT, true, OLD, hide());

        assertThat(table.rows("proposal, draft, severity, reason, state", "review order by comment_id"))
                .containsExactly("REPLY|Hi|NONE|known question|OPEN", "HIDE||HIGH|abuse|OPEN");
        assertThat(table.rows("kind", "action")).isEmpty();
    }

    @Test
    void doesNothingWhenOff() {
        table.commit(Autonomy.OFF, false, FRESH, hide());

        assertThat(table.rows("outcome", "decision")).containsExactly("HIDE");
        assertThat(table.rows("kind", "action")).isEmpty();
        assertThat(table.rows("reason", "review")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Autonomy.class)
    void asksAPersonWhateverTheAutonomyWhenItIsInDoubt(Autonomy autonomy) {
        table.commit(autonomy, false, FRESH, escalate(""));

        assertThat(table.rows("proposal, severity, reason, decision_id is not null", "review"))
                .containsExactly("|MEDIUM|in doubt|t");
        assertThat(table.rows("kind", "action")).isEmpty();
    }

    @Test
    void showsThePersonWhatItWouldHaveSaid() {
        table.commit(Autonomy.AUTO, false, FRESH, escalate("Perhaps"));

        assertThat(table.rows("proposal, draft", "review")).containsExactly("REPLY|Perhaps");
    }

    @Test
    void judgesOldBacklogQuietly() {
        table.commit(Autonomy.AUTO, false, OLD, hide());
        Comment other = TestComments.backlog("3", "hello");
        TestComments.admit(storage.jdbi(), other);
        table.commit(Autonomy.AUTO, false, other, escalate(""));

        assertThat(table.rows("outcome", "decision")).containsExactlyInAnyOrder("HIDE", "ESCALATE");
        assertThat(table.rows("kind, state", "action")).containsExactly("HIDE|SHADOW");
        assertThat(table.rows("reason", "review")).isEmpty();
    }

    @Test
    void actsOnBacklogWhenTold() {
        table.commit(Autonomy.AUTO, true, OLD, hide());

        assertThat(table.rows("kind, state", "action")).containsExactly("HIDE|INTENDED");
    }

    @Test
    void takesTheDecisionBackWhenItsActionCannotBeRecorded() {
        table.execute("alter table action add constraint broken check (text <> 'Hi')");
        try {
            assertThatThrownBy(() -> table.commit(Autonomy.AUTO, false, FRESH, respond()))
                    .hasMessageContaining("broken");
        } finally {
            table.execute("alter table action drop constraint broken");
        }

        assertThat(table.rows("outcome", "decision")).isEmpty();
        assertThat(TestComments.stateOf(storage.jdbi(), FRESH)).isEqualTo("RECEIVED");
        assertThat(table.commit(Autonomy.AUTO, false, FRESH, respond())).isTrue();
    }

    @Test
    void takesTheDecisionBackWhenNobodyCanBeAsked() {
        table.execute("alter table review add constraint broken check (reason <> 'in doubt')");
        try {
            assertThatThrownBy(() -> table.commit(Autonomy.AUTO, false, FRESH, escalate("")))
                    .hasMessageContaining("broken");
        } finally {
            table.execute("alter table review drop constraint broken");
        }

        assertThat(table.rows("outcome", "decision")).isEmpty();
        assertThat(TestComments.stateOf(storage.jdbi(), FRESH)).isEqualTo("RECEIVED");
    }

    @Test
    void neverIntendsToHideAndToReply() {
        table.commit(Autonomy.AUTO, true, FRESH, new Decision(Outcome.HIDE, "s", "r", 1, "x", Severity.HIGH, "Hi"));
        table.commit(Autonomy.AUTO, true, OLD, respond());

        assertThat(table.rows("comment_id, kind, text", "action order by comment_id"))
                .containsExactly("1|HIDE|", "2|REPLY|Hi");
    }

    @Test
    void hasNoAnswerWithoutWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(Outcome.RESPOND, "s", "r", 1, "x", Severity.NONE, " "))
                .withMessageContaining("RESPOND should come with a reply");
    }
}
