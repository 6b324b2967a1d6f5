package dragoman.review;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The review table. */
public final class ReviewStore {
    private final Jdbi jdbi;

    ReviewStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Asks a person, within the caller's transaction. When one is asked about that comment already, nothing is added.
     *
     * @param decision what led to the question; empty when it was no decision
     */
    public static void insert(Handle transaction, Review review, Optional<UUID> decision) {
        transaction
                .createUpdate("""
                        insert into review (id, platform, comment_id, decision_id, reason, severity, proposal, draft,
                                            created_at)
                        values (:id, :platform, :comment, cast(:decision as uuid), :reason, :severity, :proposal, :draft, :created)
                        on conflict (platform, comment_id) where state = 'OPEN' do nothing""")
                .bind("id", review.id())
                .bind("platform", review.comment().platform().key())
                .bind("comment", review.comment().value())
                .bind("decision", decision.orElse(null))
                .bind("reason", review.reason())
                .bind("severity", review.severity())
                .bind("proposal", review.proposal())
                .bind("draft", review.draft())
                .bind("created", Timestamp.from(review.createdAt()))
                .execute();
    }

    void insert(Review review) {
        jdbi.useTransaction(transaction -> insert(transaction, review, Optional.empty()));
    }
}
