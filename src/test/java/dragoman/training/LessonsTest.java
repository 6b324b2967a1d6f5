package dragoman.training;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.moderation.Category;
import dragoman.training.Example.Known;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LessonsTest {
    Example clean = example(Set.of(), Known.ALL);
    Example notHate = example(Set.of(), Known.HATE_ONLY);
    Example hate = example(Set.of(Category.HATE), Known.ALL);
    Example threat = example(Set.of(Category.THREAT), Known.ALL);

    @Test
    void takesHateAndThreatsForAbuse() {
        assertThat(share(Category.ABUSE, hate, Lessons.YES)).isEqualTo(1);
        assertThat(share(Category.ABUSE, threat, Lessons.YES)).isEqualTo(1);
        assertThat(share(Category.HATE, threat, Lessons.YES)).isZero();
    }

    @Test
    void doesNotTakeWhatIsNoHateForClean() {
        assertThat(share(Category.HATE, notHate, Lessons.NO)).isEqualTo(1);
        assertThat(share(Category.ABUSE, notHate, Lessons.NO)).isBetween(0.55, 0.65);
        assertThat(share(Category.ABUSE, clean, Lessons.NO)).isEqualTo(1);
    }

    private static double share(Category head, Example example, int answer) {
        Lessons lessons = new Lessons(head, 1);
        int count = 0;
        for (int i = 0; i < 2000; i++) {
            count += lessons.of(example) == answer ? 1 : 0;
        }
        return count / 2000.0;
    }

    private static Example example(Set<Category> harms, Known known) {
        return new Example("1", "text", harms, known, "somewhere");
    }
}
