package dragoman.moderation;

import java.util.List;

/**
 * One letter or sign on its way into a folded text.
 *
 * @param start where it begins in the original text
 * @param end where it ends there
 * @param opens whether a word may begin here although a letter stands before it
 */
record Letter(int point, int start, int end, boolean opens) {
    Letter(int point, int start, int end) {
        this(point, start, end, false);
    }

    Letter as(int other) {
        return new Letter(other, start, end, opens);
    }

    Letter opening() {
        return new Letter(point, start, end, true);
    }

    boolean latin() {
        return point >= 'a' && point <= 'z';
    }

    static String text(List<Letter> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.appendCodePoint(letter.point));
        return text.toString();
    }
}
