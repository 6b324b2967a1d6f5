package dragoman.knowledge;

import java.util.List;

/**
 * An entry, ready to be compared with what people write.
 *
 * @param vectors one for each way of asking, in their order
 */
record IndexedEntry(Entry entry, List<String> ways, List<float[]> vectors) {
    Match match(float[] text) {
        int nearest = 0;
        double similarity = -1;
        for (int i = 0; i < vectors.size(); i++) {
            double candidate = cosine(text, vectors.get(i));
            if (candidate > similarity) {
                nearest = i;
                similarity = candidate;
            }
        }
        return new Match(entry, ways.get(nearest), similarity);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
