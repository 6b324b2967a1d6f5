package dragoman.moderation;

import java.util.List;

/** How digits and signs inside a word are read: as themselves, or as the letters they stand in for. */
enum Leet {
    AS_WRITTEN(""),
    ONE_IS_I("iii"),
    ONE_IS_L("lll");

    private static final String SIGNS = "1!|0345789@$+";
    private static final String LETTERS = "oeastbgast";

    private final String letters;

    Leet(String one) {
        letters = one.isEmpty() ? SIGNS : one + LETTERS;
    }

    static boolean sign(int point) {
        return SIGNS.indexOf(point) >= 0;
    }

    int read(int point) {
        int sign = SIGNS.indexOf(point);
        return sign < 0 ? point : letters.charAt(sign);
    }

    /**
     * Whether a word hides letters behind signs. Counts and prices (10k, 2nd, $50k) do not, nor do models (a55): there
     * digits and letters follow one another.
     */
    static boolean disguised(List<Letter> word) {
        String text = Letter.text(word);
        int letters = (int) text.codePoints().filter(Character::isLetter).count();
        boolean signs = text.codePoints().anyMatch(Leet::sign);
        return signs && letters > 0 && !amount(text, letters) && !model(text, letters);
    }

    private static boolean amount(String text, int letters) {
        String number = text.startsWith("$") ? text.substring(1) : text;
        int digits = digits(number, 0, 1);
        boolean more = digits > 1 || letters <= 2 || number.length() < text.length();
        return digits > 0 && more && digits + letters == number.length();
    }

    private static boolean model(String text, int letters) {
        return letters == 1 && digits(text, text.length() - 1, -1) == text.length() - 1;
    }

    private static int digits(String text, int from, int step) {
        int count = 0;
        for (int i = from; i >= 0 && i < text.length() && Character.isDigit(text.charAt(i)); i += step) {
            count++;
        }
        return count;
    }
}
