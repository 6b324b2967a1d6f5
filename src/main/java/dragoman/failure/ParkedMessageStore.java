package dragoman.failure;

import dragoman.comment.Comment;
import dragoman.comment.Text;
import dragoman.review.Review;
import dragoman.review.ReviewStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The parked_message table. */
final class ParkedMessageStore {
    private final Jdbi jdbi;

    ParkedMessageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps the comment's id with the cause, takes it out of the flow and asks a person, in one transaction. */
    void park(Comment comment, String routeId, String failure) {
        jdbi.useTransaction(transaction -> {
            transaction
                    .createUpdate("""
                            update comment set state = 'PARKED'
                            where platform = :platform and comment_id = :id and state = 'RECEIVED'""")
                    .bind("platform", comment.id().platform().key())
                    .bind("id", comment.id().value())
                    .execute();
            ReviewStore.insert(transaction, List.of(new ReviewStore.Asked(review(comment, failure), Optional.empty())));
            insert(transaction, comment.id().platform().key(), comment.id().value(), routeId, comment.text(), failure);
        });
    }

    /** Nobody else would ever come back to it. */
    private static Review review(Comment comment, String failure) {
        return new Review(
                UUID.randomUUID(),
                comment.id(),
                "no step could handle it: " + Text.clean(failure),
                "UNKNOWN",
                "",
                "",
                Instant.now());
    }

    void park(String body, String routeId, String failure) {
        jdbi.useTransaction(transaction -> insert(transaction, "", "", routeId, Text.clean(body), failure));
    }

    private static void insert(
            Handle transaction, String platform, String comment, String routeId, String body, String failure) {
        transaction
                .createUpdate("""
                        insert into parked_message (id, platform, comment_id, route_id, body, failure, parked_at)
                        values (:id, :platform, :comment, :route, :body, :failure, now())""")
                .bind("id", UUID.randomUUID())
                .bind("platform", platform)
                .bind("comment", comment)
                .bind("route", routeId)
                .bind("body", body)
                .bind("failure", Text.clean(failure))
                .execute();
    }
}
