package dragoman.tracking;

import dragoman.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;
import org.apache.camel.util.TimeUtils;

/** The tracking feature: which posts are watched, and when. */
public final class TrackingConfiguration implements CamelConfiguration {
    private final Storage storage;

    public TrackingConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public Tracking tracking(
            @PropertyInject("tracking.intervals") String intervals, @PropertyInject("claims.lease") Duration lease) {
        List<Duration> waits = Arrays.stream(intervals.split(","))
                .map(interval -> Duration.ofMillis(TimeUtils.toMilliSeconds(interval.strip())))
                .toList();
        TrackedPostStore posts = new TrackedPostStore(storage.jdbi(), storage.node());
        posts.releaseOwnClaims();
        return new Tracking(posts, new AccountStore(storage.jdbi()), new PollSchedule(waits), lease, Clock.systemUTC());
    }
}
