package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "IDIOT, idiot",
        "ｉｄｉｏｔ, idiot",
        "𝐢𝐝𝐢𝐨𝐭, idiot",
        "𝕴𝖉𝖎𝖔𝖙, idiot",
        "ⓘⓓⓘⓞⓣ, idiot",
        "🅸🅳🅸🅾🆃, idiot",
        "ɪᴅɪᴏᴛ, idiot",
        "ídïöt, idiot",
        "i̶d̶i̶o̶t̶, idiot",
        "idıøt, idiot",
        "bіtсh, bitch",
        "іdіоt, idiot",
        "ιdιοτ, idiot",
        "i d i o t, idiot",
        "i.d.i.o.t, idiot",
        "I-D-I-O-T, idiot",
        "i_d_i_o_t, idiot",
    })
    void readsThroughDisguise(String written, String read) {
        assertThat(TextFolding.fold(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id\u200Biot", "i\u00ADd\u2060iot", "\u202Eidiot\u202C", "id\uFEFFi\u180Eot", "idi\uFFFDot"})
    void dropsWhatCannotBeSeen(String written) {
        assertThat(TextFolding.fold(written)).hasToString("idiot");
    }

    @ParameterizedTest
    @CsvSource({
        "1d10t, idiot",
        "sh!t, shit",
        "a$$hole, asshole",
        "b1tch, bitch",
        "m0r0n, moron",
        "@sshole, asshole",
        "5hit, shit"
    })
    void readsSignsAsLetters(String written, String read) {
        assertThat(TextFolding.fold(written, Leet.ONE_IS_I)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10k", "2nd", "50mg", "$50k", "$9k", "a55", "2024", "4u", "v8", "shit!", "@nus"})
    void leavesNumbersAndNamesAsWritten(String written) {
        assertThat(TextFolding.fold(written, Leet.ONE_IS_I).letters())
                .hasToString(TextFolding.fold(written).letters().toString());
    }

    @Test
    void readsOneAsEitherLetter() {
        assertThat(TextFolding.readings("c1ick"))
                .extracting(FoldedText::toString)
                .contains("click");
    }

    @Test
    void readsPlainTextOnce() {
        assertThat(TextFolding.readings("It costs $50, 10k sold!")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"привет как дела", "γειά σου κόσμε", "नमस्ते दुनिया", "مرحبا بالعالم", "これはペンです"})
    void keepsOtherAlphabets(String written) {
        FoldedText folded = TextFolding.fold(written);

        assertThat(folded.letters().chars()).noneMatch(letter -> letter >= 'a' && letter <= 'z');
        assertThat(new PhraseFinder<>(List.of(new PhraseFinder.Phrase<>(written, "it"))).find(folded))
                .hasSize(1);
    }

    @Test
    void keepsVowelSignsOfHindi() {
        assertThat(TextFolding.fold("हिन्दी")).hasToString("हिन्दी");
    }

    @Test
    void knowsWhereEachLetterStood() {
        String written = "you \uD835\uDC22d\u200Biooo\u0301t!";

        FoldedText folded = TextFolding.fold(written);

        int first = folded.letters().toString().indexOf("idiot");
        assertThat(written.substring(folded.start(first), folded.end(first + 4)))
                .isEqualTo("\uD835\uDC22d\u200Biooo\u0301t");
    }

    @Test
    void endsSentences() {
        assertThat(TextFolding.fold("That was free! Followers, come")).hasToString("that was free. followers come");
    }

    @Test
    void readsApostrophes() {
        assertThat(TextFolding.fold("I’ll ask my lawyer's friend, don't"))
                .hasToString("ill ask my lawyer s friend dont");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🔥🔥🔥", "👨‍👩‍👧", "\u0301\u0301", "\uD83D", "!!!"})
    void readsNothingInSignsAlone(String written) {
        assertThat(TextFolding.fold(written).toString().chars()).noneMatch(Character::isLetter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "e\u0301\u0301\u0301\u0301", "1!", "і", "a.b ", "😀", "'s ", "$1@"})
    void readsLongTextQuickly(String piece) {
        String text = piece.repeat(50_000 / piece.length());

        assertTimeout(Duration.ofSeconds(1), () -> TextFolding.readings(text));
    }
}
