package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModerationPolicyTest {
    private final ModerationPolicy policy = new ModerationPolicy(0.7);

    @ParameterizedTest
    @CsvSource({"HIGH, ABUSE, 0.7", "CRITICAL, THREAT, 0.95", "HIGH, HATE, 1", "MEDIUM, SPAM, 0.7", "HIGH, SEXUAL, 0.8"
    })
    void hidesWhatIsCertainAndSevere(Severity severity, Category category, double score) {
        Verdict verdict = verdict(severity, category, score);

        assertThat(policy.hides(verdict)).isTrue();
        assertThat(policy.escalates(verdict)).isFalse();
        assertThat(policy.passes(verdict)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH, ABUSE, 0.69",
        "CRITICAL, THREAT, 0.35",
        "MEDIUM, ABUSE, 0.9",
        "MEDIUM, SPAM, 0.5",
        "CRITICAL, SELF_HARM, 1",
        "LOW, SELF_HARM, 0.1",
        "UNKNOWN, NONE, 0"
    })
    void asksPersonWhenInDoubt(Severity severity, Category category, double score) {
        Verdict verdict = verdict(severity, category, score);

        assertThat(policy.escalates(verdict)).isTrue();
        assertThat(policy.hides(verdict)).isFalse();
        assertThat(policy.passes(verdict)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NONE, NONE, 0", "LOW, ABUSE, 0.9", "HIGH, ABUSE, 0.34", "MEDIUM, SPAM, 0.2"})
    void passesTheRest(Severity severity, Category category, double score) {
        Verdict verdict = verdict(severity, category, score);

        assertThat(policy.passes(verdict)).isTrue();
        assertThat(policy.hides(verdict)).isFalse();
        assertThat(policy.escalates(verdict)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void neverHidesSelfHarm(Severity severity) {
        assertThat(policy.hides(verdict(severity, Category.SELF_HARM, 1))).isFalse();
    }

    @Test
    void hidesLessWithHigherThreshold() {
        Verdict verdict = verdict(Severity.HIGH, Category.ABUSE, 0.8);

        assertThat(new ModerationPolicy(0.9).hides(verdict)).isFalse();
        assertThat(new ModerationPolicy(0.9).escalates(verdict)).isTrue();
    }

    @Test
    void leavesUndecidedToPerson() {
        assertThat(policy.escalates(policy.undecided())).isTrue();
        assertThat(policy.hides(policy.undecided())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 0.34, 1.01, Double.NaN})
    void refusesThresholdOutOfRange(double threshold) {
        assertThatThrownBy(() -> new ModerationPolicy(threshold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moderation.threshold should be between 0.35 and 1: was " + threshold);
    }

    private static Verdict verdict(Severity severity, Category category, double score) {
        return new Verdict(severity, category, score, "a reason");
    }
}
