package dragoman.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {
    private static final String NUL = "\0";

    @ParameterizedTest
    @ValueSource(strings = {"..", "1/2", "1?x=y", " ", NUL})
    void refusesParentsThatCouldChangeAPath(String parent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answering(parent))
                .withMessageContaining("a parent should be an id");
    }

    @Test
    void holdsNothingThatTheDatabaseCannot() {
        Comment comment = answering("");

        assertThat(comment.text()).isEqualTo("\uFFFD");
        assertThat(comment.author()).isEqualTo(new Author("\uFFFD", "\uFFFD", false));
        assertThat(comment.post())
                .isEqualTo(new Post(new PostId(Platform.INSTAGRAM, "7"), "\uFFFD", "\uFFFD", "\uFFFD"));
    }

    @Test
    void printsOnOneLine() {
        Comment comment = TestComments.comment("1", "a\n2026 ERROR forged " + "x".repeat(100));

        assertThat(comment.toString()).hasSizeLessThan(90).doesNotContain("\n").startsWith("instagram:1 \"a 2026");
    }

    private static Comment answering(String parent) {
        return new Comment(
                new CommentId(Platform.INSTAGRAM, "8"),
                1,
                new Post(new PostId(Platform.INSTAGRAM, "7"), NUL, NUL, NUL),
                parent,
                new Author(NUL, NUL, false),
                NUL,
                Instant.EPOCH,
                "poll",
                false);
    }
}
