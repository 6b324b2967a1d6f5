package dragoman;

import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;

/** Durations in routes: those that components do not read themselves. */
final class DurationConfiguration implements CamelConfiguration {
    @Override
    public void configure(CamelContext context) {
        context.getPropertiesComponent().addPropertiesFunction(new MillisFunction(context.getPropertiesComponent()));
    }
}
