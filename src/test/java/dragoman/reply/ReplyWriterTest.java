package dragoman.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dragoman.triage.TriageDecision;
import org.junit.jupiter.api.Test;

class ReplyWriterTest {
    ReplyWriter writer = new VerbatimReplyWriter();

    @Test
    void saysTheAnswerAsItStands() {
        TriageDecision triage = TriageDecision.respond("a.md: Price?", "On our site.", 0.8, 0.2, "close");

        Reply reply = writer.write(ReplyCheckTest.comment("price?"), triage);

        assertThat(reply).isEqualTo(new Reply("On our site.", "On our site."));
    }

    @Test
    void refusesToSpeakUnasked() {
        TriageDecision triage = TriageDecision.ignore("asks nothing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(ReplyCheckTest.comment("lovely"), triage))
                .withMessage("a reply should be written only after RESPOND: was IGNORE for instagram:3");
    }
}
