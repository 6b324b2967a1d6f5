package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.twitter.StreamLadder.Break;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamLadderTest {
    StreamLadder ladder = new StreamLadder();

    @Test
    void opensAtOnceAfterAnEnd() {
        assertThat(waits(Break.ENDED, 3)).containsExactly(0L, 250L, 500L);
    }

    @Test
    void climbsByQuarterSecondsWhenTheNetworkFails() {
        assertThat(waits(Break.NETWORK, 3)).containsExactly(250L, 500L, 750L);
        assertThat(waits(Break.NETWORK, 100)).last().isEqualTo(16_000L);
    }

    @Test
    void doublesWhenXRefuses() {
        assertThat(waits(Break.HTTP, 9))
                .containsExactly(5_000L, 10_000L, 20_000L, 40_000L, 80_000L, 160_000L, 320_000L, 320_000L, 320_000L);
    }

    @Test
    void doublesFromAMinuteWhenThereWereTooMany() {
        assertThat(waits(Break.LIMITED, 3)).containsExactly(60_000L, 120_000L, 240_000L);
    }

    @Test
    void beginsAnewWithAnotherTrouble() {
        waits(Break.HTTP, 5);

        assertThat(waits(Break.NETWORK, 1)).containsExactly(250L);
        assertThat(waits(Break.HTTP, 1)).containsExactly(5_000L);
    }

    @Test
    void beginsAnewAfterAConnectionThatWorked() {
        waits(Break.ENDED, 5);

        ladder.reset();

        assertThat(waits(Break.ENDED, 1)).containsExactly(0L);
    }

    private List<Long> waits(Break kind, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> ladder.after(kind).toMillis())
                .toList();
    }
}
