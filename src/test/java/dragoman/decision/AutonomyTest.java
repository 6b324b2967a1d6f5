package dragoman.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutonomyTest {
    @ParameterizedTest
    @CsvSource({"off, OFF", "shadow, SHADOW", "draft, DRAFT", "auto, AUTO", "Auto, AUTO"})
    void isReadFromItsName(String value, Autonomy autonomy) {
        assertThat(Autonomy.of("autonomy.hide", value)).isEqualTo(autonomy);
    }

    @Test
    void saysWhatMayBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autonomy.of("autonomy.hide", "on"))
                .withMessage("autonomy.hide should be off, shadow, draft or auto: was on");
    }
}
