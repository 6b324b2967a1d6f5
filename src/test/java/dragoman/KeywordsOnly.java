package dragoman;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Dragoman on routes that hide what holds a flagged keyword and leave everything else alone: no model is asked. */
final class KeywordsOnly {
    private static final String JUDGE = """
                  - to:
                      uri: direct:judge-comment
            """.indent(10);
    private static final String LEAVE = """
                  - setVariable:
                      name: decision
                      expression:
                        method:
                          ref: decisions
                          method: "ignore('no keyword')"
                  - to:
                      uri: direct:record-decision
            """.indent(10);

    private KeywordsOnly() {}

    /** Puts the routes into the folder and answers the settings that use them. */
    static Map<String, String> in(Path folder, List<String> hidden) throws IOException {
        Path routes = folder.resolve("routes");
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            files.forEach(file -> copy(file, routes.resolve(Path.of("routes").relativize(file))));
        }
        Path moderate = routes.resolve("moderate-comment.camel.yaml");
        Files.writeString(moderate, replaced(Files.readString(moderate)));
        Path list = routes.resolve("lists/flagged-keywords.txt");
        Files.write(list, hidden.stream().map(phrase -> phrase + " => hide").toList());
        return Map.of(
                "routes.dir", routes.toString(),
                "moderation.flagged-keywords", list.toString(),
                "autonomy.hide", "auto");
    }

    private static String replaced(String route) {
        String left = route.replace(JUDGE, LEAVE);
        if (left.equals(route)) {
            throw new IllegalStateException("moderate-comment does not end in judge-comment any more");
        }
        return left;
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stands in for X: whatever is to be hidden there is told to the consumer. */
    static void hidesBy(Service service, Consumer<String> hides) {
        try {
            service.context().addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:twitter-hide")
                            .routeId("twitter-hide")
                            .errorHandler(noErrorHandler())
                            .process(exchange -> hides.accept(target(exchange)));
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String target(Exchange exchange) {
        return exchange.getMessage().getBody(dragoman.action.Action.class).targetId();
    }
}
