package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final int GOLDEN = -1191758202;

    /** A model only understands the features that it was trained on: who changes them has to train again. */
    @Test
    void staysTheSameForAModelThatWasTrained() {
        StringBuilder seen = new StringBuilder();

        Features.of("You are SO stuuupid, m0r0n 🐷! See https://example.org tr#sh")
                .forEach((bucket, weight, piece) ->
                        seen.append(bucket).append(' ').append((float) weight).append(' '));

        assertThat(seen.toString().hashCode()).isEqualTo(GOLDEN);
    }

    @Test
    void looksThroughDisguises() {
        Set<Integer> plain = words("you idiot");

        assertThat(words("ｙｏｕ 𝐢𝐝𝐢𝐨𝐭")).isEqualTo(plain);
        assertThat(words("you 1d10t")).isEqualTo(plain);
        assertThat(words("you i.d.i.o.t")).isEqualTo(plain);
        assertThat(words("you idiooooot")).isEqualTo(plain);
        assertThat(words("you i\u200Bd\u200Biot")).isEqualTo(plain);
    }

    @Test
    void keepsTheBonesOfABrokenWord() {
        Features plain = Features.of("moronic");

        assertThat(words("mrnc")).containsAnyElementsOf(words(plain));
        assertThat(words("mornoic")).containsAnyElementsOf(words(plain));
    }

    @Test
    void readsEmojiAsWords() {
        assertThat(words("love 🐷")).contains(words("🐷").iterator().next());
    }

    @Test
    void weighsWordsAndPiecesAlikeInShortAndLongTexts() {
        double[] squares = {0};

        Features.of("a quiet sentence of some words")
                .forEach((bucket, weight, piece) -> squares[0] += piece < 0 ? 0 : weight * weight);

        assertThat(squares[0]).isBetween(1.99, 2.01);
    }

    private static Set<Integer> words(String text) {
        return words(Features.of(text));
    }

    private static Set<Integer> words(Features features) {
        Set<Integer> words = new TreeSet<>();
        features.forEach((bucket, weight, piece) -> {
            if (features.wholeWords(piece)) {
                words.add(bucket);
            }
        });
        return words;
    }
}
