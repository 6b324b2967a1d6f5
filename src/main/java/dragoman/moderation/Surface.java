package dragoman.moderation;

/** What can be seen of a text without reading it: shouting, links, mentions, digits, hidden letters. */
final class Surface {
    /** How many flags there are; each has the bucket of its number. */
    static final int COUNT = 16;

    private static final int SHORT = 40;
    private static final int LONG = 280;
    private static final int STRETCHED = 3;

    private int letters;
    private int capitals;
    private int stretched;
    private int digits;
    private int exclamations;
    private int questions;
    private int quotes;
    private int masks;
    private int money;
    private int symbols;
    private int foreign;

    private Surface(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = i > 0 && text.charAt(i - 1) == c ? run + 1 : 1;
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                stretched += run == STRETCHED ? 1 : 0;
            }
            countSign(c);
        }
    }

    private void countSign(char c) {
        switch (c) {
            case '!' -> exclamations++;
            case '?' -> questions++;
            case '"', '“', '”' -> quotes++;
            case '*', '#' -> masks++;
            case '$', '£', '€' -> money++;
            default -> digits += Character.isDigit(c) ? 1 : 0;
        }
        symbols += Character.isHighSurrogate(c) || c >= 0x2600 && c < 0x2800 ? 1 : 0;
        foreign += c >= 0x80 && c < 0x2000 ? 1 : 0;
    }

    /** One bit for each flag. */
    static int flags(String text) {
        return new Surface(text).flagsOf(text);
    }

    private int flagsOf(String text) {
        boolean[] seen = {
            capitals > 4 && 2 * capitals > letters,
            exclamations == 1 || exclamations == 2,
            exclamations > 2,
            questions > 0,
            quotes > 1,
            digits > 0,
            digits > 6,
            symbols > 0,
            foreign > 0,
            masks > 0,
            money > 0,
            stretched > 0,
            text.length() < SHORT,
            text.length() > LONG,
            text.contains("://") || text.contains("www."),
            text.indexOf('@') >= 0
        };
        int flags = 0;
        for (int flag = 0; flag < COUNT; flag++) {
            flags |= seen[flag] ? 1 << flag : 0;
        }
        return flags;
    }
}
