package dragoman.training;

import dragoman.moderation.Category;
import java.util.Set;

/**
 * A text with what people said about it.
 *
 * @param harms what it was found to be; empty when nothing was found
 * @param known what its people looked for
 */
record Example(String id, String text, Set<Category> harms, Known known, String source) {
    /** What people looked for when they labelled a text: not hateful is not yet clean. */
    enum Known {
        ALL,
        HATE_ONLY,
        SPAM_ONLY
    }

    boolean is(Category category) {
        return harms.contains(category);
    }

    /** Hate, abuse or a threat. */
    boolean toxic() {
        return is(Category.HATE) || is(Category.ABUSE) || is(Category.THREAT);
    }

    /** Known to be free of every harm. */
    boolean clean() {
        return harms.isEmpty() && known == Known.ALL;
    }

    Example saying(String other) {
        return new Example(id, other, harms, known, source);
    }
}
