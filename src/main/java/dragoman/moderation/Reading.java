package dragoman.moderation;

import java.util.Arrays;

/**
 * A folded text as a row of words for the features: one space between words, no letter more than twice, once in stretched words, emoji as words
 * of their own.
 */
final class Reading {
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811C9DC5;
    private static final int STRETCHED = 3;
    private static final int VOWELS = 1 | 1 << 'e' - 'a' | 1 << 'i' - 'a' | 1 << 'o' - 'a' | 1 << 'u' - 'a';
    private static final String MASKS = "#%&^~";

    private final StringBuilder letters;
    private int[] firsts = new int[16];
    private int[] ends = new int[16];
    private int[] hashes = new int[16];
    private int words;

    private Reading(int length) {
        letters = new StringBuilder(length + 16).append(FoldedText.SPACE);
    }

    static Reading of(String text) {
        FoldedText folded = TextFolding.fold(text, Leet.ONE_IS_I);
        Reading reading = new Reading(folded.length());
        int at = 0;
        while (at < folded.length()) {
            at = gap(folded.letters().charAt(at))
                    ? reading.addGap(text, folded, at)
                    : reading.addWord(text, folded, at);
        }
        return reading;
    }

    private static boolean gap(char letter) {
        return letter == FoldedText.SPACE || letter == FoldedText.STOP;
    }

    private int addGap(String text, FoldedText folded, int at) {
        int next;
        for (int from = folded.start(at); from < folded.end(at); from = next) {
            int point = text.codePointAt(from);
            next = from + Character.charCount(point);
            if (point > 0x2000 && Character.getType(point) == Character.OTHER_SYMBOL) {
                int first = letters.length();
                letters.appendCodePoint(point);
                close(first);
            }
        }
        return at + 1;
    }

    private int addWord(String text, FoldedText folded, int from) {
        int first = letters.length();
        int to = from;
        int most = stretched(folded, from) ? 1 : 2;
        for (; to < folded.length(); to++) {
            char letter = folded.letters().charAt(to);
            if (!gap(letter)) {
                int times = Math.min(folded.repeats(to), most);
                for (int i = 0; i < times; i++) {
                    letters.append(letter);
                }
            } else if (masked(text, folded, to)) {
                letters.append('*');
            } else {
                break;
            }
        }
        close(first);
        return to;
    }

    private static boolean stretched(FoldedText folded, int from) {
        for (int at = from; at < folded.length() && !gap(folded.letters().charAt(at)); at++) {
            if (folded.repeats(at) >= STRETCHED
                    && !Character.isDigit(folded.letters().charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign stands in the middle of a word in the place of a letter: "tr#sh". */
    private static boolean masked(String text, FoldedText folded, int at) {
        return at + 1 < folded.length()
                && folded.end(at) - folded.start(at) == 1
                && MASKS.indexOf(text.charAt(folded.start(at))) >= 0
                && !gap(folded.letters().charAt(at + 1));
    }

    private void close(int first) {
        if (words == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * words);
            ends = Arrays.copyOf(ends, 2 * words);
            hashes = Arrays.copyOf(hashes, 2 * words);
        }
        int hash = BASIS;
        for (int i = first; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * PRIME;
        }
        firsts[words] = first;
        ends[words] = letters.length();
        hashes[words++] = hash;
        letters.append(FoldedText.SPACE);
    }

    /**
     * A hash of a word's first letter and of its other consonants in any order: what stays when letters are swapped,
     * doubled or dropped. 0 for a word with too few of them.
     */
    int skeleton(int word) {
        int first = firsts[word];
        int end = ends[word];
        int seen = 0;
        for (int i = first + 1; i < end; i++) {
            int c = letters.charAt(i) - 'a';
            if (c >= 0 && c < 26 && (VOWELS & 1 << c) == 0) {
                seen |= 1 << c;
            }
        }
        return Integer.bitCount(seen) < 2 ? 0 : (BASIS ^ letters.charAt(first)) * PRIME ^ seen * 0x9E3779B1;
    }

    int words() {
        return words;
    }

    int first(int word) {
        return firsts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int hash(int word) {
        return hashes[word];
    }

    int length() {
        return letters.length();
    }

    char letter(int at) {
        return letters.charAt(at);
    }

    String text(int from, int to) {
        return letters.substring(from, to);
    }
}
