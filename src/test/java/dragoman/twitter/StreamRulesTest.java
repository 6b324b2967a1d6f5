package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamRulesTest {
    static final StreamTopics.Subjects NONE = new StreamTopics.Subjects("", "", "", "");

    Script x = new Script();

    @Test
    void asksForTheAnswersToOurPosts() {
        assertThat(topics(List.of("7", "8"), NONE).queries(1024))
                .containsExactly("(conversation_id:7 OR conversation_id:8) -from:42");
    }

    @Test
    void splitsWhatIsTooLong() {
        List<String> roots = IntStream.range(0, 100)
                .mapToObj(i -> String.valueOf(1_900_000_000_000_000_000L + i))
                .toList();

        assertThat(topics(roots, NONE).queries(1024)).hasSize(4).allMatch(rule -> rule.length() <= 1024);
    }

    @Test
    void listensForWhatTheSettingsName() {
        StreamTopics.Subjects subjects =
                new StreamTopics.Subjects("warm coat, dragoman", "rival", "de", "place_country:DE");

        assertThat(topics(List.of(), subjects).queries(1024))
                .containsExactly("(\"warm coat\" OR \"dragoman\" OR from:rival) lang:de place_country:DE"
                        + " -is:retweet -from:42");
    }

    @Test
    void listensToAPlaceAlone() {
        assertThat(topics(List.of(), new StreamTopics.Subjects("", "", "", "place_country:DE"))
                        .queries(1024))
                .containsExactly("(place_country:DE) -from:42");
    }

    @Test
    void changesNothingWhenTheRulesAreRight() {
        x.answer(200, rules("(conversation_id:7) -from:42", "dragoman"));

        assertThat(rules(List.of("7"), 1000).keep()).isTrue();

        assertThat(x.calls).hasSize(1);
    }

    @Test
    void addsBeforeItTakesAway() {
        x.answer(200, rules("(conversation_id:6) -from:42", "dragoman"))
                .answer(201, "{\"meta\":{\"summary\":{\"created\":1}}}")
                .answer(200, "{\"meta\":{}}");

        rules(List.of("7"), 1000).keep();

        assertThat(x.call(1).body()).contains("\"add\"", "(conversation_id:7) -from:42", "\"tag\":\"dragoman\"");
        assertThat(x.call(2).body()).isEqualTo("{\"delete\":{\"ids\":[\"1\"]}}");
    }

    @Test
    void takesAwayFirstWhenThereIsNoRoom() {
        x.answer(200, rules("(conversation_id:6) -from:42", "dragoman"))
                .answer(200, "{\"meta\":{}}")
                .answer(201, "{\"meta\":{}}");

        rules(List.of("7"), 1).keep();

        assertThat(x.call(1).body()).contains("delete");
        assertThat(x.call(2).body()).contains("add");
    }

    @Test
    void leavesTheRulesOfOthersAlone() {
        x.answer(200, rules("cats", "theirs"));

        assertThat(rules(List.of(), 1000).keep()).isFalse();

        assertThat(x.calls).hasSize(1);
    }

    private static String rules(String value, String tag) {
        return "{\"data\":[{\"id\":\"1\",\"value\":\"" + value + "\",\"tag\":\"" + tag + "\"}],\"meta\":{}}";
    }

    private StreamRules rules(List<String> roots, int most) {
        return new StreamRules(x.api(), topics(roots, NONE), 1024, most);
    }

    static StreamTopics topics(List<String> roots, StreamTopics.Subjects subjects) {
        return new StreamTopics(() -> roots, Script.US, subjects);
    }
}
