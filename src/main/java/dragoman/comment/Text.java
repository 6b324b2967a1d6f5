package dragoman.comment;

/** Makes text from outside safe to store and to print. */
public final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** The same text with what PostgreSQL and UTF-8 cannot hold (U+0000, half surrogates) replaced by U+FFFD. */
    public static String clean(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(storable(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    /**
     * One printable line of at most {@code length} code points, with an ellipsis where it was cut. Line breaks,
     * control characters and text-direction marks become spaces, so that no comment can forge a line of the log.
     */
    public static String excerpt(String text, int length) {
        int[] printable = text.codePoints()
                .limit(4L * length)
                .map(point -> printable(point) ? point : ' ')
                .toArray();
        String line = new String(printable, 0, printable.length).strip().replaceAll(" {2,}", " ");
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }

    private static boolean storable(int point) {
        return point != 0 && !surrogate(point);
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> point == 0x200D; // joins emoji
            default -> true;
        };
    }

    private static boolean surrogate(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}
