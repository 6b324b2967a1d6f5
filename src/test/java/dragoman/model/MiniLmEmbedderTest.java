package dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dragoman.knowledge.Embedder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {
    static final Embedder EMBEDDER = new MiniLmEmbedder();

    @Test
    void givesVectorsOfLengthOne() {
        float[] vector = EMBEDDER.embed("where is my order");

        assertThat(vector).hasSize(384);
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void putsLikeMeaningsTogether() {
        float[] question = EMBEDDER.embed("where is my order");

        assertThat(cosine(question, EMBEDDER.embed("has my package shipped")))
                .isGreaterThan(cosine(question, EMBEDDER.embed("is it machine washable")));
    }

    @Test
    void takesAnyText() {
        List<String> odd = List.of("", " \u0001", "\uFFFD", "\u0301", "😍", "сколько", "\u202Eabc", "x".repeat(5_000));

        assertThat(EMBEDDER.embedAll(odd))
                .allSatisfy(vector -> assertThat(vector).hasSize(384));
    }

    @Test
    void servesSeveralThreadsAlike() {
        float[] alone = EMBEDDER.embed("do you ship to canada");

        List<float[]> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> EMBEDDER.embed("do you ship to canada"))
                .toList();

        assertThat(together).allSatisfy(vector -> assertThat(vector).containsExactly(alone));
    }

    static double cosine(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }
}
