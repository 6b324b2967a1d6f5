package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");

    /** Collections whose texts were written by annotators or as attacks, not by the public. */
    static final Set<String> NOT_PUBLIC =
            Set.of("hatemojibuild", "clinc150", "deepset_prompt_injections", "giskard", "garak_sysprompt");

    Scenario scenario = Scenario.load();
    List<ScenarioComment> others =
            scenario.comments().stream().filter(comment -> !comment.own()).toList();

    @Test
    void hasTheSizeItPromises() {
        assertThat(scenario.posts()).hasSize(12);
        assertThat(others).hasSizeGreaterThanOrEqualTo(400);
        assertThat(scenario.comments()).hasSize(others.size() + 12);
        assertThat(scenario.comments()).filteredOn(ScenarioComment::backlog).hasSizeBetween(10, 25);
    }

    @Test
    void holdsAtLeast250CommentsByThePublic() {
        List<ScenarioComment> publicOnes = others.stream()
                .filter(ScenarioComment::real)
                .filter(comment -> !NOT_PUBLIC.contains(comment.source()))
                .toList();

        assertThat(publicOnes).hasSizeGreaterThanOrEqualTo(250);
    }

    @Test
    void coversEachKind() {
        Set<String> kinds = others.stream().map(ScenarioComment::kind).collect(Collectors.toSet());

        assertThat(kinds)
                .contains(
                        "praise",
                        "thanks",
                        "emoji",
                        "tagging",
                        "question_answerable",
                        "question_unanswerable",
                        "complaint",
                        "criticism",
                        "friendly_profanity",
                        "near_miss",
                        "identity",
                        "spam",
                        "abuse",
                        "threat",
                        "sexual_harassment",
                        "obfuscated_abuse",
                        "self_harm",
                        "flagged_hide",
                        "flagged_ignore",
                        "flagged_escalate",
                        "other_language",
                        "other_language_abuse",
                        "injection",
                        "odd_text",
                        "long_text",
                        "conversation");
    }

    @Test
    void ratesWhatIsHarmfulAndNothingElse() {
        assertThat(others).allSatisfy(comment -> {
            boolean harmful = Set.of(comment.label().split("\\|")).stream().anyMatch(Labels.HARMFUL::contains);
            if (harmful) {
                assertThat(comment.severity()).as(comment.id()).isIn(SEVERITIES);
            } else {
                assertThat(comment.severity()).as(comment.id()).isEmpty();
            }
        });
    }

    @Test
    void hasEnoughOfEachSeverity() {
        assertThat(SEVERITIES)
                .allSatisfy(severity -> assertThat(others)
                        .filteredOn(comment -> comment.severity().equals(severity))
                        .hasSizeGreaterThanOrEqualTo(10));
    }

    @Test
    void neverWantsComplaintsHidden() {
        assertThat(others)
                .filteredOn(comment -> Set.of("complaint", "criticism").contains(comment.kind()))
                .allSatisfy(comment -> assertThat(comment.expected()).doesNotContain("HIDE"));
    }

    @Test
    void saysWhichTopicAnswersEachAnswerableQuestion() {
        assertThat(others)
                .filteredOn(comment -> comment.kind().equals("question_answerable"))
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(comment -> {
                    assertThat(comment.topic()).isNotEmpty();
                    assertThat(comment.expected()).isEqualTo("RESPOND");
                });
    }

    @Test
    void expectsDecisionsOnly() {
        assertThat(others)
                .allSatisfy(comment -> assertThat(Set.of(comment.expected().split("\\|")))
                        .isSubsetOf("IGNORE", "RESPOND", "HIDE", "ESCALATE"));
    }

    @Test
    void holdsOneTextOfFiftyKilobytes() {
        assertThat(others)
                .filteredOn(comment -> comment.kind().equals("long_text"))
                .singleElement()
                .satisfies(comment -> assertThat(comment.text().getBytes(StandardCharsets.UTF_8))
                        .hasSizeBetween(50_000, 52_000));
    }

    @Test
    void holdsATextWithNul() {
        assertThat(others).anyMatch(comment -> comment.text().contains("\u0000"));
    }

    @Test
    void answersTopLevelCommentsOfTheSamePostOnly() {
        assertThat(scenario.comments())
                .filteredOn(comment -> !comment.parent().isEmpty())
                .allSatisfy(comment -> {
                    ScenarioComment parent = scenario.comment(comment.parent()).orElseThrow();
                    assertThat(parent.parent()).isEmpty();
                    assertThat(parent.post()).isEqualTo(comment.post());
                    assertThat(comment.backlog() && !parent.backlog()).isFalse();
                });
    }

    @Test
    void namesTheSourceOfEveryComment() throws Exception {
        String sources = new String(
                Scenario.class.getResourceAsStream("/sandbox/SOURCES.txt").readAllBytes(), StandardCharsets.UTF_8);

        assertThat(others)
                .filteredOn(ScenarioComment::real)
                .allSatisfy(comment -> assertThat(sources)
                        .contains("\n" + comment.source().replaceFirst("^davidson2017_.*", "davidson2017_<method>")));
    }
}
