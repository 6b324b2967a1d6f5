package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.api.CommentFilter.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentFilterTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 200})
    void takesAPageOfSensibleSize(int limit) {
        assertThat(filter("", "", limit).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void refusesAPageOfAnyOtherSize(int limit) {
        assertThatThrownBy(() -> filter("", "", limit))
                .isInstanceOf(ApiException.class)
                .hasMessage("limit should be between 1 and 200: was " + limit);
    }

    @Test
    void namesWhatMayBeAskedFor() {
        assertThatThrownBy(() -> filter("decided", "", 50))
                .hasMessage("state should be one of [DECIDED, PARKED, RECEIVED, WITHDRAWN]");
        assertThatThrownBy(() -> filter("", "DELETE", 50))
                .hasMessage("decision should be one of [ESCALATE, HIDE, IGNORE, RESPOND]");
    }

    @Test
    void readsTheCursorThatItWrote() {
        Cursor cursor = new Cursor(Instant.parse("2026-03-01T12:00:00.123456Z"), "17858893269000001");

        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(Cursor.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "not base64!",
                "2026-03-01T12:00:00Z",
                "2026-03-01T12:00:00Z ",
                "soon 1",
                "2026-03-01T12:00:00Z a\0b",
                "+999999999-12-31T23:59:59Z 1",
                "-999999999-01-01T00:00:00Z 1"
            })
    void refusesACursorThatItDidNotWrite(String text) {
        String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(encoded))
                .isInstanceOf(ApiException.class)
                .hasMessage("after should be the 'next' of the page before");
    }

    private static CommentFilter filter(String state, String decision, int limit) {
        return new CommentFilter("", "", state, decision, "", Optional.empty(), limit);
    }
}
