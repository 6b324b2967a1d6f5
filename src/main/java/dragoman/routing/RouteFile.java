package dragoman.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A route file as it was read: its text is never read twice, so that what was checked is what runs.
 *
 * @param problem why it could not be read; empty when it could
 */
record RouteFile(Path path, String text, String problem) {
    static final String ENDING = ".camel.yaml";

    static RouteFile read(Path path) {
        try {
            return new RouteFile(path, Files.readString(path), "");
        } catch (IOException e) {
            return new RouteFile(path, "", "the file cannot be read as UTF-8 text: " + e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean sameAs(RouteFile other) {
        return other != null && text.equals(other.text) && problem.equals(other.problem);
    }

    RouteRefusedException refuse(int line, String reason) {
        return new RouteRefusedException(name(), line, reason);
    }
}
