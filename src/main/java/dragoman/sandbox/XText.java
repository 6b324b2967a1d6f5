package dragoman.sandbox;

import java.util.List;
import java.util.regex.Pattern;

/** What X does to the words of a post. */
final class XText {
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@(\\w{1,15})");

    private XText() {}

    /** Somebody named in a post: from the {@code @} to behind the name, counted in code points. */
    record Mention(int start, int end, String username) {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static boolean fits(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest;
    }

    /** Cut with an ellipsis, if it has to be. */
    static String shortened(String text, int longest) {
        return fits(text, longest) ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    static List<Mention> mentions(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> new Mention(
                        text.codePointCount(0, found.start()), text.codePointCount(0, found.end()), found.group(1)))
                .toList();
    }

    static boolean names(String text, String username) {
        return mentions(text).stream().anyMatch(mention -> mention.username().equalsIgnoreCase(username));
    }

    static String displayName(String username) {
        return username.replaceAll("[_\\d]+", " ").strip();
    }
}
