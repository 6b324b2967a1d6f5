package dragoman.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MillisFunctionTest {
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        camel.getPropertiesComponent().addPropertiesFunction(new MillisFunction(camel.getPropertiesComponent()));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "15s, 15000", "5m, 300000", "2h, 7200000", "250, 250", "1m30s, 90000"})
    void turnsADurationIntoMilliseconds(String duration, String millis) {
        assertThat(resolved(duration)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0", "0ms"})
    void refusesToTakeNoTimeAtAll(String duration) {
        assertThatThrownBy(() -> resolved(duration))
                .hasStackTraceContaining("tracking.tick should be a duration above zero: was " + duration);
    }

    @Test
    void namesTheKeyThatIsMissing() {
        assertThatThrownBy(() -> camel.resolvePropertyPlaceholders("{{millis:no.such.key}}"))
                .hasStackTraceContaining("no.such.key");
    }

    private String resolved(String duration) {
        Properties properties = new Properties();
        properties.setProperty("tracking.tick", duration);
        camel.getPropertiesComponent().setOverrideProperties(properties);
        return camel.resolvePropertyPlaceholders("{{millis:tracking.tick}}");
    }
}
