package dragoman.knowledge;

/**
 * How close a text is to an entry.
 *
 * @param phrasing the way of asking that is nearest to the text
 * @param similarity the cosine between the two, 1 for the same meaning
 */
public record Match(Entry entry, String phrasing, double similarity) {}
