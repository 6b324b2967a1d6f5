package dragoman;

import org.apache.camel.CamelContext;
import org.jdbi.v3.core.Jdbi;

final class Metrics {
    private Metrics() {}

    static void bind(CamelContext context, Jdbi jdbi) {}
}
