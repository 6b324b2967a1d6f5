package dragoman.twitter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwitterDeliveryReaderTest {
    private final TwitterDeliveryReader reader = new TwitterDeliveryReader("", new PostMapper(Clock.systemUTC()));

    private TwitterDelivery recorded(String file) throws IOException {
        return reader.read(Files.readAllBytes(Path.of("src/test/resources/webhooks", file)));
    }

    private TwitterDelivery told(String json) {
        return reader.read(json.replace('\'', '"').getBytes(UTF_8));
    }

    private Comment comment(String json) {
        return told(json).written().get(0);
    }

    @Test
    void readsARecordedReply() throws IOException {
        Comment reply = recorded("composed-aaa-reply-short.json").written().get(0);

        assertThat(reply.id()).hasToString("twitter:758797113446641664");
        assertThat(reply.text()).isEqualTo("@joyding so cool!");
        assertThat(reply.post().id().value()).isEqualTo("758455946372714496");
        assertThat(reply.parent()).isEmpty();
        assertThat(reply.writtenAt()).isEqualTo(Instant.parse("2016-07-28T22:51:44Z"));
        assertThat(reply.author().ourselves()).isFalse();
    }

    @Test
    void readsTheWholeTextOfALongReply() throws IOException {
        Comment reply = recorded("composed-aaa-reply-extended.json").written().get(0);

        assertThat(reply.text()).doesNotEndWith("…").hasSizeGreaterThan(140);
    }

    @Test
    void readsARecordedMentionAndIgnoresARetweet() throws IOException {
        Comment mention = recorded("composed-aaa-mention.json").written().get(0);

        assertThat(mention.post().id().value()).isEqualTo(mention.id().value());
        assertThat(recorded("composed-aaa-retweet.json").written()).isEmpty();
        assertThat(recorded("composed-aaa-retweet.json").ignored()).containsExactly("retweet");
    }

    @Test
    void readsActivityByItsOldAndItsNewNames() {
        for (String names : List.of(
                "referenced_tweets,note_tweet,edit_history_tweet_ids",
                "referenced_posts,note_post,edit_history_post_ids")) {
            String[] name = names.split(",");
            Comment reply =
                    comment("{'data':{'event_uuid':'-5','filter':{'user_id':'1'},'event_type':'post.reply.create',"
                            + "'payload':{'id':12,'text':'short','author_id':'31','conversation_id':'7','created_at':'2026-01-02T03:04:05.000Z',"
                            + "'" + name[0] + "':[{'type':'replied_to','id':'9'}],'" + name[1]
                            + "':{'text':'a &lt; b'},"
                            + "'" + name[2] + "':['10','12']},'includes':{'users':[{'id':'31','username':'fern'}]}}}");

            assertThat(reply.id().value()).isEqualTo("10");
            assertThat(reply.latestId()).isEqualTo("12");
            assertThat(reply.revision()).isEqualTo(2);
            assertThat(reply.text()).isEqualTo("a < b");
            assertThat(reply.post().id().value()).isEqualTo("7");
            assertThat(reply.parent()).isEqualTo("9");
            assertThat(reply.author().name()).isEqualTo("fern");
        }
    }

    @Test
    void tellsOurOwnByTheirId() {
        assertThat(comment("{'tweet_create_events':[{'id':5,'text':'a','user':{'id':1}}],'for_user_id':'1'}")
                        .author()
                        .ourselves())
                .isTrue();
    }

    @Test
    void leavesOutWhatIsForAnotherAccount() {
        TwitterDeliveryReader ours = new TwitterDeliveryReader("1", new PostMapper(Clock.systemUTC()));
        TwitterDelivery delivery = ours.read(
                "{\"for_user_id\":\"2\",\"tweet_create_events\":[{\"id\":5,\"user\":{\"id\":3}}]}".getBytes(UTF_8));

        assertThat(delivery.written()).isEmpty();
        assertThat(delivery.ignored()).containsExactly("another_account");
    }

    @Test
    void readsDeletions() {
        assertThat(
                        told("{'for_user_id':'1','tweet_delete_events':[{'status':{'id':'5','user_id':'3'},'timestamp_ms':'1'}]}")
                                .deleted())
                .hasToString("[twitter:5]");
        assertThat(told("{'data':{'event_type':'post.delete','payload':{'id':'6'}}}")
                        .deleted())
                .hasToString("[twitter:6]");
    }

    @Test
    void countsWhatMeansNothing() {
        assertThat(told("{'favorite_events':[{}],'user_has_blocked':false,'x':1}")
                        .ignored())
                .containsExactly("favorite_events");
        assertThat(told("{'user_event':{'revoke':{}}}").ignored()).containsExactly("user_event.revoke");
        assertThat(told("{'tweet_create_events':[{'id':'a/b','user':{'id':3}},{}]}")
                        .ignored())
                .containsExactly("unusable", "unusable");
    }
}
