package dragoman.moderation;

import dragoman.moderation.PhraseFinder.Found;
import dragoman.moderation.PhraseFinder.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Knows the class of English words and set phrases: who is spoken to, what is an insult, what says no. */
final class Vocabulary {
    private static final char OTHER = '_';
    static final char STOP = '/';
    private static final char FIRST_CLASS = 'À';
    private static final Pattern CLASS_NAME = Pattern.compile("[a-z]++");
    private static final Pattern CHOICE = Pattern.compile("\\(((?:[À-ɏ_]\\|)++[À-ɏ_])\\)");
    private static final Set<String> OFTEN_MASKED = Set.of("slur", "insult", "fuck", "fucking");

    private final Map<String, Character> classes = new LinkedHashMap<>();
    private final PhraseFinder<Character> finder;

    Vocabulary() {
        Map<String, Character> terms = new TreeMap<>();
        for (Map<String, String> row : Table.rows("lexicon_en.csv")) {
            add(terms, row.get("term"), row.get("class"));
        }
        for (Map<String, String> row : Table.rows("words_en.csv")) {
            Table.terms(row).forEach(term -> add(terms, term, row.get("class")));
        }
        finder = new PhraseFinder<>(terms.entrySet().stream()
                .map(term -> new Phrase<>(term.getKey(), term.getValue()))
                .toList());
    }

    private void add(Map<String, Character> terms, String term, String name) {
        char wordClass = classes.computeIfAbsent(name, unused -> (char) (FIRST_CLASS + classes.size()));
        terms.put(term, wordClass);
        if (OFTEN_MASKED.contains(name) && term.length() > 3) {
            masked(term).forEach(masked -> terms.putIfAbsent(masked, wordClass));
        }
    }

    /** How people spell a word without spelling it: "b*tch", "b***h". */
    private static List<String> masked(String term) {
        String inner = term.substring(1, term.length() - 1);
        String head = term.substring(0, 1);
        String tail = term.substring(term.length() - 1);
        return List.of(
                head + inner.replaceFirst("[aeiou]", "*") + tail,
                head + inner.replaceAll("[aeiou]", "*") + tail,
                head + inner.replaceAll("[a-z]", "*") + tail);
    }

    char wordClass(String name) {
        Character wordClass = classes.get(name);
        if (wordClass == null) {
            throw new IllegalArgumentException("a rule should name a class of the vocabulary: was " + name);
        }
        return wordClass;
    }

    /**
     * A pattern over the names of classes; "other" is a word of no class, "any" is any word, "stop" ends a sentence. A
     * star means at most eight, and a choice among words becomes a character class, so that no text is slow to search.
     */
    Pattern pattern(String rule) {
        String row = CLASS_NAME.matcher(rule).replaceAll(name -> symbol(name.group()));
        String bounded = row.replace(" ", "").replace("*", "{0,8}").replace("+", "{1,8}");
        return Pattern.compile(CHOICE.matcher(bounded)
                .replaceAll(choice -> "[" + choice.group(1).replace("|", "") + "]"));
    }

    private String symbol(String name) {
        return switch (name) {
            case "other" -> String.valueOf(OTHER);
            case "stop" -> String.valueOf(STOP);
            case "any" -> "[^" + STOP + "]";
            default -> String.valueOf(wordClass(name));
        };
    }

    Wording read(FoldedText text) {
        StringBuilder row = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        int at = 0;
        for (Found<Character> found : finder.findLongest(text)) {
            addOthers(text, at, found.first(), row, places);
            row.append(found.value().charValue());
            places.add(new int[] {found.first(), found.last()});
            at = found.last() + 1;
        }
        addOthers(text, at, text.length(), row, places);
        int[] starts = places.stream().mapToInt(place -> text.start(place[0])).toArray();
        int[] ends = places.stream().mapToInt(place -> text.end(place[1])).toArray();
        return new Wording(row.toString(), starts, ends);
    }

    private static void addOthers(FoldedText text, int from, int to, StringBuilder row, List<int[]> places) {
        for (int at = from; at < to; at++) {
            char letter = text.letters().charAt(at);
            boolean stop = letter == FoldedText.STOP;
            if (stop || letter != FoldedText.SPACE && text.opensWord(at)) {
                row.append(stop ? STOP : OTHER);
                places.add(new int[] {at, at});
            }
        }
    }
}
