package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.comment.Comment;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedModeratorTest {
    static EmbeddedModerator moderator;

    ModerationPolicy policy = new ModerationPolicy(0.7);

    @BeforeAll
    static void readModel() {
        moderator = new EmbeddedModerator();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you are a fucking idiot",
                "you're pathetic",
                "y0u are a m0r0n",
                "you stupid b1tch",
                "I will find you and kill you",
                "check out my page for free followers http://bit.ly/abc",
                "send nudes baby"
            })
    void hidesCertainHarm(String text) {
        assertThat(policy.hides(judge(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Damn, this bag is a beauty",
                "this is fucking gorgeous",
                "shit that's hot 🔥",
                "This jacket sucks, I sent mine back",
                "worst customer service ever, this is garbage",
                "what a scam, I want my money back",
                "your ads are annoying as hell",
                "do you ship to mexico?",
                "is it out of stock in black?",
                "where is my order???",
                "I hate mondays",
                "As a trans woman I feel so welcome here",
                "my gay friends love your brand",
                "so good to see a Muslim model 😍",
                "@user look at this"
            })
    void passesWhatHarmsNobody(String text) {
        assertThat(policy.passes(judge(text))).describedAs("%s", judge(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "black women deserve better",
                "Muslim women look great in this",
                "my girlfriend is a lesbian and she is a lawyer",
                "gay people are people",
                "jews and muslims live next door to each other here"
            })
    void neverHidesPeopleForBeingNamed(String text) {
        assertThat(policy.hides(judge(text))).describedAs("%s", judge(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Holy crap, what a view", "you beautiful bitch, love this", "you look like shit today haha, jk"})
    void neverHidesFriendlySwearing(String text) {
        assertThat(policy.hides(judge(text))).describedAs("%s", judge(text)).isFalse();
    }

    @Test
    void neverHidesSomebodyInDanger() {
        Verdict verdict = judge("nobody would notice if I was gone, I want to end it all and cut myself");

        assertThat(verdict.category()).isEqualTo(Category.SELF_HARM);
        assertThat(policy.hides(verdict)).isFalse();
        assertThat(policy.escalates(verdict)).isTrue();
    }

    @Test
    void saysWhichHeadAndWhichWords() {
        assertThat(judge("you're pathetic").reason()).startsWith("abuse ").contains("pathetic");
    }

    @Test
    void keepsItsReasonOnOneLine() {
        String reason =
                judge("you are\npathetic\u202E and\rworthless\u0007 trash").reason();

        assertThat(reason).doesNotContain("\n", "\r", "\u202E", "\u0007");
    }

    @Test
    void obeysRulesThatAreCertain() {
        Verdict certain = new Verdict(Severity.HIGH, Category.HATE, 0.8, "by rule");
        EmbeddedModerator ruled = new EmbeddedModerator(comment -> certain, ModelFile.shipped());

        assertThat(ruled.judge(Comments.saying("lovely"))).isEqualTo(certain);
    }

    @Test
    void neverHidesForANameAlone() {
        Verdict verdict = moderator.judge(Comments.by("idiotslayer", "nice colours"));

        assertThat(policy.hides(verdict)).isFalse();
    }

    @Test
    void scoresEveryHarm() {
        Comment comment = Comments.saying("you're pathetic");

        Map<Category, Double> scores = moderator.scores(comment);

        assertThat(scores).containsOnlyKeys(LinearHeads.HEADS);
        assertThat(scores.get(Category.ABUSE)).isGreaterThan(0.7);
        assertThat(scores.get(Category.SPAM)).isLessThan(0.35);
    }

    @Test
    void judgesAnEmptyComment() {
        assertThat(policy.passes(judge(""))).isTrue();
    }

    private static Verdict judge(String text) {
        return moderator.judge(Comments.saying(text));
    }
}
