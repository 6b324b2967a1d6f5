package dragoman.moderation;

import java.util.ArrayList;
import java.util.List;

/** Puts words together again that were spelled out letter by letter: "i d i o t", "i.d.i.o.t". */
final class SpelledOut {
    private static final int FEWEST = 3;

    // One-letter words that may stand before a word that is spelled out: "u r a m o r o n".
    private static final String SHORT_WORDS = "aiur";

    private SpelledOut() {}

    static List<Letter> joined(List<Letter> letters) {
        List<Letter> joined = new ArrayList<>(letters.size());
        for (int at = 0; at < letters.size(); ) {
            int count = spelled(letters, at);
            if (count >= FEWEST) {
                joined.addAll(join(letters, at, count));
                at += 2 * count - 1;
            } else {
                joined.add(letters.get(at));
                at++;
            }
        }
        return joined;
    }

    /** How many single letters follow one another from here, always with the same sign between them. */
    private static int spelled(List<Letter> letters, int from) {
        int count = 0;
        for (int at = from; single(letters, at); at += 2) {
            count++;
            boolean more = at + 2 < letters.size()
                    && letters.get(at + 1).point() == letters.get(from + 1).point();
            if (!more) {
                break;
            }
        }
        return count;
    }

    private static boolean single(List<Letter> letters, int at) {
        return at < letters.size()
                && Character.isLetter(letters.get(at).point())
                && !wordAt(letters, at - 1)
                && !wordAt(letters, at + 1);
    }

    private static boolean wordAt(List<Letter> letters, int at) {
        return at >= 0
                && at < letters.size()
                && TextFolding.wordPoint(letters.get(at).point());
    }

    private static List<Letter> join(List<Letter> letters, int from, int count) {
        List<Letter> joined = new ArrayList<>(count);
        boolean opens = false;
        for (int at = from; at < from + 2 * count; at += 2) {
            Letter letter = letters.get(at);
            joined.add(opens ? letter.opening() : letter);
            opens = (at == from || opens) && SHORT_WORDS.indexOf(letter.point()) >= 0;
        }
        return joined;
    }
}
