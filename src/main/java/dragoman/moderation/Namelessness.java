package dragoman.moderation;

import dragoman.moderation.PhraseFinder.Found;
import dragoman.moderation.PhraseFinder.Phrase;
import java.util.List;

/** Reads a comment as if it named no group of people, to tell what is said from whom it is said of. */
final class Namelessness {
    private static final String ANYBODY = "people";

    private final PhraseFinder<String> groups;

    Namelessness() {
        groups = new PhraseFinder<>(Table.rows("words_en.csv").stream()
                .filter(row -> row.get("class").equals("group"))
                .flatMap(row -> Table.terms(row).stream())
                .map(group -> new Phrase<>(group, group))
                .toList());
    }

    /** The same text about people in general; the text itself when it names no group. */
    String of(String text) {
        FoldedText folded = TextFolding.fold(text);
        List<Found<String>> found = groups.findLongest(folded);
        StringBuilder nameless = new StringBuilder();
        int at = 0;
        for (Found<String> group : found) {
            int start = folded.start(group.first());
            if (start >= at) {
                nameless.append(text, at, start).append(ANYBODY);
                at = folded.end(group.last());
            }
        }
        return nameless.append(text, at, text.length()).toString();
    }
}
