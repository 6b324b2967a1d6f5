package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceOnXTest {
    @TempDir
    Path folder;

    private static Books played(Sandbox sandbox) throws Exception {
        sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);
        return sandbox.books();
    }

    private static List<Books.Comment> onX(Books books) {
        return books.comments().stream()
                .filter(comment -> comment.platform().equals("twitter"))
                .toList();
    }

    @Test
    void repliesEditsAndDeletes() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).withPeopleOnX().allAtOnce())) {
            int before = onX(sandbox.books()).size();

            Books books = played(sandbox);

            assertThat(before).isBetween(5, 20);
            assertThat(onX(books)).hasSize(121);
            assertThat(onX(books))
                    .allSatisfy(
                            comment -> assertThat(comment.kind()).isNotEmpty().isNotEqualTo("by_hand"));
            assertThat(onX(books).stream().filter(Books.Comment::deleted)).hasSize(3);
            assertThat(onX(books).stream().map(Books.Comment::media).distinct()).hasSize(5);
            assertThat(onX(books).stream().map(Books.Comment::id)).doesNotHaveDuplicates();
            assertThat(books.elsewhere()).hasSize(14);
            assertThat(books.totals().posts()).isEqualTo(12 + 5);
        }
    }

    @Test
    void stayAwayUnlessAsked() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            Books books = played(sandbox);

            assertThat(onX(books)).isEmpty();
            assertThat(books.elsewhere()).isEmpty();
        }
    }

    @Test
    void comesBackForAFurtherRound() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).withPeopleOnX().allAtOnce())) {
            played(sandbox);

            Books books = played(sandbox);

            assertThat(onX(books)).hasSize(242);
            assertThat(onX(books).stream().map(Books.Comment::id)).doesNotHaveDuplicates();
        }
    }
}
