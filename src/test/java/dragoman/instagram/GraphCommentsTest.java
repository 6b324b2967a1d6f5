package dragoman.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCommentsTest {
    private static final String US = "17841400000000001";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Post POST = new Post(new PostId(Platform.INSTAGRAM, "7"), "", "", "");

    private final GraphComments comments = new GraphComments(US, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsARecordedPage() {
        List<Comment> found = new ArrayList<>();
        for (String file : List.of("medias-comments_p1", "medias-comments_p2")) {
            Recorded.json(Recorded.text(file))
                    .path("data")
                    .forEach(node ->
                            comments.read(node, POST, "", "poll", at -> false).ifPresent(found::add));
        }

        assertThat(found)
                .extracting(comment -> comment.id().value())
                .containsExactly("17858154961981086", "17874875428706419", "17892250648466172", "17914413430382429");
        assertThat(found).allMatch(comment -> comment.author().equals(new Author("", "", false)));
        assertThat(found.get(0).writtenAt()).isEqualTo(Instant.parse("2020-06-01T10:56:52Z"));
        assertThat(found.get(2).text()).isEqualTo("@ikroskun  Hey, guys");
    }

    @Test
    void readsARecordedCommentWithAName() {
        Comment comment = read(Recorded.text("ig-comment_missing_user")).orElseThrow();

        assertThat(comment.author()).isEqualTo(new Author("", "bincyshiona", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ig-comment", "model-ig_comment"})
    void knowsAsOursWhatCarriesOurUser(String file) {
        assertThat(read(Recorded.text(file)).orElseThrow().author().ourselves()).isTrue();
    }

    @Test
    void knowsUsByOurId() {
        assertThat(author("{\"id\":\"1\",\"from\":{\"id\":\"" + US + "\",\"username\":\"brand\"}}")
                        .ourselves())
                .isTrue();
    }

    @Test
    void knowsUsByOurScopedId() {
        assertThat(author("{\"id\":\"1\",\"from\":{\"id\":\"5\",\"self_ig_scoped_id\":\"6\"}}")
                        .ourselves())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"from\":{\"id\":\"5\",\"self_ig_scoped_id\":null}}",
                "{\"id\":\"1\",\"from\":{\"id\":\"5\"},\"user\":{\"id\":null}}",
                "{\"id\":\"1\",\"from\":{\"id\":\"5\"},\"user\":null}"
            })
    void takesAFieldThatSaysNothingForNoSign(String json) {
        assertThat(author(json).ourselves()).isFalse();
    }

    @Test
    void neverKnowsUsByName() {
        assertThat(author("{\"id\":\"1\",\"username\":\"brand\",\"from\":{\"id\":\"5\",\"username\":\"brand\"}}")
                        .ourselves())
                .isFalse();
    }

    @Test
    void takesNobodyForUsWhenWeHaveNoId() {
        GraphComments nameless = new GraphComments("", Clock.systemUTC());

        assertThat(nameless.author(Recorded.json("{\"id\":\"1\"}")).ourselves()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":null}",
                "{\"id\":\"\"}",
                "{\"id\":\"1/2\"}",
                "{\"id\":\"..\"}",
                "{\"id\":{}}",
                "{\"id\":\"a b\"}"
            })
    void leavesOutWhatHasNoUsableId(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "", "1/2", "\\u0000"})
    void takesTheThreadWhereTheParentIdIsUnusable(String parent) {
        JsonNode node = Recorded.json("{\"id\":\"1\",\"parent_id\":\"" + parent + "\"}");

        Comment comment = comments.read(node, POST, "44", "poll", at -> false).orElseThrow();

        assertThat(comment.parent()).isEqualTo("44");
    }

    @Test
    void readsTheParent() {
        assertThat(read("{\"id\":\"1\",\"parent_id\":\"22\"}").orElseThrow().parent())
                .isEqualTo("22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"1\"}", "{\"id\":\"1\",\"timestamp\":\"soon\"}", "{\"id\":\"1\",\"timestamp\":5}"})
    void takesACommentOfUnknownTimeForNew(String json) {
        assertThat(read(json).orElseThrow().writtenAt()).isEqualTo(NOW);
    }

    @Test
    void tellsBacklogByTheMomentOfWriting() {
        JsonNode node = Recorded.json("{\"id\":\"1\",\"timestamp\":\"2017-05-19T23:27:28+0200\"}");

        Comment comment = comments.read(node, POST, "", "poll", Instant.parse("2017-05-19T21:27:28Z")::equals)
                .orElseThrow();

        assertThat(comment.backlog()).isTrue();
    }

    @Test
    void takesNoHarmFromUnknownOrOddFields() {
        Comment comment = read("""
                        {"id": 17, "text": null, "from": "somebody", "user": [], "username": 5, "like_count": "many",
                         "brand_new": {"a": [1]}, "media": null, "hidden": "perhaps"}""").orElseThrow();

        assertThat(comment.id().value()).isEqualTo("17");
        assertThat(comment.text()).isEmpty();
        assertThat(comment.author()).isEqualTo(new Author("", "5", false));
    }

    @Test
    void replacesWhatCannotBeStored() {
        assertThat(read("{\"id\":\"1\",\"text\":\"a\\u0000b\\ud835\"}")
                        .orElseThrow()
                        .text())
                .isEqualTo("a\uFFFDb\uFFFD");
    }

    private Optional<Comment> read(String json) {
        return comments.read(Recorded.json(json), POST, "", "poll", at -> false);
    }

    private Author author(String json) {
        return comments.author(Recorded.json(json));
    }
}
