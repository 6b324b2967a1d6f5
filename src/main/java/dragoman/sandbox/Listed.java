package dragoman.sandbox;

import java.time.Instant;
import java.util.Comparator;

/** What appears in a list of the platform: newest first, and of one moment the later arrival first. */
interface Listed {
    Comparator<Listed> NEWEST_FIRST =
            Comparator.comparing(Listed::at).thenComparing(Listed::sequence).reversed();

    String id();

    Instant at();

    long sequence();
}
