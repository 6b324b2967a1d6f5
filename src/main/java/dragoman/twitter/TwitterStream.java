package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.twitter.StreamLadder.Break;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to X's filtered stream: one connection, opened again for as long as it is needed. */
final class TwitterStream implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TwitterStream.class);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
    /** Breaks that are over sooner are no reason to hear in another way. */
    private static final Duration BRIEF = Duration.ofSeconds(2);

    private final StreamSource source;
    private final StreamRules rules;
    private final StreamGap gap;
    private final Comings comings;
    private final TwitterSources sources;
    private final StreamLeaseStore lease;
    private final Times times;
    private final StreamLadder ladder = new StreamLadder();
    private volatile StreamSource.Lines open;
    private Supplier<Optional<Instant>> heard;
    /** Empty until there are rules. */
    private Optional<Instant> rulesDue = Optional.empty();

    private Instant lookDue = Instant.EPOCH;

    /**
     * @param silence how long X may send nothing at all
     * @param rulesEvery how often the rules are compared with what is watched
     */
    record Times(Clock clock, Pause pause, Duration silence, Duration rulesEvery) {}

    /** @param heard the last moment at which everything is known to have come in; empty for none */
    TwitterStream(
            StreamSource source,
            StreamRules rules,
            StreamGap gap,
            Comings comings,
            TwitterSources sources,
            StreamLeaseStore lease,
            Times times,
            Supplier<Optional<Instant>> heard) {
        this.source = source;
        this.rules = rules;
        this.gap = gap;
        this.comings = comings;
        this.sources = sources;
        this.lease = lease;
        this.times = times;
        this.heard = heard;
    }

    @Override
    public void run() {
        try {
            while (!times.pause().ended()) {
                times.pause().wait(turn());
            }
        } finally {
            lease.close();
        }
    }

    /** Ends the connection; no further one is opened once the pause has ended. */
    void close() {
        StreamSource.Lines lines = open;
        if (lines != null) {
            lines.close();
        }
    }

    /** One connection from its beginning to its end; answers how long to wait before the next. */
    private Duration turn() {
        try {
            if (!sources.needed(Source.STREAM) || !lease.take() || (rulesDue.isEmpty() && !keepRules())) {
                return LOOK_AROUND;
            }
            listen();
            return ladder.after(Break.ENDED);
        } catch (StreamBrokenException e) {
            return broken(e.kind(), e);
        } catch (PlatformException e) {
            return broken(e.errorClass() == ErrorClass.LIMITED ? Break.LIMITED : Break.HTTP, e);
        } catch (RuntimeException e) {
            LOG.warn("The stream of X is opened again, for something went wrong on our side", e);
            return broken(Break.HTTP, e);
        }
    }

    /** Says only what does not help itself at once. */
    private Duration broken(Break kind, RuntimeException cause) {
        Duration wait = ladder.after(kind);
        LOG.debug("The stream of X is opened again in {}: {}", wait, cause.getMessage());
        if (wait.compareTo(BRIEF) > 0) {
            sources.down(Source.STREAM, cause.getMessage());
        }
        return wait;
    }

    private boolean keepRules() {
        boolean any = rules.keep();
        rulesDue = any ? Optional.of(now().plus(times.rulesEvery())) : Optional.empty();
        return any;
    }

    private void listen() {
        Instant opened = now();
        try (StreamSource.Lines lines = source.open()) {
            open = lines;
            // After it was opened, so that nothing falls between what is searched and what is streamed.
            gap.fill(heard.get());
            heard = () -> Optional.of(opened);
            sources.up(Source.STREAM);
            Optional<String> line = lines.next(times.silence());
            while (line.isPresent() && wanted()) {
                read(line.get());
                line = lines.next(times.silence());
            }
        } finally {
            open = null;
            if (!now().isBefore(opened.plus(times.silence()))) {
                ladder.reset();
            }
        }
    }

    private boolean wanted() {
        if (times.pause().ended()) {
            return false;
        }
        if (now().isBefore(lookDue)) {
            return true;
        }
        lookDue = now().plus(LOOK_AROUND);
        return sources.needed(Source.STREAM) && lease.held();
    }

    private void read(String line) {
        if (!line.isBlank()) {
            JsonNode read = TwitterApi.read(line.getBytes(StandardCharsets.UTF_8));
            if (read.has("errors") && !read.has("data")) {
                throw new StreamBrokenException(Break.ENDED, "X ends the stream: " + TwitterErrors.reason(read));
            }
            comings.handOn(read.path("data"), read.path("includes"), "stream");
        }
        Instant now = now();
        heard = () -> Optional.of(now);
        if (rulesDue.filter(due -> !now.isBefore(due)).isPresent()) {
            keepRules();
        }
    }

    private Instant now() {
        return times.clock().instant();
    }
}
