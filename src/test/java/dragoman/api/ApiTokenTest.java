package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {
    private final ApiToken token = new ApiToken("0123456789abcdef");

    @ParameterizedTest
    @ValueSource(strings = {"Bearer 0123456789abcdef", "bearer 0123456789abcdef", "Bearer  0123456789abcdef "})
    void opensForItsBearer(String authorization) {
        assertThat(token.opens(authorization)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "0123456789abcdef",
                "Basic 0123456789abcdef",
                "Bearer 0123456789abcde",
                "Bearer 0123456789abcdef0",
                "Bearer 0123456789ABCDEF"
            })
    void opensForNobodyElse(String authorization) {
        assertThat(token.opens(authorization)).isFalse();
    }

    @Test
    void refusesToBeShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApiToken("secret"))
                .withMessageContaining("at least 16 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiToken(""));
    }

    @Test
    void isMadeLongAndNewEachTime() {
        String made = ApiToken.made();

        assertThat(made).hasSize(43).matches("[A-Za-z0-9_-]+").isNotEqualTo(ApiToken.made());
        assertThat(new ApiToken(made).opens("Bearer " + made)).isTrue();
    }
}
