package dragoman.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;

/**
 * Finds many phrases in a text at once; its cost does not grow with their number.
 *
 * @param <T> what is known about a phrase
 */
final class PhraseFinder<T> {
    private final PayloadTrie<List<Phrase<T>>> trie;

    /** A phrase to look for, folded. */
    record Phrase<T>(FoldedText letters, T value) {
        Phrase(String text, T value) {
            this(TextFolding.fold(text.strip()), value);
        }
    }

    /**
     * A phrase that was found.
     *
     * @param first the index of its first letter in the folded text
     * @param last the index of its last letter there
     */
    record Found<T>(T value, int first, int last) {}

    PhraseFinder(Collection<Phrase<T>> phrases) {
        Map<String, List<Phrase<T>>> byLetters = phrases.stream()
                .collect(Collectors.groupingBy(
                        phrase -> phrase.letters().letters().toString()));
        PayloadTrie.PayloadTrieBuilder<List<Phrase<T>>> builder = PayloadTrie.builder();
        byLetters.forEach(builder::addKeyword);
        trie = builder.build();
    }

    /** Where phrases stand as whole words. */
    List<Found<T>> find(FoldedText text) {
        List<Found<T>> found = new ArrayList<>();
        for (PayloadEmit<List<Phrase<T>>> emit : trie.parseText(text.letters())) {
            for (Phrase<T> phrase : emit.getPayload()) {
                if (phrase.letters().standsIn(text, emit.getStart())) {
                    found.add(new Found<>(phrase.value(), emit.getStart(), emit.getEnd()));
                }
            }
        }
        return found;
    }

    /** The same without overlaps: from left to right the longest that begins first. */
    List<Found<T>> findLongest(FoldedText text) {
        List<Found<T>> found = new ArrayList<>(find(text));
        found.sort(
                Comparator.<Found<T>>comparingInt(Found::first).thenComparing(Found::last, Comparator.reverseOrder()));
        List<Found<T>> longest = new ArrayList<>();
        int free = 0;
        for (Found<T> next : found) {
            if (next.first() >= free) {
                longest.add(next);
                free = next.last() + 1;
            }
        }
        return longest;
    }
}
