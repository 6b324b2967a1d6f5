package dragoman.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> commits = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Holds the first commit until the gate opens, so that the rest queues. */
    private List<Integer> gated(List<Integer> items) {
        commits.add(items);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return items.stream().map(item -> item * 10).toList();
    }

    private List<Integer> picky(List<Integer> items) {
        gated(items);
        if (items.contains(3)) {
            throw new UnableToExecuteStatementException("three");
        }
        return items;
    }

    private static List<CompletableFuture<Integer>> addAll(GroupCommit<Integer, Integer> writer, int many) {
        return IntStream.range(0, many).mapToObj(writer::add).toList();
    }

    @Test
    void commitsTogetherWhatQueuedInItsOrder() {
        try (GroupCommit<Integer, Integer> writer = new GroupCommit<>("test", this::gated)) {
            List<CompletableFuture<Integer>> answers = addAll(writer, 100);
            gate.countDown();

            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 100).map(i -> i * 10).boxed().toList());
        }
        assertThat(commits).hasSizeLessThanOrEqualTo(3);
        assertThat(commits.stream().flatMap(List::stream)).isSorted().hasSize(100);
    }

    @Test
    void tellsAllWhenACommitFails() {
        try (GroupCommit<Integer, Integer> writer = new GroupCommit<>("test", items -> {
            throw new IllegalStateException("no database");
        })) {
            assertThat(addAll(writer, 50))
                    .allSatisfy(answer -> assertThatThrownBy(answer::join).hasRootCauseMessage("no database"));
        }
    }

    @Test
    void letsNeighboursOfABadRowGoOn() {
        try (GroupCommit<Integer, Integer> writer = new GroupCommit<>("test", this::picky)) {
            List<CompletableFuture<Integer>> answers = addAll(writer, 10);
            gate.countDown();

            assertThatThrownBy(answers.get(3)::join).hasMessageContaining("three");
            assertThat(answers.get(9).join()).isEqualTo(9);
        }
        assertThat(commits).anyMatch(batch -> batch.equals(List.of(3)));
    }

    @Test
    void refusesWhatIsTooMuch() {
        try (GroupCommit<Integer, Integer> writer = new GroupCommit<>("test", this::gated, 5)) {
            List<CompletableFuture<Integer>> answers = addAll(writer, 20);
            long refused = answers.stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .count();
            gate.countDown();

            // Six may be in the commit that is held up, and five behind it.
            assertThat(refused).isBetween(9L, 15L);
        }
    }

    @Test
    void commitsWhatWaitsWhenItIsClosed() {
        GroupCommit<Integer, Integer> writer = new GroupCommit<>("test", this::gated);
        List<CompletableFuture<Integer>> answers = addAll(writer, 10);
        gate.countDown();

        writer.close();

        assertThat(answers).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
        assertThatThrownBy(writer.add(1)::join).hasRootCauseInstanceOf(StorageException.class);
    }
}
