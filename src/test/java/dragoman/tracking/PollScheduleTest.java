package dragoman.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private final PollSchedule schedule =
            new PollSchedule(List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30)));

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT5M",
        "PT23H59M59S, PT5M",
        "PT24H, PT15M",
        "PT71H59M, PT15M",
        "PT72H, PT30M",
        "PT8760H, PT30M",
        "-PT1M, PT5M"
    })
    void readsOldPostsMoreRarely(Duration age, Duration wait) {
        assertThat(schedule.waitFor(age)).isEqualTo(wait);
    }

    @Test
    void refusesIntervalsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PollSchedule(List.of(Duration.ofMinutes(5))))
                .withMessageContaining("three durations");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PollSchedule(List.of(Duration.ZERO, Duration.ofMinutes(15), Duration.ofMinutes(30))))
                .withMessageContaining("above zero");
    }
}
