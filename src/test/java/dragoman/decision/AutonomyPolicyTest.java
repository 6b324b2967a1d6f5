package dragoman.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Comment;
import dragoman.comment.TestComments;
import dragoman.moderation.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AutonomyPolicyTest {
    private static final Comment FRESH = TestComments.comment("1", "hello");
    private static final Comment OLD = TestComments.backlog("2", "hello");

    @Test
    void asksEachIntentForItsOwn() {
        AutonomyPolicy policy = policy(Autonomy.AUTO, Autonomy.DRAFT, false);

        assertThat(policy.of(FRESH, decision(Outcome.HIDE))).contains(Autonomy.AUTO);
        assertThat(policy.of(FRESH, decision(Outcome.RESPOND))).contains(Autonomy.DRAFT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"IGNORE", "ESCALATE"})
    void doesNothingWhereNothingIsAskedFor(Outcome outcome) {
        assertThat(policy(Autonomy.AUTO, Autonomy.AUTO, true).of(FRESH, decision(outcome)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OFF, OFF", "SHADOW, SHADOW", "DRAFT, SHADOW", "AUTO, SHADOW"})
    void onlyNotesWhatItWouldDoToBacklog(Autonomy set, Autonomy quiet) {
        AutonomyPolicy policy = policy(set, set, false);

        assertThat(policy.of(OLD, decision(Outcome.HIDE))).contains(quiet);
        assertThat(policy.of(OLD, decision(Outcome.RESPOND))).contains(quiet);
        assertThat(policy.asksNobody(OLD)).isTrue();
        assertThat(policy.asksNobody(FRESH)).isFalse();
    }

    @Test
    void actsOnBacklogWhenTold() {
        AutonomyPolicy policy = policy(Autonomy.AUTO, Autonomy.AUTO, true);

        assertThat(policy.of(OLD, decision(Outcome.HIDE))).contains(Autonomy.AUTO);
        assertThat(policy.asksNobody(OLD)).isFalse();
    }

    private static AutonomyPolicy policy(Autonomy hide, Autonomy reply, boolean actOnBacklog) {
        return new AutonomyPolicy(hide, reply, actOnBacklog, Duration.ZERO);
    }

    private static Decision decision(Outcome outcome) {
        return new Decision(outcome, "stage", "rule", 1, "because", Severity.NONE, "Hi");
    }
}
