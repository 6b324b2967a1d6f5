package dragoman.tracking;

import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which posts are watched, and whose turn it is. */
public final class Tracking {
    private static final Logger LOG = LoggerFactory.getLogger(Tracking.class);
    private static final int DUE_AT_ONCE = 100;

    private final TrackedPostStore store;
    private final AccountStore accounts;
    private final PollSchedule schedule;
    private final Duration lease;
    private final Clock clock;
    /** The id of the account that is set up on each platform; the table may know earlier ones too. */
    private final Map<Platform, String> userIds = new ConcurrentHashMap<>();

    Tracking(TrackedPostStore store, AccountStore accounts, PollSchedule schedule, Duration lease, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.schedule = schedule;
        this.lease = lease;
        this.clock = clock;
    }

    /** Takes the posts whose turn it is; no other machine gets them meanwhile. */
    public List<TrackedPost> due() {
        return store.claimDue(userIds.keySet(), DUE_AT_ONCE, lease);
    }

    /**
     * Starts to watch a post, from now on: what was written before is backlog.
     *
     * @return whether it was not watched before
     * @throws IllegalArgumentException when no account of ours is on that platform
     */
    public boolean track(PostId id) {
        return store.add(id, accountOn(id.platform()), false);
    }

    private String accountOn(Platform platform) {
        return Optional.ofNullable(userIds.get(platform))
                .orElseThrow(() -> new IllegalArgumentException("No account is set up for " + platform + ": set "
                        + platform + ".user-id and " + platform + ".access-token"));
    }

    public Optional<TrackedPost> find(PostId id) {
        return store.find(id);
    }

    /** The posts of a platform that are watched, those longest watched first. */
    public List<TrackedPost> active(Platform platform, int limit) {
        return store.active(platform, limit);
    }

    /** The platforms on which an account of ours is set up. */
    public Set<Platform> platforms() {
        return Set.copyOf(userIds.keySet());
    }

    /**
     * Starts to watch those of the account's posts that are not watched yet. What was written on them since the account
     * is known is no backlog: it came while we were looking.
     *
     * @param pages newest posts first; no further page is asked for after one without anything new
     */
    public void discovered(Iterable<List<Post>> pages) {
        Deque<List<PostId>> fresh = new ArrayDeque<>();
        for (List<Post> posts : pages) {
            List<PostId> unknown = posts.stream()
                    .map(Post::id)
                    .filter(id -> store.find(id).isEmpty())
                    .toList();
            if (unknown.isEmpty()) {
                break;
            }
            fresh.push(unknown);
        }
        // Oldest first: when this breaks off, the newest page still has something new and the next time goes on.
        fresh.forEach(this::watch);
    }

    private void watch(List<PostId> posts) {
        posts.forEach(id -> store.add(id, accountOn(id.platform()), true));
        LOG.info("Watching {} more posts of ours", posts.size());
    }

    /** Tells why our posts on a platform could not be listed; the next time it is tried again. */
    public void notDiscovered(Platform platform, Exception cause) {
        LOG.warn(
                "Our posts on {} could not be listed and are looked for again next time: {}",
                platform,
                cause.getMessage());
    }

    /** Moves the post's checkpoint on: everything in the look is committed. */
    public void looked(Look look, List<?> fresh) {
        Duration age = Duration.between(look.publishedAt().orElse(Instant.EPOCH), clock.instant());
        store.looked(look, schedule.waitFor(age), fresh.size());
    }

    /** Notes why a post could not be read, and when to try again; a post that is gone is watched no more. */
    public void failed(TrackedPost tracked, Exception cause) {
        PostId id = tracked.post().id();
        if (cause instanceof PlatformException refusal && refusal.errorClass() == ErrorClass.GONE) {
            LOG.info("Post {} is not there any more and is watched no longer: {}", id, cause.getMessage());
            store.complete(id, cause.getMessage());
            return;
        }
        Duration nextIn = waitAfter(cause);
        LOG.warn("Post {} could not be read: {}. Next try in {} s", id, cause.getMessage(), nextIn.toSeconds());
        store.failed(id, String.valueOf(cause.getMessage()), nextIn);
    }

    private Duration waitAfter(Exception cause) {
        Duration usual = schedule.waitFor(Duration.ZERO);
        Duration asked = cause instanceof PlatformException refusal ? refusal.retryAfter() : Duration.ZERO;
        return asked.compareTo(usual) > 0 ? asked : usual;
    }

    /** Makes our account on a platform known, so that its posts can be watched. */
    public void account(Platform platform, String userId, String username) {
        accounts.put(platform, userId, username);
        userIds.put(platform, userId);
    }
}
