package dragoman.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentIdTest {
    private static final String UNSAFE = "a/b";

    @Test
    void readsAloudWithItsPlatform() {
        assertThat(new CommentId(Platform.INSTAGRAM, "17858893269000001")).hasToString("instagram:17858893269000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", UNSAFE, "1?fields=id", "1#2", "1 2", "1\n", "١٢", ".", "..", "1&hide=true", "%2e"})
    void refusesWhatCouldChangeAPath(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommentId(Platform.INSTAGRAM, value))
                .withMessageContaining("should match");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostId(Platform.INSTAGRAM, value))
                .withMessageContaining("should match");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommentId(Platform.INSTAGRAM, "1".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Instagram", "x-y", "direct:x", "1x"})
    void refusesPlatformsThatCouldChangeARoute(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Platform(key))
                .withMessageContaining("lower-case letters and digits");
    }
}
