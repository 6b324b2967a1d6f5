package dragoman.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways of saying one kind of thing, from a resource with a form on each line. */
final class Forms {
    private static final String PRAISE = "(?:so |very |really )?(?:cute|pretty|beautiful|gorgeous|lovely|cool|nice"
            + "|amazing|stunning|good|great|adorable|perfect|awesome|sweet|wonderful|incredible|fun)\\b";

    private final Pattern forms;

    private Forms(Pattern forms) {
        this.forms = forms;
    }

    static Forms startingAs(String resource) {
        return new Forms(Pattern.compile("^" + anyOf(resource)));
    }

    static Forms wordsOf(String resource) {
        return new Forms(Pattern.compile("\\b" + anyOf(resource) + "\\b"));
    }

    static Forms partsOf(String resource) {
        return new Forms(Pattern.compile(anyOf(resource)));
    }

    boolean in(String text) {
        return forms.matcher(text).find();
    }

    private static String anyOf(String resource) {
        return read(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace("PRAISE", PRAISE))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String read(String resource) {
        try (InputStream in = Forms.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " could not be read from the jar", e);
        }
    }
}
