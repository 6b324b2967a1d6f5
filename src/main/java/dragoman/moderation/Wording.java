package dragoman.moderation;

/**
 * A text as a row of word classes, one character for each word or set phrase: what the rules look at.
 *
 * @param classes the class of each word
 * @param starts where each word begins in the original text
 * @param ends where each word ends there
 */
record Wording(String classes, int[] starts, int[] ends) {
    private static final int SHORTLY = 5;

    boolean has(char wordClass) {
        return classes.indexOf(wordClass) >= 0;
    }

    /** Whether a word of this class stands among those from {@code from} to before {@code to}. */
    boolean has(char wordClass, int from, int to) {
        int at = classes.indexOf(wordClass, Math.max(from, 0));
        return at >= 0 && at < to;
    }

    /** Whether a word of this class stands shortly before this one in the same sentence. */
    boolean hasBefore(char wordClass, int first) {
        int sentence = first == 0 ? 0 : classes.lastIndexOf(Vocabulary.STOP, first - 1) + 1;
        return has(wordClass, Math.max(sentence, first - SHORTLY), first);
    }
}
