package dragoman.decision;

import static dragoman.decision.DecisionTable.hide;
import static dragoman.decision.DecisionTable.ignore;
import static dragoman.decision.DecisionTable.respond;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Comment;
import dragoman.comment.TestComments;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {
    private static final Comment ONE = TestComments.comment("1", "one");
    private static final Comment TWO = TestComments.comment("2", "two");
    private static final Comment THREE = TestComments.comment("3", "three");

    private Storage storage;
    private DecisionTable table;
    private LedgerStore ledger;

    @BeforeEach
    void open() {
        storage = TestDatabase.storage();
        table = new DecisionTable(storage.jdbi());
        ledger = new LedgerStore(storage.jdbi());
        TestComments.admit(storage.jdbi(), ONE, TWO, THREE);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void accountsForEveryComment() {
        table.commit(Autonomy.AUTO, false, ONE, ignore());
        table.execute("update comment set state = 'PARKED', source = 'webhook' where comment_id = '2'");

        Ledger now = ledger.ledger();

        assertThat(now.seen()).isEqualTo(3);
        assertThat(now.decided()).isEqualTo(1);
        assertThat(now.waiting()).isEqualTo(2);
        assertThat(now.missing()).isZero();
        assertThat(now.twice()).isZero();
        assertThat(now.bySource())
                .containsEntry("poll", new Ledger.Line(2, 1, 1, 0, 0))
                .containsEntry("webhook", new Ledger.Line(1, 0, 1, 0, 0));
    }

    @Test
    void isEmptyAtFirst() {
        table.execute("truncate comment cascade");

        assertThat(ledger.ledger()).isEqualTo(new Ledger(0, 0, 0, 0, 0, 0, java.util.Map.of()));
    }

    @Test
    void showsADecisionThatIsMissing() {
        table.execute("update comment set state = 'DECIDED' where comment_id = '2'");

        assertThat(ledger.ledger().missing()).isEqualTo(1);
        assertThat(ledger.ledger().bySource().get("poll").missing()).isEqualTo(1);
    }

    @Test
    void showsADecisionThatIsDouble() {
        table.commit(Autonomy.OFF, false, ONE, ignore());
        table.execute("alter table decision drop constraint decision_platform_comment_id_revision_key");
        table.execute("""
                insert into decision select gen_random_uuid(), platform, comment_id, revision, outcome, stage, rule,
                    score, reason, route_version, decided_by, decided_at from decision""");

        assertThat(ledger.ledger().twice()).isEqualTo(1);
        assertThat(ledger.ledger().decided()).isEqualTo(1);
    }

    @Test
    void showsAReplyThatIsDouble() {
        table.commit(Autonomy.AUTO, false, ONE, respond());
        table.execute("drop index action_one_reply");
        table.execute("update action set state = 'DONE'");
        table.execute("""
                insert into action (id, decision_id, platform, comment_id, kind, state, target_id, intended_at, due_at)
                select gen_random_uuid(), decision_id, platform, comment_id, kind, state, target_id, intended_at, due_at
                from action""");

        assertThat(ledger.ledger().twice()).isEqualTo(1);
    }

    @Test
    void countsWhatIsStillToBeDone() {
        table.commit(Autonomy.AUTO, false, ONE, respond());
        table.commit(Autonomy.AUTO, false, TWO, hide());
        table.commit(Autonomy.SHADOW, false, THREE, hide());

        assertThat(ledger.openActions()).isEqualTo(2);
    }

    @Test
    void tellsWhatWasDecided() {
        table.commit(Autonomy.OFF, false, ONE, ignore());
        table.commit(Autonomy.OFF, false, TWO, hide());

        assertThat(ledger.outcomes())
                .containsEntry(ONE.id(), Outcome.IGNORE)
                .containsEntry(TWO.id(), Outcome.HIDE)
                .hasSize(2);
    }
}
