package dragoman.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Zürich ❤ 👨‍👩‍👧", "שלום \u202Eevil", "z\u0335a\u0336lgo", "two\nlines"})
    void leavesTextThatCanBeStoredAsItIs(String text) {
        assertThat(Text.clean(text)).isEqualTo(text);
    }

    @Test
    void replacesWhatTheDatabaseCannotHold() {
        assertThat(Text.clean("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(Text.clean("half \uD835")).isEqualTo("half \uFFFD");
        assertThat(Text.clean("\uDCEFhalf")).isEqualTo("\uFFFDhalf");
        assertThat(Text.clean("whole \uD835\uDCEF")).isEqualTo("whole \uD835\uDCEF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\nb",
                "a\u2028b",
                "a\u2029b",
                "a\u0085b",
                "a\u001B[2Jb",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Fb",
                "a\0b",
                "a\uD835b",
                "a\uE000b"
            })
    void excerptsStayOnTheirLineAndInTheirDirection(String text) {
        String excerpt = Text.excerpt(text, 20);

        assertThat(excerpt).matches("a [\\[2J]*b");
    }

    @Test
    void excerptsCannotForgeLinesOfTheLog() {
        String forged = "nice\n2026-03-01 10:00:00 INFO decisions - instagram @x \"hello\" -> HIDE";

        assertThat(Text.excerpt(forged, 500)).doesNotContain("\n").startsWith("nice 2026-03-01");
    }

    @Test
    void excerptsAreCountedInCodePoints() {
        String faces = "😀".repeat(10);

        assertThat(Text.excerpt(faces, 10)).isEqualTo(faces);
        assertThat(Text.excerpt(faces, 9)).isEqualTo("😀".repeat(8) + "…");
    }

    @Test
    void excerptsKeepJoinedEmoji() {
        assertThat(Text.excerpt("👨‍👩‍👧 ❤️", 20)).isEqualTo("👨‍👩‍👧 ❤️");
    }

    @Test
    void excerptsOfLongTextReadItsBeginningOnly() {
        String excerpt = Text.excerpt("word ".repeat(200_000), 70);

        assertThat(excerpt.codePointCount(0, excerpt.length())).isEqualTo(70);
        assertThat(excerpt).startsWith("word word").endsWith("…");
    }

    @Test
    void excerptsOfNothingButControlCharactersAreEmpty() {
        assertThat(Text.excerpt("\u202E\n\0\t", 20)).isEmpty();
    }
}
