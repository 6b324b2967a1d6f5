package dragoman.sandbox;

import java.util.Set;

/** The words of the scenario's label column. */
final class Labels {
    static final Set<String> HARMFUL = Set.of("abuse", "hate", "threat", "sexual", "spam");

    private Labels() {}
}
