package dragoman.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstagramDeliveryReaderTest {
    private static InstagramDelivery recorded(String file, String us) throws IOException {
        return new InstagramDeliveryReader(us).read(Files.readAllBytes(Path.of("src/test/resources/webhooks", file)));
    }

    @Test
    void readsACapturedComment() throws IOException {
        Comment comment = recorded("ig-webhook-comment-captured-shape.raw.json", "17841407114431495")
                .written()
                .get(0);

        assertThat(comment.id()).hasToString("instagram:17981481173635630");
        assertThat(comment.post().id().value()).isEqualTo("17921422172564586");
        assertThat(comment.text()).contains("estão").endsWith("😍 https://example.com/x");
        assertThat(comment.writtenAt()).isEqualTo(Instant.ofEpochSecond(1734638812));
        assertThat(comment.author().ourselves()).isFalse();
    }

    @Test
    void tellsOurOwnEcho() throws IOException {
        assertThat(recorded("ig-webhook-own-reply-echo.raw.json", "").written())
                .allMatch(comment -> comment.author().ourselves());
    }

    @Test
    void readsAChangeWithoutItsList() throws IOException {
        assertThat(recorded("ig-webhook-flat-doc-shape.raw.json", "").written())
                .extracting(Comment::text)
                .containsExactly("flat shape");
    }

    @Test
    void readsSeveralEntriesAndChanges() throws IOException {
        InstagramDelivery all = recorded("ig-webhook-batched-entries.raw.json", "");
        InstagramDelivery ours = recorded("ig-webhook-batched-entries.raw.json", "17841407114431495");

        assertThat(all.written()).extracting(c -> c.id().value()).containsExactly("1", "2", "3");
        assertThat(all.written()).extracting(Comment::parent).containsExactly("", "1", "");
        assertThat(all.ignored()).containsExactly("mentions");
        assertThat(ours.written()).hasSize(2);
        assertThat(ours.ignored()).containsExactly("another_account");
    }

    @Test
    void leavesOutWhatHasNoPost() throws IOException {
        assertThat(recorded("ig-wh-comments.json", "").ignored()).containsExactly("unusable_comments");
        assertThat(recorded("ig-wh-comments-2021.json", "").written()).hasSize(1);
        assertThat(recorded("ig-wh-mentions.json", "").ignored()).containsExactly("mentions");
    }
}
