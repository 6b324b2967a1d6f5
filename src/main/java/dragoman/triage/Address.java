package dragoman.triage;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells whom a comment speaks to: us, or a friend who is tagged in it. */
final class Address {
    private static final Pattern HANDLE = Pattern.compile("@([\\w.]+)");
    private static final Pattern TAGGED_FIRST = Pattern.compile("^\\s*@\\w");

    private final Set<String> ours = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Address(Set<String> ourNames) {
        ours.addAll(ourNames);
    }

    /** The text with our own handle taken out: it says only that we are meant. */
    String withoutOurName(String text) {
        return HANDLE.matcher(text)
                .replaceAll(handle -> ours(handle) ? "" : "$0")
                .strip();
    }

    /** Whether it starts by tagging somebody. When our own name is not known, it may be us. */
    boolean meansSomebodyElse(String text) {
        return !ours.isEmpty() && TAGGED_FIRST.matcher(text).find();
    }

    private boolean ours(MatchResult handle) {
        return ours.contains(handle.group(1).replaceFirst("\\.+$", ""));
    }
}
