package dragoman.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the words in a row of letters, signs in place of letters included. */
final class Words {
    private Words() {}

    static List<List<Letter>> of(List<Letter> letters) {
        List<List<Letter>> words = new ArrayList<>();
        for (int from = 0; from < letters.size(); ) {
            int to = end(letters, from);
            if (to > from) {
                words.add(letters.subList(from, to));
            }
            from = Math.max(to, from + 1);
        }
        return words;
    }

    /** The same letters with every word replaced. */
    static List<Letter> mapped(List<Letter> letters, UnaryOperator<List<Letter>> change) {
        List<Letter> mapped = new ArrayList<>(letters.size());
        for (int from = 0; from < letters.size(); ) {
            int to = end(letters, from);
            if (to > from) {
                mapped.addAll(change.apply(letters.subList(from, to)));
            } else {
                mapped.add(letters.get(from));
            }
            from = Math.max(to, from + 1);
        }
        return mapped;
    }

    /** Where the word that begins here ends; here when none begins. */
    private static int end(List<Letter> letters, int from) {
        int to = from;
        while (to < letters.size() && belongs(letters, from, to)) {
            to++;
        }
        return to;
    }

    /** "!" belongs to "sh!t" and not to "shit!", "@" to "m@d" and to the front of a name. */
    private static boolean belongs(List<Letter> letters, int from, int at) {
        int point = letters.get(at).point();
        if (TextFolding.wordPoint(point)) {
            return true;
        }
        boolean followed = at + 1 < letters.size()
                && (TextFolding.wordPoint(letters.get(at + 1).point())
                        || letters.get(at + 1).point() == point && point == '$');
        boolean front = at == from && "@$".indexOf(point) >= 0;
        return Leet.sign(point) && (followed && (at > from || front) || at > from && point == '$');
    }
}
