package dragoman.knowledge;

import java.util.List;

/** Turns text into a vector of length 1, so that texts of like meaning lie close together. */
public interface Embedder {
    /** A text without a letter or digit has no direction: its vector is zero. */
    float[] embed(String text);

    default List<float[]> embedAll(List<String> texts) {
        return texts.stream().map(this::embed).toList();
    }
}
