package dragoman.moderation;

import java.util.Arrays;

/**
 * A text as a reader takes it in, whatever it is written with: plain lower-case letters, one space between words, a full
 * stop between sentences. Each letter knows how often it was repeated and where in the original text it stands.
 */
final class FoldedText {
    static final char SPACE = ' ';
    static final char STOP = '.';

    private static final int STRETCHED = 3;

    private final StringBuilder letters = new StringBuilder();
    private final int[] repeats;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] opens;

    FoldedText(int capacity) {
        repeats = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        opens = new boolean[capacity];
    }

    /** @param open whether a word may begin here although a letter stands before it */
    void add(char letter, int start, int end, boolean open) {
        int last = letters.length() - 1;
        if (last >= 0 && letters.charAt(last) == letter && !open) {
            repeats[last] += letter == SPACE || letter == STOP ? 0 : 1;
            ends[last] = end;
            return;
        }
        letters.append(letter);
        repeats[last + 1] = 1;
        starts[last + 1] = start;
        ends[last + 1] = end;
        opens[last + 1] = open;
    }

    /** Every run of the same letter as one letter. */
    CharSequence letters() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    /** How often the letter at this index is written. */
    int repeats(int index) {
        return repeats[index];
    }

    /** Where the letter at this index begins in the original text. */
    int start(int index) {
        return starts[index];
    }

    /** Where the letter at this index ends in the original text. */
    int end(int index) {
        return ends[index];
    }

    /** Whether a word begins before the letter at this index. */
    boolean opensWord(int index) {
        return index == 0 || opens[index] || !joined(index - 1, index);
    }

    /** Whether a word ends after the letter at this index. */
    boolean closesWord(int index) {
        return index == length() - 1 || opensWord(index + 1);
    }

    private boolean joined(int left, int right) {
        return TextFolding.joins(letters.charAt(left)) && TextFolding.joins(letters.charAt(right));
    }

    /**
     * Whether this phrase stands in a text that has the same letters from {@code from} on. A word counts as stretched
     * when it repeats a letter three times, so "idioooot" is "idiot", but "as" is not "ass" and "good" is not "god".
     */
    boolean standsIn(FoldedText text, int from) {
        int to = from + length();
        boolean stretched = Arrays.stream(text.repeats, from, to).anyMatch(count -> count >= STRETCHED);
        for (int i = 0; i < length(); i++) {
            int more = text.repeats[from + i] - repeats[i];
            if (more < 0 || more > 0 && !stretched) {
                return false;
            }
        }
        return text.opensWord(from) && text.closesWord(to - 1);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length(); i++) {
            text.append(String.valueOf(letters.charAt(i)).repeat(repeats[i]));
        }
        return text.toString();
    }
}
