package dragoman.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RouteVersionTest {
    @Test
    void isTheSameForTheSameFiles() {
        assertThat(version(Map.of("a", "one", "b", "two"))).isEqualTo(version(Map.of("b", "two", "a", "one")));
    }

    @Test
    void isShortAndHexadecimal() {
        assertThat(version(Map.of("a", "one"))).matches("[0-9a-f]{12}");
    }

    @Test
    void changesWithTextNameAndPlace() {
        assertThat(version(Map.of("a", "one")))
                .isNotEqualTo(version(Map.of("a", "two")))
                .isNotEqualTo(version(Map.of("b", "one")))
                .isNotEqualTo(version(Map.of("a", "", "one", "")));
    }

    private static String version(Map<String, String> textByFile) {
        RouteVersion version = new RouteVersion();
        version.name(new TreeMap<>(textByFile));
        return version.current();
    }
}
