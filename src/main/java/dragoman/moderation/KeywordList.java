package dragoman.moderation;

import dragoman.comment.Text;
import dragoman.moderation.PhraseFinder.Found;
import dragoman.moderation.PhraseFinder.Phrase;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The flagged keywords as one version of their file lists them. */
final class KeywordList {
    static final KeywordList EMPTY = new KeywordList(List.of());

    private static final Comparator<KeywordMatch> STRONGEST = Comparator.comparing(KeywordMatch::outcome)
            .thenComparing(match -> match.phrase().length())
            .thenComparing(KeywordMatch::start, Comparator.reverseOrder());

    private final PhraseFinder<Keyword> finder;

    KeywordList(List<Keyword> keywords) {
        finder = new PhraseFinder<>(keywords.stream()
                .map(keyword -> new Phrase<>(keyword.phrase(), keyword))
                .toList());
    }

    /** @throws IllegalArgumentException naming the file, the line and what is wrong with it */
    static KeywordList read(Path file) {
        List<Keyword> keywords = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                Keyword.parse(lines.get(i)).ifPresent(keywords::add);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new KeywordList(keywords);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "").lines().toList();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": it should be written in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": it cannot be read: " + Text.excerpt(e.toString(), 200), e);
        }
    }

    /** The strongest entry found; among equals the longest. */
    KeywordMatch find(String text) {
        return TextFolding.readings(text).stream()
                .flatMap(reading -> finder.find(reading).stream().map(found -> match(found, reading)))
                .max(STRONGEST)
                .orElse(KeywordMatch.NONE);
    }

    private static KeywordMatch match(Found<Keyword> found, FoldedText text) {
        Keyword keyword = found.value();
        return new KeywordMatch(keyword.outcome(), keyword.phrase(), text.start(found.first()), text.end(found.last()));
    }
}
