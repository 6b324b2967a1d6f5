package dragoman.review;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Comment;
import dragoman.comment.TestComments;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewStoreTest {
    @Test
    void asksAboutWhatNoDecisionLedTo() {
        try (Storage storage = TestDatabase.storage()) {
            Comment comment = TestComments.comment("1", "hello");
            TestComments.admit(storage.jdbi(), comment);

            new ReviewStore(storage.jdbi())
                    .insert(new Review(
                            UUID.randomUUID(),
                            comment.id(),
                            "X refused it",
                            "NONE",
                            "REPLY",
                            "On its way",
                            Instant.now()));

            String reason = storage.jdbi()
                    .withHandle(handle -> handle.createQuery("select reason from review")
                            .mapTo(String.class)
                            .one());
            assertThat(reason).isEqualTo("X refused it");
        }
    }
}
