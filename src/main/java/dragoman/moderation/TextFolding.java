package dragoman.moderation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a text the way a person does, so that spelling tricks hide nothing. */
final class TextFolding {
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);
    private static final String APOSTROPHES = "'’‘ʼ`´";
    private static final String SENTENCE_ENDS = ".!?;…。";
    private static final char MASK = '*';

    private TextFolding() {}

    /** The text as written, with its tricks undone except for digits and signs in place of letters. */
    static FoldedText fold(String text) {
        return fold(text, Leet.AS_WRITTEN);
    }

    /** Every way to read the text: as written, and with digits and signs read as letters where there are any. */
    static List<FoldedText> readings(String text) {
        List<Letter> letters = letters(text);
        List<FoldedText> readings = new ArrayList<>();
        readings.add(fold(letters, Leet.AS_WRITTEN));
        if (Words.of(letters).stream().anyMatch(Leet::disguised)) {
            readings.add(fold(letters, Leet.ONE_IS_I));
            readings.add(fold(letters, Leet.ONE_IS_L));
        }
        return readings;
    }

    static FoldedText fold(String text, Leet leet) {
        return fold(letters(text), leet);
    }

    private static FoldedText fold(List<Letter> letters, Leet leet) {
        List<Letter> read = SpelledOut.joined(Words.mapped(letters, word -> read(word, leet)));
        FoldedText folded = new FoldedText(2 * read.size());
        for (int i = 0; i < read.size(); i++) {
            Letter letter = read.get(i);
            for (char c : Character.toChars(inWord(letter) ? letter.point() : gap(read, i))) {
                folded.add(c, letter.start(), letter.end(), letter.opens());
            }
        }
        return folded;
    }

    private static List<Letter> letters(String text) {
        List<Letter> letters = withoutApostrophes(normalised(text));
        boolean mostlyLatin = mostlyLatin(letters);
        return Words.mapped(letters, word -> withoutLookAlikes(word, mostlyLatin));
    }

    private static List<Letter> normalised(String text) {
        List<Letter> letters = new ArrayList<>(text.length());
        boolean latin = false;
        for (int at = 0, next; at < text.length(); at = next) {
            int point = text.codePointAt(at);
            next = at + Character.charCount(point);
            if (point < 128) {
                latin = true;
                addAscii(letters, point, at, next);
            } else if (!invisible(point)) {
                latin = addDecomposed(letters, point, at, next, latin);
            }
        }
        return letters;
    }

    private static void addAscii(List<Letter> letters, int point, int start, int end) {
        if (point >= ' ' || Character.isWhitespace(point)) {
            letters.add(new Letter(Character.toLowerCase(point), start, end));
        }
    }

    /** Marks are decoration on Latin letters, but part of the word in Hindi or Arabic. */
    private static boolean addDecomposed(List<Letter> letters, int whole, int start, int end, boolean afterLatin) {
        boolean latin = afterLatin;
        String parts = APOSTROPHES.indexOf(whole) >= 0 ? "'" : LookAlikes.decomposed(whole);
        for (int at = 0; at < parts.length(); at += Character.charCount(parts.codePointAt(at))) {
            int point = parts.codePointAt(at);
            boolean mark = LookAlikes.mark(point);
            if (!mark) {
                latin = point < 128 || UnicodeScript.of(point) == UnicodeScript.LATIN;
            }
            if (!(mark && latin)) {
                int folded = UCharacter.foldCase(point, true);
                boolean plain = latin || Character.getType(point) == Character.OTHER_SYMBOL;
                letters.add(new Letter(plain ? LookAlikes.plainOr(folded, folded) : folded, start, end));
            }
        }
        return latin;
    }

    private static boolean invisible(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.CONTROL
                || point == 0xFFFD;
    }

    /** "don't" is read as "dont", "lawyer's" as "lawyer s". */
    private static List<Letter> withoutApostrophes(List<Letter> letters) {
        List<Letter> kept = new ArrayList<>(letters.size());
        for (int i = 0; i < letters.size(); i++) {
            boolean inside = letters.get(i).point() == '\'' && wordAt(letters, i - 1) && wordAt(letters, i + 1);
            boolean genitive = inside && letters.get(i + 1).point() == 's' && !wordAt(letters, i + 2);
            if (!inside || genitive) {
                kept.add(letters.get(i));
            }
        }
        return kept;
    }

    private static boolean wordAt(List<Letter> letters, int index) {
        return index >= 0 && index < letters.size() && inWord(letters.get(index));
    }

    private static boolean mostlyLatin(List<Letter> letters) {
        long all = letters.stream()
                .filter(letter -> Character.isLetter(letter.point()))
                .count();
        return 2 * letters.stream().filter(Letter::latin).count() > all;
    }

    /** A Russian word in a Russian text stays; a word that mixes alphabets is read by its looks. */
    private static List<Letter> withoutLookAlikes(List<Letter> word, boolean mostlyLatin) {
        if (word.stream().allMatch(letter -> letter.point() < 128)) {
            return word;
        }
        boolean mixed = word.stream().anyMatch(Letter::latin);
        boolean readable = word.stream()
                .allMatch(letter -> letter.point() < 128
                        || LookAlikes.mark(letter.point())
                        || LookAlikes.plain(letter.point()).isPresent());
        if (!(mixed || mostlyLatin && readable)) {
            return word;
        }
        return word.stream()
                .filter(letter -> !LookAlikes.mark(letter.point()))
                .map(letter -> letter.as(LookAlikes.plainOr(letter.point(), letter.point())))
                .toList();
    }

    private static List<Letter> read(List<Letter> word, Leet leet) {
        boolean disguised = leet != Leet.AS_WRITTEN && Leet.disguised(word);
        List<Letter> read = new ArrayList<>(word.size());
        for (int i = 0; i < word.size(); i++) {
            Letter letter = word.get(i);
            boolean mention = i == 0 && letter.point() == '@' && word.size() < 5;
            read.add(disguised && !mention ? letter.as(leet.read(letter.point())) : letter);
        }
        return read;
    }

    private static int gap(List<Letter> letters, int index) {
        boolean last = index == letters.size() - 1;
        boolean ends = last || Character.isWhitespace(letters.get(index + 1).point());
        return ends && SENTENCE_ENDS.indexOf(letters.get(index).point()) >= 0 ? FoldedText.STOP : FoldedText.SPACE;
    }

    private static boolean inWord(Letter letter) {
        return wordPoint(letter.point());
    }

    /** Whether this is written inside words. */
    static boolean wordPoint(int point) {
        return Character.isLetterOrDigit(point) || point == MASK || LookAlikes.mark(point);
    }

    /** Whether this keeps together with a letter beside it; Chinese or Thai words have no spaces between them. */
    static boolean joins(char letter) {
        return wordPoint(letter) && (letter < 128 || !WITHOUT_SPACES.contains(UnicodeScript.of(letter)));
    }
}
