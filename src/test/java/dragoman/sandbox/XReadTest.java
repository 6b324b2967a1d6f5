package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XReadTest {
    static final String FIELDS = "&tweet.fields=author_id,conversation_id,created_at,referenced_tweets,note_tweet"
            + "&expansions=author_id&user.fields=username";

    @TempDir
    Path folder;

    Sandbox sandbox;
    CallerOnX caller;
    String post;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new CallerOnX(sandbox);
        post = caller.publish("A test");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode search(String query, String more) throws IOException {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return caller.asApp("/2/tweets/search/recent?query=" + encoded + more);
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("data").forEach(found -> ids.add(found.path("id").asText()));
        return ids;
    }

    @Test
    void findsAConversationNewestFirst() throws IOException {
        String one = caller.reply(post, "one");
        String two = caller.reply(one, "two");
        caller.publish("something else");

        JsonNode found = search("conversation_id:" + post, FIELDS);

        assertThat(ids(found)).containsExactly(two, one, post);
        assertThat(found.at("/meta/newest_id").asText()).isEqualTo(two);
        assertThat(found.at("/meta/result_count").asInt()).isEqualTo(3);
        assertThat(found.at("/data/0/referenced_tweets/0/id").asText()).isEqualTo(one);
        assertThat(found.at("/data/0/edit_history_tweet_ids/0").asText()).isEqualTo(two);
        assertThat(found.at("/data/1/text").asText()).isEqualTo("@alderandoak one");
        assertThat(found.at("/includes/users/0/username").asText()).isEqualTo("mossy_fern1");
    }

    @Test
    void findsOnlyWhatIsNewerThanAnId() throws IOException {
        String one = caller.reply(post, "one");
        String two = caller.reply(post, "two");

        assertThat(ids(search("conversation_id:" + post, "&since_id=" + one))).containsExactly(two);
        assertThat(search("conversation_id:" + post, "&since_id=" + two))
                .isEqualTo(Json.object().set("meta", Json.object().put("result_count", 0)));
    }

    @Test
    void pages() throws IOException {
        for (int i = 0; i < 24; i++) {
            caller.reply(post, "reply " + i);
        }
        List<String> seen = new ArrayList<>();

        String next = "";
        do {
            JsonNode page = search("conversation_id:" + post, "&max_results=10" + next);
            seen.addAll(ids(page));
            next = page.at("/meta/next_token").isMissingNode()
                    ? ""
                    : "&next_token=" + page.at("/meta/next_token").asText();
        } while (!next.isEmpty());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void combinesTermsWithOrAndMinus() throws IOException {
        String other = caller.publish("another");
        String one = caller.reply(post, "one");
        String two = caller.reply(other, "two words here");
        String us = "from:" + caller.property("user-id");

        assertThat(ids(search("(conversation_id:" + post + " OR conversation_id:" + other + ") -" + us, "")))
                .containsExactly(two, one);
        assertThat(ids(search("to:alderandoak", ""))).containsExactly(two, one);
        assertThat(ids(search("from:mossy_fern1 \"two words\"", ""))).containsExactly(two);
        assertThat(ids(search("is:reply one lang:en", ""))).containsExactly(one);
    }

    @Test
    void refusesWhatItCannotUnderstand() throws IOException {
        assertThat(search("(conversation_id:1", "").path("status").asInt()).isEqualTo(400);
        assertThat(search("smells_of:wool", "").path("status").asInt()).isEqualTo(400);
        assertThat(search("x".repeat(513), "").path("status").asInt()).isEqualTo(400);
        assertThat(search("one", "&max_results=101").path("status").asInt()).isEqualTo(400);
        assertThat(search("one", "&since_id=1").path("status").asInt()).isEqualTo(400);
    }

    @Test
    void givesAnEditANewIdInTheSameChain() throws IOException {
        String first = caller.reply(post, "lovley");
        String second = caller.edit(first, "lovely");

        JsonNode found = search("conversation_id:" + post + " is:reply", "");

        assertThat(ids(found)).containsExactly(second);
        assertThat(found.at("/data/0/edit_history_tweet_ids"))
                .isEqualTo(Json.array().add(first).add(second));
        assertThat(sandbox.books().comments())
                .filteredOn(comment -> comment.platform().equals("twitter"))
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.id()).isEqualTo(first);
                    assertThat(comment.text()).isEqualTo("@alderandoak lovely");
                });
    }

    @Test
    void speaksTheNewNamesWhenAsked() throws IOException {
        String reply = caller.reply(post, "one");
        sandbox.behave(XManners.STANDARD.postNames(true));

        JsonNode read = caller.asApp("/2/tweets/" + reply
                + "?post.fields=conversation_id&expansions=author_id,referenced_posts,edit_history_post_ids");

        assertThat(read.at("/data/referenced_posts/0/id").asText()).isEqualTo(post);
        assertThat(read.at("/data/edit_history_post_ids/0").asText()).isEqualTo(reply);
        assertThat(read.at("/data/author_id").asText()).isNotEmpty();
        assertThat(read.at("/includes/posts/0/id").asText()).isEqualTo(post);
        assertThat(read.path("data").has("edit_history_tweet_ids")).isFalse();
    }

    @Test
    void escapesTextAndCutsLongOnes() throws IOException {
        String odd = caller.reply(post, "a < b & c");
        String tooLong = caller.reply(post, "word ".repeat(80).strip());

        JsonNode short1 = caller.asApp("/2/tweets/" + odd);
        JsonNode long1 = caller.asApp("/2/tweets/" + tooLong + "?tweet.fields=note_tweet");

        assertThat(short1.at("/data/text").asText()).isEqualTo("@alderandoak a &lt; b &amp; c");
        assertThat(long1.at("/data/text").asText()).hasSize(280).endsWith("…");
        assertThat(long1.at("/data/note_tweet/text").asText())
                .isEqualTo("@alderandoak " + "word ".repeat(80).strip());
    }

    @Test
    void readsSeveralAndNamesTheMissing() throws IOException {
        String reply = caller.reply(post, "one");

        JsonNode found = caller.asApp("/2/tweets?ids=" + reply + ",77," + post);

        assertThat(ids(found)).containsExactly(reply, post);
        assertThat(found.at("/errors/0/resource_id").asText()).isEqualTo("77");
    }

    @Test
    void keepsEverythingInItsJournal() throws IOException {
        String reply = caller.reply(post, "one");
        caller.edit(reply, "two");
        caller.asAccount("PUT", "/2/tweets/" + reply + "/hidden", "{\"hidden\":true}");
        XGrant grant = sandbox.grantOnX();
        Books before = sandbox.books();
        sandbox.close();

        sandbox = Sandbox.start(SandboxOptions.in(folder).seed(99));

        assertThat(sandbox.books().comments()).isEqualTo(before.comments());
        assertThat(sandbox.grantOnX()).isEqualTo(grant);
    }
}
