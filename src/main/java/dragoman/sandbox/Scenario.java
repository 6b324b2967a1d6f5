package dragoman.sandbox;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the audience of the brand will write, and under which posts: the tables in {@code resources/sandbox}. */
final class Scenario {
    private final List<ScenarioPost> posts;
    private final List<ScenarioTweet> tweets;
    private final Map<String, ScenarioComment> comments = new LinkedHashMap<>();

    Scenario(List<ScenarioPost> posts, List<ScenarioComment> comments, List<ScenarioTweet> tweets) {
        this.posts = posts;
        this.tweets = tweets;
        comments.forEach(comment -> this.comments.put(comment.id(), comment.withRealNul()));
    }

    static Scenario load() {
        return new Scenario(
                table("posts.csv", ScenarioPost.class),
                table("scenario.csv", ScenarioComment.class),
                table("tweets.csv", ScenarioTweet.class));
    }

    private static <T> List<T> table(String name, Class<T> row) {
        CsvMapper mapper =
                CsvMapper.csvBuilder().addModule(new JavaTimeModule()).build();
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (InputStream in = Scenario.class.getResourceAsStream("/sandbox/" + name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                MappingIterator<T> rows = mapper.readerFor(row).with(schema).readValues(reader)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the scenario table " + name, e);
        }
    }

    List<ScenarioPost> posts() {
        return posts;
    }

    /** What happens on X. */
    List<ScenarioTweet> tweets() {
        return tweets;
    }

    List<ScenarioComment> comments() {
        return List.copyOf(comments.values());
    }

    Optional<ScenarioComment> comment(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    ScenarioPost post(String id) {
        return posts.stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scenario has no post " + id));
    }
}
