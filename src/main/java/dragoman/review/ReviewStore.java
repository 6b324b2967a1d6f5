package dragoman.review;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The review table. */
public final class ReviewStore {
    private final Jdbi jdbi;

    ReviewStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A question to a person.
     *
     * @param decision what led to it; empty when it was no decision
     */
    public record Asked(Review review, Optional<UUID> decision) {}

    /**
     * Asks a person, within the caller's transaction and in one statement. Where one is asked about that comment
     * already, nothing is added.
     */
    public static void insert(Handle transaction, List<Asked> questions) {
        if (questions.isEmpty()) {
            return;
        }
        transaction
                .createUpdate("""
                        insert into review (id, platform, comment_id, decision_id, reason, severity, proposal, draft,
                                            created_at)
                        select * from unnest(:ids, :platforms, :comments, :decisions, :reasons, :severities, :proposals,
                                             :drafts, :created)
                        on conflict (platform, comment_id) where state = 'OPEN' do nothing""")
                .bindArray("ids", UUID.class, column(questions, q -> q.review().id()))
                .bindArray(
                        "platforms",
                        String.class,
                        column(questions, q -> q.review().comment().platform().key()))
                .bindArray(
                        "comments",
                        String.class,
                        column(questions, q -> q.review().comment().value()))
                .bindArray(
                        "decisions",
                        UUID.class,
                        column(questions, q -> q.decision().orElse(null)))
                .bindArray(
                        "reasons",
                        String.class,
                        column(questions, q -> q.review().reason()))
                .bindArray(
                        "severities",
                        String.class,
                        column(questions, q -> q.review().severity()))
                .bindArray(
                        "proposals",
                        String.class,
                        column(questions, q -> q.review().proposal()))
                .bindArray(
                        "drafts",
                        String.class,
                        column(questions, q -> q.review().draft()))
                .bindArray(
                        "created",
                        Timestamp.class,
                        column(questions, q -> Timestamp.from(q.review().createdAt())))
                .execute();
    }

    private static Object[] column(List<Asked> questions, Function<Asked, Object> value) {
        return questions.stream().map(value).toArray();
    }

    void insert(Review review) {
        jdbi.useTransaction(transaction -> insert(transaction, List.of(new Asked(review, Optional.empty()))));
    }
}
