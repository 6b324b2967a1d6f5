package dragoman.moderation;

import java.util.Arrays;

/**
 * What the linear heads see of a text: numbered buckets with a weight each. Pieces of words and runs of words share
 * the buckets by their hash; the first buckets are kept for {@link Surface} flags.
 */
public final class Features {
    /** How many buckets there are. A power of two. */
    public static final int BUCKETS = 1 << 18;

    private static final double FLAG = 0.3;

    private final Reading reading;
    private final int[] buckets;
    private final int[] firsts;
    private final int[] ends;
    private final int words;
    private final int size;
    private final double wordWeight;
    private final double pieceWeight;
    private final int flags;

    private Features(Reading reading, Found words, Found pieces, int flags) {
        this.reading = reading;
        this.words = words.size();
        this.size = words.size() + pieces.size();
        this.buckets = joined(words.buckets(), words.size(), pieces.buckets(), pieces.size());
        this.firsts = joined(words.firsts(), words.size(), pieces.firsts(), pieces.size());
        this.ends = joined(words.ends(), words.size(), pieces.ends(), pieces.size());
        this.wordWeight = words.size() == 0 ? 0 : 1 / Math.sqrt(words.size());
        this.pieceWeight = pieces.size() == 0 ? 0 : 1 / Math.sqrt(pieces.size());
        this.flags = flags;
    }

    /** What is seen of this text. */
    public static Features of(String text) {
        Reading reading = Reading.of(text);
        return new Features(reading, Found.words(reading), Found.pieces(reading), Surface.flags(text));
    }

    /** Whether this bucket belongs to a flag rather than to words. */
    public static boolean flag(int bucket) {
        return bucket < Surface.COUNT;
    }

    private static int[] joined(int[] first, int firstSize, int[] second, int secondSize) {
        int[] joined = Arrays.copyOf(first, firstSize + secondSize);
        System.arraycopy(second, 0, joined, firstSize, secondSize);
        return joined;
    }

    /** Takes one feature after the other. */
    @FunctionalInterface
    public interface Sink {
        /** @param piece a number to ask {@link #piece} with */
        void accept(int bucket, double weight, int piece);
    }

    /** Shows every feature: words and pieces of words weigh as much as each other, however long the text is. */
    public void forEach(Sink sink) {
        for (int i = 0; i < size; i++) {
            sink.accept(buckets[i], i < words ? wordWeight : pieceWeight, i);
        }
        for (int flag = 0; flag < Surface.COUNT; flag++) {
            if ((flags & 1 << flag) != 0) {
                sink.accept(flag, FLAG, -1);
            }
        }
    }

    /** How many features there are. */
    public int size() {
        return size + Integer.bitCount(flags);
    }

    /** The part of the folded text that a feature stands for; empty for a flag. */
    String piece(int number) {
        return number < 0 ? "" : reading.text(firsts[number], ends[number]);
    }

    /** Whether a feature stands for whole words. */
    boolean wholeWords(int number) {
        return number >= 0 && number < words;
    }
}
