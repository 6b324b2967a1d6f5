package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconModeratorTest {
    private static final LexiconModerator MODERATOR = new LexiconModerator();

    private final ModerationPolicy policy = new ModerationPolicy(0.7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            you are a fucking idiot                   | ABUSE
            stupid bitch                              | ABUSE
            you dumb cunt                             | ABUSE
            Fuck you and your ugly face               | ABUSE
            stfu dumbass                              | ABUSE
            He is such an asshole                     | ABUSE
            your staff are fucking dickheads          | ABUSE
            kill yourself                             | ABUSE
            kys loser                                 | ABUSE
            I will kill you                           | THREAT
            gonna beat you up                         | THREAT
            you should die                            | THREAT
            Somebody should put a bullet in you       | THREAT
            I know where you live                     | THREAT
            We will burn your shop down tonight       | THREAT
            I hope you get cancer                     | THREAT
            I'm going to shoot everyone in there      | THREAT
            send nudes                                | SEXUAL
            show us your tits                         | SEXUAL
            you are just a faggot                     | HATE
            all muslims are vermin                    | HATE
            I hate gay people                         | HATE
            Immigrants should be shot                 | HATE
            go back to your country                   | HATE
            """)
    void hidesCertainAbuse(String text, Category category) {
        Verdict verdict = MODERATOR.judge(Comments.saying(text));

        assertThat(policy.hides(verdict)).as(verdict.toString()).isTrue();
        assertThat(verdict.category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y0u are a fuck1ng 1d10t",
                "yоu аrе а fuсking idiоt",
                "you are a \uD835\uDD23\uD835\uDD32\uD835\uDD20\uD835\uDD28ing idiot",
                "you are a f\u200Bu\u200Bc\u200Bking idiot",
                "you are a f*cking idiot",
                "you are a f u c k i n g idiot",
                "you are a fucking i.d.i.o.t",
                "YOU ARE A FUUUUCKING IDIOOOOT",
                "you are a fúcking ïdíot",
                "ｙｏｕ ａｒｅ ａ ｆｕｃｋｉｎｇ ｉｄｉｏｔ",
                "k.y.s",
                "k!ll yourself"
            })
    void hidesAbuseInDisguise(String text) {
        assertThat(policy.hides(MODERATOR.judge(Comments.saying(text)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow me and I follow back",
                "Get 1000 followers for free, link in my bio",
                "I made $5,000 in one week with @coach.anna, message him now",
                "Check out my channel please!!! https://example.com/me",
                "Invest in bitcoin with @trader and get daily returns",
                "Promote it on @brand.hub",
                "F4F anyone? I follow back instantly"
            })
    void hidesSpam(String text) {
        Verdict verdict = MODERATOR.judge(Comments.saying(text));

        assertThat(policy.hides(verdict)).as(verdict.toString()).isTrue();
        assertThat(verdict.category()).isEqualTo(Category.SPAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worst brand ever",
                "this is trash, want my money back",
                "Your customer service is fucking useless, I want a refund",
                "This piece of shit broke after two days",
                "what the fuck is wrong with your delivery",
                "your fucking stupid website crashed again",
                "You people are thieves, give me my money back",
                "The sizes for women are ridiculous",
                "I hate women's sizes here, nothing fits",
                "The way you treat immigrants is disgusting",
                "those shoes? they are pieces of shit",
                "your POS terminal is down"
            })
    void passesCriticism(String text) {
        assertPasses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Damn, that is a fine hoodie",
                "holy shit this is gorgeous",
                "fucking love it",
                "omg shut up this is stunning",
                "hey bitch love you",
                "Damn bitch where did you get that",
                "bomb ass mug, take my money"
            })
    void passesFriendlyProfanity(String text) {
        assertPasses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "killer jacket!",
                "this sale is killing me",
                "I'd kill for this",
                "I would murder your burgers right now",
                "I will shoot you guys an email",
                "smoking will kill you",
                "the colour is to die for",
                "You must be dead tired after that launch",
                "I hope your skin clears up soon",
                "We will break barriers for women"
            })
    void passesFiguresOfSpeech(String text) {
        assertPasses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As a gay man this made my day",
                "Proud black woman here, love this",
                "We are a group of immigrants",
                "Muslims and Jews together, beautiful",
                "Nice to see a fat black woman in an ad",
                "Trans people deserve to be happy"
            })
    void passesMentionsOfIdentity(String text) {
        assertPasses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is my order?",
                "DM me please, order 12345, paid $40",
                "Is the link in bio broken?",
                "Can I use a promo code? I got 10k steps today",
                "Greetings from Scunthorpe, love the classic analysis",
                "",
                "   ",
                "🔥🔥🔥",
                "أحب هذا المنتج",
                "Когда доставка?",
                "Die Farbe ist schön",
                "o\u0301\u0302\u0303\u0304\u0305"
            })
    void passesOrdinaryComments(String text) {
        assertPasses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you are an idiot",
                "You can't go around saying \"I hate gay people\"",
                "I will kill you if you don't restock 😂",
                "I'm a proud faggot, deal with it",
                "No immigrant deserves to die, and please don't kill yourself",
                "go to hell with your fees",
                "nice tits"
            })
    void asksPersonWhenUnsure(String text) {
        Verdict verdict = MODERATOR.judge(Comments.saying(text));

        assertThat(policy.escalates(verdict)).as(verdict.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to kill myself",
                "I've been cutting again",
                "fuck you all, I just want to die",
                "I want to kill mys3lf"
            })
    void bringsSelfHarmToPerson(String text) {
        Verdict verdict = MODERATOR.judge(Comments.saying(text));

        assertThat(verdict.category()).isEqualTo(Category.SELF_HARM);
        assertThat(verdict.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(policy.escalates(verdict)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"faggot_hunter", "IHateFaggots88", "f4gg0t"})
    void readsHandleToo(String handle) {
        Verdict verdict = MODERATOR.judge(Comments.by(handle, "nice"));

        assertThat(policy.hides(verdict)).as(verdict.toString()).isTrue();
        assertThat(verdict.reason()).startsWith("in the author's name: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dick.miller", "anna_coon", "scunthorpe_fc", "Hancock1990", ""})
    void leavesNamesAlone(String handle) {
        assertThat(MODERATOR.judge(Comments.by(handle, "nice"))).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void saysWhatItSaw() {
        Verdict verdict = MODERATOR.judge(Comments.saying("Well, you\nare a FUCKING\u202E idiot!"));

        assertThat(verdict.reason()).isEqualTo("an insult aimed at somebody: \"you are a FUCKING idiot\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"you so ", "fucking ", "stupid fat ", "a ", "1!", "a-b@c.d", "check out my channel ", "idiot"})
    void judgesLongTextQuickly(String piece) {
        String text = piece.repeat(50_000 / piece.length());

        assertTimeout(Duration.ofSeconds(1), () -> MODERATOR.judge(Comments.saying(text)));
    }

    private void assertPasses(String text) {
        Verdict verdict = MODERATOR.judge(Comments.saying(text));

        assertThat(policy.passes(verdict)).as(verdict.toString()).isTrue();
    }
}
