package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key of application.properties is explained and used, and every key that is used is there. */
class ConfigurationTest {
    @Test
    void shippedKeysAreExplainedUsedAndComplete() throws IOException {
        String properties = Files.readString(Path.of("application.properties"));

        assertThat(ConfigurationCheck.problems(properties, java(), routes())).isEmpty();
    }

    @Test
    void acceptsAKeyThatIsExplainedAndUsed() {
        assertThat(problems("# How often, as a duration.\na.tick = 15s\n", "@PropertyInject(\"a.tick\")", ""))
                .isEmpty();
        assertThat(problems("# How often.\na.tick = 15s\n", "", "cron: \"{{a.tick}}\""))
                .isEmpty();
        assertThat(problems("# How often.\na.tick = 15s\n", "", "cron: \"{{millis:a.tick}}\""))
                .isEmpty();
        assertThat(problems("# How often.\na.tick = 15s\n# Camel's own.\ncamel.x = {{a.tick}}\n", "", ""))
                .isEmpty();
        assertThat(problems("# How often.\na.tick = 15s\n", "find(\"a.tick\")", ""))
                .isEmpty();
    }

    @Test
    void noticesAKeyWithoutAComment() {
        assertThat(problems("# One.\na.tick=1\n\nb.tick=2\n", "\"a.tick\" \"b.tick\"", ""))
                .containsExactly("application.properties:4: b.tick is not explained: put a # comment above it");
    }

    @Test
    void noticesAKeyThatNothingUses() {
        assertThat(problems("# One.\na.tick=1\n", "\"a.tick.tock\"", "{{a.tick-tock}}"))
                .contains("application.properties:2: a.tick is used by nothing");
    }

    @Test
    void noticesAKeyThatIsMissing() {
        assertThat(problems("", "@PropertyInject(value = \"a.tick\", defaultValue = \"1\")", ""))
                .containsExactly("a.tick is used, but is not in application.properties");
        assertThat(problems("", "\"{{b.tick:5}}\"", ""))
                .containsExactly("b.tick is used, but is not in application.properties");
        assertThat(problems("", "", "cron: '{{c.tick}}'"))
                .containsExactly("c.tick is used, but is not in application.properties");
    }

    @Test
    void noticesAKeyThatIsThereTwice() {
        assertThat(problems("# One.\na=1\n# Two.\na=2\n", "\"a\"", ""))
                .containsExactly("application.properties:4: a is there twice");
    }

    @Test
    void leavesKeysOfCamelToCamel() {
        assertThat(problems("# Camel's own.\ncamel.main.name=x\ncamel.main.description=y\n", "{{env:HOME}}", ""))
                .isEmpty();
    }

    private static List<String> problems(String properties, String java, String routes) {
        return ConfigurationCheck.problems(properties, java, routes);
    }

    private static String java() throws IOException {
        return texts(Path.of("src/main/java"), ".java");
    }

    private static String routes() throws IOException {
        return texts(Path.of("routes"), ".yaml") + texts(Path.of("src/main/resources/dragoman"), "camel.properties");
    }

    private static String texts(Path folder, String ending) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.append(Files.readString(file)).append('\n');
            }
        }
        return texts.toString();
    }
}
