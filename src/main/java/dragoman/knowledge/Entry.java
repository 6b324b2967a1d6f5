package dragoman.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing people ask, and what may be said to it.
 *
 * @param source the name of the file it stands in
 * @param heading the question, as the file's author put it
 * @param phrasings other ways people ask the same
 * @param answer plain text that may be published as it is
 * @param language two letters, as in ISO 639-1
 * @param validFrom the first day on which the answer holds
 * @param validUntil the last day on which it holds
 * @param tone how a writer may colour the answer; empty when the file does not say
 */
public record Entry(
        String source,
        String heading,
        List<String> phrasings,
        String answer,
        String language,
        LocalDate validFrom,
        LocalDate validUntil,
        String tone) {
    public Entry {
        phrasings = List.copyOf(phrasings);
    }

    /** Names the entry to a person: file and heading. */
    public String name() {
        return source + ": " + heading;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /** Every known way to ask for it. */
    Stream<String> ways() {
        return Stream.concat(Stream.of(heading), phrasings.stream());
    }
}
