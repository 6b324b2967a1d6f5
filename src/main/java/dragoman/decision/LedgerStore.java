package dragoman.decision;

import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Counts the ledger from the tables; each column is counted on its own, none is the rest of the others. */
public final class LedgerStore {
    private final Jdbi jdbi;

    public LedgerStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Ledger ledger() {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Map<String, Ledger.Line> lines = new LinkedHashMap<>();
            handle.createQuery("""
                            select c.source, count(*) as seen, count(d.id) as decided,
                                count(*) filter (where d.id is null and c.state in ('RECEIVED', 'PARKED')) as waiting,
                                count(*) filter (where d.id is null and c.state = 'WITHDRAWN') as withdrawn,
                                count(*) filter (where d.id is null and c.state not in ('RECEIVED', 'PARKED', 'WITHDRAWN'))
                                    as missing
                            from comment c
                            left join lateral (
                                select id from decision d
                                where d.platform = c.platform and d.comment_id = c.comment_id and d.revision = c.revision
                                limit 1) d on true
                            group by c.source order by c.source""")
                    .map((row, context) -> lines.put(
                            row.getString("source"),
                            new Ledger.Line(
                                    row.getLong("seen"),
                                    row.getLong("decided"),
                                    row.getLong("waiting"),
                                    row.getLong("withdrawn"),
                                    row.getLong("missing"))))
                    .list();
            long twice = handle.createQuery("""
                            select count(*) from (
                                select platform, comment_id from decision
                                group by platform, comment_id, revision having count(*) > 1
                                union
                                select platform, comment_id from action where kind = 'REPLY' and state = 'DONE'
                                group by platform, comment_id having count(*) > 1) twice""").mapTo(Long.class).one();
            return new Ledger(
                    sum(lines, Ledger.Line::seen),
                    sum(lines, Ledger.Line::decided),
                    sum(lines, Ledger.Line::waiting),
                    sum(lines, Ledger.Line::withdrawn),
                    sum(lines, Ledger.Line::missing),
                    twice,
                    lines);
        });
    }

    /** Actions that are not at their end yet. */
    public long openActions() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from action where state in ('INTENDED', 'SENDING', 'UNCERTAIN')")
                .mapTo(Long.class)
                .one());
    }

    /** What was decided about each comment that was decided. */
    public Map<CommentId, Outcome> outcomes() {
        Map<CommentId, Outcome> outcomes = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select platform, comment_id, outcome from decision order by decided_at")
                .map((row, context) -> outcomes.put(
                        new CommentId(new Platform(row.getString("platform")), row.getString("comment_id")),
                        Outcome.valueOf(row.getString("outcome"))))
                .list());
        return outcomes;
    }

    private static long sum(Map<String, Ledger.Line> lines, ToLongFunction<Ledger.Line> column) {
        return lines.values().stream().mapToLong(column).sum();
    }
}
