package dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped routes read alike, so that whoever has read one can read them all. */
class RouteFilesTest {
    static final Path SHIPPED = Path.of("routes");
    static final Path SAMPLES = Path.of("src/test/resources/routes");

    static final String GOOD = """
            - route:
                id: greet-comment
                nodePrefixId: greet-comment-
                description: Greets whoever wrote a comment
                from:
                  uri: direct:greet-comment
                  steps:
                    - filter:
                        description: we greet nobody twice
                        expression:
                          simple:
                            expression: "${body.author} != ''"
                        steps:
                          - to:
                              uri: direct:greeted
                    - choice:
                        when:
                          - expression:
                              method:
                                ref: manners
                                method: polite
                            steps:
                              - to:
                                  uri: direct:polite
                        otherwise:
                          steps:
                            - log:
                                message: hello
            """;

    static Stream<Path> files() {
        return Stream.of(SHIPPED, SAMPLES).filter(Files::isDirectory).flatMap(RouteFilesTest::routesIn);
    }

    @ParameterizedTest
    @MethodSource("files")
    void followsTheRules(Path file) throws IOException {
        assertThat(problems(file.getFileName().toString(), Files.readString(file)))
                .isEmpty();
    }

    @Test
    void acceptsAGoodRoute() {
        assertThat(problems("greet-comment.camel.yaml", GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: greet-comment               | id: greet                       | the id should be the name of the file: was greet
            nodePrefixId: greet-comment-    | nodePrefixId: greet-            | nodePrefixId should be greet-comment-
            description: Greets whoever     | note: Greets whoever            | the description should be a sentence
            Greets whoever wrote a comment  | greeting                        | the description should be a sentence
            direct:greet-comment            | direct:welcome-comment          | from should be direct:, seda: or quartz:greet-comment
            description: we greet           | note: we greet                  | filter should say in its description
            otherwise:                      | onFallback:                     | choice should end in otherwise
            direct:greeted                  | http:example                    | http:example is an edge
            direct:greeted                  | https://example.com             | holds an address that belongs in application.properties
            direct:greeted                  | ${body.author}                  | is an edge
            != ''                           | > 0.7                           | holds a number that belongs in application.properties
            != ''                           | == '3'                          | holds a number that belongs in application.properties
            simple:                         | groovy:                         | groovy: routes hold no scripts
            - log:                          | - setHeader:                    | headers belong to the wire
            - log:                          | - setBody:                      | the body stays the comment
            message: hello                  | timeoutDuration: "500"          | timeoutDuration should be a {{placeholder}}: was 500
            """)
    void noticesWhatIsWrong(String good, String bad, String problem) {
        assertThat(problems("greet-comment.camel.yaml", GOOD.replace(good, bad)))
                .anySatisfy(said -> assertThat(said)
                        .startsWith("greet-comment.camel.yaml: ")
                        .contains(problem));
    }

    @Test
    void noticesShorthand() {
        String expression = """
                            expression:
                              simple:
                                expression: "${body.author} != ''"
                """;
        assertThat(GOOD).contains(expression);
        String step = "simple: ${body.author} != ''\n";

        assertThat(problems("greet-comment.camel.yaml", GOOD.replace(expression, " ".repeat(12) + step)))
                .containsExactly(
                        "greet-comment.camel.yaml: filter/simple belongs under expression:",
                        "greet-comment.camel.yaml: expression/simple should be a map");
        assertThat(problems("greet-comment.camel.yaml", GOOD + "        - to: direct:x\n"))
                .containsExactly("greet-comment.camel.yaml: to should be a map: was direct:x");
    }

    @Test
    void noticesAFileThatHoldsMoreThanARoute() {
        assertThat(problems("greet-comment.camel.yaml", GOOD + "- beans: []\n"))
                .singleElement()
                .asString()
                .contains("holds one route");
        assertThat(problems("greet-comment.camel.yaml", "- from:\n    uri: direct:x\n"))
                .singleElement()
                .asString()
                .contains("holds one route");
    }

    @Test
    void noticesAThirdBlock() {
        String inner =
                "- filter: {description: a, steps: [{filter: {description: b, steps: [{filter: {description: c, steps: [{to: {uri: direct:x}}]}}]}}]}";

        assertThat(problems("greet-comment.camel.yaml", GOOD.replace("- log:\n", inner + "\n                - log:\n")))
                .anySatisfy(said -> assertThat(said).contains("a block in a block in a block"));
    }

    @Test
    void noticesTooManySteps() {
        String step = "        - to:\n            uri: direct:x\n";

        assertThat(problems("greet-comment.camel.yaml", GOOD + step.repeat(8)))
                .containsExactly("greet-comment.camel.yaml: a route has at most 12 steps: has 13");
    }

    @Test
    void letsRoutesWithoutACommentChangeTheBody() {
        String text = GOOD.replace("greet-comment", "resume-greetings").replace("- log:", "- setBody:");

        assertThat(problems("resume-greetings.camel.yaml", text)).isEmpty();
    }

    private static List<String> problems(String name, String text) {
        return RouteFilesCheck.problems(name, text);
    }

    private static Stream<Path> routesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
