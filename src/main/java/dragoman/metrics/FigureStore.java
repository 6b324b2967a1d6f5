package dragoman.metrics;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Counts the figures from the tables. */
final class FigureStore {
    private final Jdbi jdbi;

    FigureStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, Double> count() {
        Map<String, Double> figures = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select 'seen' as name, count(*)::float8 as value from comment
                        union all select 'waiting', count(*) from comment where state = 'RECEIVED'
                        union all select 'parked', count(*) from comment where state = 'PARKED'
                        union all select 'reviews', count(*) from review where state = 'OPEN'
                        union all select 'oldest', coalesce(extract(epoch from now() - min(created_at)), 0)
                            from review where state = 'OPEN'
                        union all select 'decision ' || outcome, count(*) from decision group by outcome
                        union all select 'action ' || kind || ' ' || state, count(*) from action group by kind, state""")
                .map((row, context) -> figures.put(row.getString("name"), row.getDouble("value")))
                .list());
        return figures;
    }
}
