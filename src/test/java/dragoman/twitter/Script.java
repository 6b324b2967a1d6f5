package dragoman.twitter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An X that answers what it was told to, in order, and remembers what it was asked. */
final class Script implements TwitterTransport {
    static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String US = "42";

    final List<TwitterCall> calls = new ArrayList<>();
    final List<String> callers = new ArrayList<>();
    private final Deque<Supplier<TwitterAnswer>> answers = new ArrayDeque<>();

    Script answer(int status, String body) {
        return answer(status, body, Map.of());
    }

    Script answer(int status, String body, Map<String, String> headers) {
        answers.add(() -> new TwitterAnswer(status, body.getBytes(StandardCharsets.UTF_8), headers));
        return this;
    }

    Script fail(RuntimeException failure) {
        answers.add(() -> {
            throw failure;
        });
        return this;
    }

    @Override
    public synchronized TwitterAnswer send(TwitterCall call, String authorization) {
        calls.add(call);
        callers.add(authorization);
        if (answers.isEmpty()) {
            throw new AssertionError("nobody told what to answer to " + call);
        }
        return answers.remove().get();
    }

    TwitterApi api() {
        return new TwitterApi(this, call -> "Bearer test", CLOCK);
    }

    TwitterSearch search(int maxPages) {
        return new TwitterSearch(api(), Vocabulary.TWEET, US, 100, maxPages, CLOCK);
    }

    TwitterCall call(int index) {
        return calls.get(index);
    }
}
