package dragoman.moderation;

/** What can be seen of a text without reading it: shouting, links, mentions, digits, hidden letters. */
final class Surface {
    /** How many flags there are; each has the bucket of its number. */
    static final int COUNT = 16;

    private static final int SHORT = 40;
    private static final int LONG = 280;

    private Surface() {}

    static int flags(String text) {
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int exclamations = 0;
        int questions = 0;
        int symbols = 0;
        int quotes = 0;
        int foreign = 0;
        int stars = 0;
        int money = 0;
        int stretched = 0;
        int run = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c == before ? run + 1 : 1;
            before = c;
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                stretched += run == 3 ? 1 : 0;
            }
            digits += Character.isDigit(c) ? 1 : 0;
            exclamations += c == '!' ? 1 : 0;
            questions += c == '?' ? 1 : 0;
            quotes += c == '"' || c == '“' || c == '”' ? 1 : 0;
            stars += c == '*' || c == '#' ? 1 : 0;
            money += c == '$' || c == '£' || c == '€' ? 1 : 0;
            symbols += Character.isHighSurrogate(c) || c >= 0x2600 && c < 0x2800 ? 1 : 0;
            foreign += c >= 0x80 && c < 0x2000 ? 1 : 0;
        }
        int flags = 0;
        flags |= bit(0, capitals > 4 && 2 * capitals > letters);
        flags |= bit(1, exclamations == 1 || exclamations == 2);
        flags |= bit(2, exclamations > 2);
        flags |= bit(3, questions > 0);
        flags |= bit(4, quotes > 1);
        flags |= bit(5, digits > 0);
        flags |= bit(6, digits > 6);
        flags |= bit(7, symbols > 0);
        flags |= bit(8, foreign > 0);
        flags |= bit(9, stars > 0);
        flags |= bit(10, money > 0);
        flags |= bit(11, stretched > 0);
        flags |= bit(12, text.length() < SHORT);
        flags |= bit(13, text.length() > LONG);
        flags |= bit(14, text.contains("://") || text.contains("www."));
        flags |= bit(15, text.indexOf('@') >= 0);
        return flags;
    }

    private static int bit(int number, boolean set) {
        return set ? 1 << number : 0;
    }
}
