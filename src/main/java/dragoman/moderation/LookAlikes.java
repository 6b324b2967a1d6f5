package dragoman.moderation;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which letter from a to z another letter is easily taken for. */
final class LookAlikes {
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final int NOBODY = -1;

    // Bounded by the number of letters that Unicode has.
    private static final Map<Integer, Integer> KNOWN = new ConcurrentHashMap<>();

    private LookAlikes() {}

    static OptionalInt plain(int point) {
        int plain = plainOr(point, NOBODY);
        return plain == NOBODY ? OptionalInt.empty() : OptionalInt.of(plain);
    }

    static int plainOr(int point, int other) {
        if (point < 128) {
            return latin(point) ? point : other;
        }
        int plain = KNOWN.computeIfAbsent(point, LookAlikes::lookUp);
        return plain == NOBODY ? other : plain;
    }

    private static boolean latin(int point) {
        return point >= 'a' && point <= 'z';
    }

    /** The capital is asked too: a small Cyrillic te is no t to Unicode, but the capital one is a T. */
    private static int lookUp(int point) {
        if (!Character.isLetter(point)) {
            return named(point);
        }
        int plain = onlyLatin(skeleton(point));
        if (plain == NOBODY) {
            plain = onlyLatin(skeleton(Character.toUpperCase(point)));
        }
        return plain == NOBODY ? named(skeleton(point).codePointAt(0)) : plain;
    }

    private static String skeleton(int point) {
        return CONFUSABLES.getSkeleton(Character.toString(point));
    }

    private static int onlyLatin(String skeleton) {
        int first = Character.toLowerCase(skeleton.codePointAt(0));
        String marks = skeleton.substring(Character.charCount(skeleton.codePointAt(0)));
        boolean alone = marks.codePoints().allMatch(LookAlikes::mark);
        return latin(first) && alone ? first : NOBODY;
    }

    /** Small capitals and the like are not in the table of look-alikes, but their names end in the plain letter. */
    private static int named(int point) {
        String name = Character.getName(point);
        if (name == null || !name.contains("LATIN") || name.charAt(name.length() - 2) != ' ') {
            return NOBODY;
        }
        int last = Character.toLowerCase(name.charAt(name.length() - 1));
        return latin(last) ? last : NOBODY;
    }

    static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static String decomposed(int point) {
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    }
}
