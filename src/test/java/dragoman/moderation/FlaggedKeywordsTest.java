package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.moderation.KeywordMatch.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlaggedKeywordsTest {
    private static final Path SHIPPED = Path.of("routes/lists/flagged-keywords.txt");

    private final List<String> warnings = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("flagged-keywords.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "idiot, what an IDIOT!",
        "idiot, what an idiooooot",
        "idiot, what an id1ot",
        "idiot, what an i d i o t",
        "idiot, you are a i.d.i.o.t.",
        "idiot, what an іdіоt",
        "idiot, #idiot",
        "idiot, this idiot's shop",
        "asshole, an a$$h0le",
        "promo code, PROMO    c0de",
        "promo code, promo-code",
        "promo code, promo 🔥 code",
        "promo code, promocode? no: promo_code",
        "click the link, c1ick the 1ink",
        "f4f, F4F?",
        "sh*t, what a sh*t",
        "скидка, большая СКИДКА тут",
        "café, at the cafe",
        "割引, 大割引です",
    })
    void findsPhrase(String phrase, String text) throws IOException {
        write(phrase + " => hide");

        assertThat(keywords().find(Comments.saying(text)).outcome()).isEqualTo(Outcome.HIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "cunt, Greetings from Scunthorpe",
        "nig, I live in Nigeria",
        "die, my diabetes diet",
        "anal, the analysis is final",
        "ass, a classic class as always",
        "f4f, faf",
        "tit, the title",
        "rapist, my therapist",
        "free followers, It is free! Followers get more",
        "lass, c l a s s y",
        "10k, we sold iok",
    })
    void findsWholeWordsOnly(String phrase, String text) throws IOException {
        write(phrase + " => hide");

        assertThat(keywords().find(Comments.saying(text))).isEqualTo(KeywordMatch.NONE);
    }

    @Test
    void tellsDoubledLettersFromSingleOnes() throws IOException {
        write("god => hide", "ass => hide");

        assertThat(keywords().find(Comments.saying("as good as it gets"))).isEqualTo(KeywordMatch.NONE);
        assertThat(keywords().find(Comments.saying("gooood")).phrase()).isEqualTo("god");
    }

    @Test
    void tellsWhereAndWhat() throws IOException {
        write("free followers => hide");

        KeywordMatch match = keywords().find(Comments.saying("Get FREE  FOLLOWERS now"));

        assertThat(match).isEqualTo(new KeywordMatch(Outcome.HIDE, "free followers", 4, 19));
    }

    @Test
    void strongestOutcomeWinsThenLongestPhrase() throws IOException {
        write("promo code from our shop", "promo => escalate", "promo code => escalate", "code => hide");
        FlaggedKeywords keywords = keywords();

        assertThat(keywords.find(Comments.saying("promo code from our shop")).phrase())
                .isEqualTo("code");
        write("promo code from our shop", "promo => escalate", "promo code => escalate");
        now = now.plusSeconds(1);
        assertThat(keywords.find(Comments.saying("promo code from our shop")).phrase())
                .isEqualTo("promo code");
    }

    @Test
    void leavesRemarksAndEmptyLinesOut() throws IOException {
        write("\uFEFF# idiot", "", "   ", "moron => HIDE # for good", "c#");

        assertThat(keywords().find(Comments.saying("idiot")).outcome()).isEqualTo(Outcome.NONE);
        assertThat(keywords().find(Comments.saying("moron")).outcome()).isEqualTo(Outcome.HIDE);
        assertThat(warnings).isEmpty();
    }

    @Test
    void emptyListFindsNothing() throws IOException {
        write("");

        assertThat(keywords().find(Comments.saying("anything"))).isEqualTo(KeywordMatch.NONE);
    }

    @Test
    void readsChangedFileAgain() throws IOException {
        write("idiot");
        FlaggedKeywords keywords = keywords();

        write("idiot => escalate");

        assertThat(keywords.find(Comments.saying("idiot")).outcome()).isEqualTo(Outcome.IGNORE);
        now = now.plusSeconds(1);
        assertThat(keywords.find(Comments.saying("idiot")).outcome()).isEqualTo(Outcome.ESCALATE);
    }

    @Test
    void keepsListWhenFileBreaksAndSaysSoOnce() throws IOException {
        write("idiot => hide");
        FlaggedKeywords keywords = keywords();

        write("# new", "idiot => delete");

        for (int i = 0; i < 3; i++) {
            now = now.plusSeconds(1);
            assertThat(keywords.find(Comments.saying("idiot")).outcome()).isEqualTo(Outcome.HIDE);
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(file + ", line 2: an outcome should be hide, escalate or ignore: was \"delete\"");
    }

    @Test
    void keepsListWhenFileGoesAndTakesItBackWhenItReturns() throws IOException {
        write("idiot => hide");
        FlaggedKeywords keywords = keywords();

        Files.delete(file);
        now = now.plusSeconds(1);
        assertThat(keywords.find(Comments.saying("idiot")).outcome()).isEqualTo(Outcome.HIDE);
        assertThat(warnings).singleElement().asString().contains("there is no such file");

        write("moron => hide");
        now = now.plusSeconds(1);
        assertThat(keywords.find(Comments.saying("moron")).outcome()).isEqualTo(Outcome.HIDE);
    }

    @Test
    void namesMissingFileAtStart() {
        assertThat(keywords().find(Comments.saying("idiot"))).isEqualTo(KeywordMatch.NONE);
        assertThat(warnings).singleElement().asString().contains(file.toString());
    }

    @Test
    void refusesPhraseWithoutLetters() throws IOException {
        write("!!! => hide");

        keywords();

        assertThat(warnings).singleElement().asString().contains("line 1: a phrase should have letters or digits");
    }

    @Test
    void refusesFileThatIsNotText() throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xC3, (byte) 0x28});

        keywords();

        assertThat(warnings).singleElement().asString().contains("it should be written in UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "Dm me to earn $500 a day, HIDE",
        "FR33 F0LL0WERS for you, HIDE",
        "click   the link in my bio!!, HIDE",
        "any promo code?, IGNORE",
        "follow for follow anyone, IGNORE",
        "f4f, IGNORE",
        "you will hear from my lawyer, ESCALATE",
        "expect a lawsuit, ESCALATE",
        "I had an allergic reaction to the cream, ESCALATE",
        "my charger caught fire!, ESCALATE",
    })
    void shippedListDecides(String text, Outcome outcome) {
        FlaggedKeywords shipped = new FlaggedKeywords(SHIPPED, clock(), warnings::add);

        assertThat(shipped.find(Comments.saying(text)).outcome()).isEqualTo(outcome);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Love this!", "Is the code on the box?", "My followers love it", "on fire 🔥"})
    void shippedListLeavesTheRestAlone(String text) {
        FlaggedKeywords shipped = new FlaggedKeywords(SHIPPED, clock());

        assertThat(shipped.find(Comments.saying(text))).isEqualTo(KeywordMatch.NONE);
    }

    private FlaggedKeywords keywords() {
        return new FlaggedKeywords(file, clock(), warnings::add);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private void write(String... lines) throws IOException {
        FileTime before = Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.from(Instant.EPOCH);
        Files.write(file, List.of(lines));
        Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusSeconds(2)));
    }
}
