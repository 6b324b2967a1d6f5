package dragoman.routing;

import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.util.TimeUtils;

/** Lets routes hand a duration to a component that takes milliseconds only: {@code {{millis:tracking.tick}}}. */
final class MillisFunction implements PropertiesFunction {
    private final PropertiesComponent properties;

    MillisFunction(PropertiesComponent properties) {
        this.properties = properties;
    }

    @Override
    public String getName() {
        return "millis";
    }

    @Override
    public String apply(String key) {
        String duration = properties
                .resolveProperty(key)
                .orElseThrow(() -> new IllegalArgumentException("Property with key [" + key + "] not found"));
        long millis = TimeUtils.toMilliSeconds(duration);
        if (millis < 1) {
            throw new IllegalArgumentException(key + " should be a duration above zero: was " + duration);
        }
        return String.valueOf(millis);
    }
}
