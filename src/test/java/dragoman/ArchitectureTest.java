package dragoman;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package knows which, and what a source file looks like. */
@AnalyzeClasses(packages = "dragoman", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    static final Set<String> EVERYTHING_BUT_EDGES = Set.of(
            "comment",
            "storage",
            "platform",
            "routing",
            "failure",
            "tracking",
            "moderation",
            "knowledge",
            "triage",
            "reply",
            "decision",
            "action",
            "review",
            "metrics",
            "api",
            "console");

    /** The architecture: each package, and the packages it may import. The root may import all, and nobody the root. */
    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("comment", Set.of("storage")),
            entry("storage", Set.of()),
            entry("platform", Set.of()),
            entry("sandbox", Set.of()),
            entry("routing", Set.of()),
            entry("failure", Set.of("comment", "storage", "review")),
            entry("tracking", Set.of("comment", "storage", "platform")),
            entry("moderation", Set.of("comment", "storage")),
            entry("knowledge", Set.of("comment", "storage")),
            entry("triage", Set.of("comment", "moderation", "knowledge")),
            entry("reply", Set.of("comment", "moderation", "knowledge", "triage")),
            entry(
                    "decision",
                    Set.of("comment", "moderation", "triage", "reply", "storage", "routing", "action", "review")),
            entry("action", Set.of("comment", "storage", "platform")),
            entry("review", Set.of("comment", "action", "storage")),
            entry("training", Set.of("comment", "moderation")),
            entry("model", Set.of("comment", "moderation", "knowledge", "triage", "reply")),
            entry("instagram", Set.of("comment", "tracking", "platform", "action")),
            entry("twitter", Set.of("comment", "tracking", "platform", "action", "storage")),
            entry("metrics", EVERYTHING_BUT_EDGES),
            entry("api", EVERYTHING_BUT_EDGES),
            entry("console", EVERYTHING_BUT_EDGES));

    static final int LINES = 250;

    @ArchTest
    static void packagesImportOnlyWhatTheTableAllows(JavaClasses dragoman) {
        MAY_IMPORT.forEach((name, allowed) -> {
            String[] reachable = Stream.concat(Stream.of(name), allowed.stream())
                    .map(known -> "dragoman." + known + "..")
                    .toArray(String[]::new);
            check(
                    dragoman,
                    noClasses()
                            .that()
                            .resideInAPackage("dragoman." + name + "..")
                            .should()
                            .dependOnClassesThat(resideInAPackage("dragoman..").and(not(resideInAnyPackage(reachable))))
                            .because(name + " may import " + allowed));
        });
    }

    @ArchTest
    static void packagesAreInTheTable(JavaClasses dragoman) {
        Set<String> strays = dragoman.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("dragoman"))
                .map(name -> name.split("\\.")[1])
                .filter(name -> !MAY_IMPORT.containsKey(name))
                .collect(Collectors.toSet());

        assertThat(strays).as("packages without a line in MAY_IMPORT").isEmpty();
    }

    @ArchTest
    static void camelStaysAtTheEdges(JavaClasses dragoman) {
        check(
                dragoman,
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dragoman", "dragoman.routing..")
                        .and()
                        .haveNameNotMatching(named("Routes|Configuration|Policies|Repository|HealthCheck"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.camel..")
                        .because("what a comment is and what is done about it should be tested without Camel"));
    }

    @ArchTest
    static void sqlStaysInStores(JavaClasses dragoman) {
        check(
                dragoman,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dragoman.storage..")
                        .and()
                        .haveNameNotMatching(named("Store|Repository|Configuration"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "javax.sql..")
                        .because("statements belong in a Store"));
    }

    @ArchTest
    static void modelLibrariesStayInOnePackage(JavaClasses dragoman) {
        check(
                dragoman,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dragoman.model..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.langchain4j..")
                        .because("models are replaced more often than anything else"));
    }

    @Test
    void typesSayWhatTheyAre() throws IOException {
        assertThat(sources("src/main/java").entrySet())
                .flatExtracting(source -> typesWithoutJavadoc(source.getValue()))
                .as("types without a sentence of javadoc")
                .isEmpty();
    }

    @Test
    void noticesATypeThatSaysNothing() {
        assertThat(typesWithoutJavadoc("package x;\n\n@Deprecated\npublic final class Silent {\n"))
                .containsExactly("Silent");
        assertThat(typesWithoutJavadoc("/** A noun. */\n@Named(\"a\")\nrecord Told() {\n"))
                .isEmpty();
    }

    @Test
    void sourcesAreShort() throws IOException {
        assertThat(sources("src/main/java").entrySet())
                .filteredOn(source -> source.getValue().lines().count() > LINES)
                .extracting(Map.Entry::getKey)
                .as("files of more than " + LINES + " lines")
                .isEmpty();
    }

    @Test
    void sourcesNeitherMockNorSleep() throws IOException {
        List<String> banned = List.of("org." + "mockito", "Thread." + "sleep(");

        assertThat(sources("src").entrySet())
                .filteredOn(source -> banned.stream().anyMatch(source.getValue()::contains))
                .extracting(Map.Entry::getKey)
                .as("files with " + banned)
                .isEmpty();
    }

    /** A package that does not exist yet breaks no rule. */
    private static void check(JavaClasses dragoman, ArchRule rule) {
        rule.allowEmptyShould(true).check(dragoman);
    }

    private static String named(String endings) {
        return ".*(" + endings + ")(\\$.*)?";
    }

    private static List<String> typesWithoutJavadoc(String text) {
        Pattern type = Pattern.compile(
                "^(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|interface|enum|record) (\\w+)");
        String[] lines = text.split("\n");
        return Stream.iterate(0, line -> line < lines.length, line -> line + 1)
                .filter(line -> type.matcher(lines[line]).find() && !documented(lines, line))
                .map(line -> name(type.matcher(lines[line])))
                .toList();
    }

    /** Javadoc, then perhaps annotations of several lines, then the type: without a blank line in between. */
    private static boolean documented(String[] lines, int type) {
        List<String> above = Arrays.asList(lines).subList(0, type);
        return above.subList(above.lastIndexOf("") + 1, type).stream().anyMatch(line -> line.endsWith("*/"));
    }

    private static String name(Matcher matcher) {
        matcher.find();
        return matcher.group(1);
    }

    private static Map<String, String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(Path::toString, ArchitectureTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
