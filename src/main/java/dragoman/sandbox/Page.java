package dragoman.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A piece of a list.
 *
 * @param more whether older ones follow
 */
record Page<T extends Listed>(List<T> items, boolean more) {
    /**
     * Cuts a page out of a list that is sorted newest first.
     *
     * @param after the cursor of the page before; empty for the first page
     */
    static <T extends Listed> Page<T> of(List<T> sorted, String after, int limit) {
        List<T> rest = after.isEmpty() ? sorted : after(sorted, after);
        return new Page<>(rest.subList(0, Math.min(limit, rest.size())), rest.size() > limit);
    }

    /** A cursor names a place and not a row, so it stays good when comments arrive or go between two pages. */
    private static <T extends Listed> List<T> after(List<T> sorted, String cursor) {
        String[] place = decode(cursor);
        long at = Long.parseLong(place[0]);
        long sequence = Long.parseLong(place[1]);
        return sorted.stream()
                .filter(item ->
                        item.at().toEpochMilli() < at || item.at().toEpochMilli() == at && item.sequence() < sequence)
                .toList();
    }

    private static String[] decode(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.matches("-?\\d{1,18}:\\d{1,18}")) {
                return place.split(":");
            }
        } catch (IllegalArgumentException e) {
            // Not ours: answered below like any other unreadable cursor.
        }
        throw ApiError.badParameter("Invalid cursor");
    }

    private static String cursor(long at, long sequence) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + ":" + sequence).getBytes(StandardCharsets.UTF_8));
    }

    private static String cursor(Listed item) {
        return cursor(item.at().toEpochMilli(), item.sequence());
    }

    String firstCursor() {
        return items.isEmpty() ? startCursor() : cursor(items.get(0));
    }

    String lastCursor() {
        return items.isEmpty() ? startCursor() : cursor(items.get(items.size() - 1));
    }

    /** The cursor before everything: what follows it is the first page. */
    static String startCursor() {
        return cursor(999_999_999_999_999L, 0);
    }
}
