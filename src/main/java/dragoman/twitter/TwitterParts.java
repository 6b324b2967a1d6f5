package dragoman.twitter;

import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.tracking.TrackedPost;
import dragoman.tracking.Tracking;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Everything that speaks with X, put together. */
final class TwitterParts {
    private static final int PAGE_SIZE = 100;
    private static final int MOST_POSTS = 50_000;

    private final TwitterSettings settings;
    private final TwitterAccess access;
    private final TwitterPosts posts;
    private final TwitterSearch search;
    private final TwitterSources sources;
    private final TwitterWebhook webhook;

    TwitterParts(TwitterSettings settings, TwitterAccess access) {
        this.settings = settings;
        this.access = access;
        this.posts = new TwitterPosts(settings.userId(), settings.clock());
        this.sources = new TwitterSources(settings.sources());
        this.search = new TwitterSearch(
                access.app(),
                settings.vocabulary(),
                settings.userId(),
                PAGE_SIZE,
                settings.maxPages(),
                settings.clock());
        this.webhook = new TwitterWebhook(access.app(), subscription(), sources, settings.webhook());
    }

    private Subscription subscription() {
        return switch (settings.webhookApi()) {
            case "account-activity" -> new AccountActivity(access, settings.userId());
            case "activity" -> new XActivity(access, settings.userId());
            default ->
                throw new IllegalArgumentException(
                        "twitter.webhook.api should be account-activity or activity: was " + settings.webhookApi());
        };
    }

    String userId() {
        return settings.userId();
    }

    String username() {
        return settings.username();
    }

    TwitterWebhook webhook() {
        return webhook;
    }

    TwitterReader reader() {
        return new TwitterReader(access.app(), search, posts, settings.vocabulary(), settings.userId());
    }

    SparingReader sparingReader(TwitterReader reader) {
        return new SparingReader(sources, reader::look, settings.reconcileEvery());
    }

    TwitterWriter writer(Function<CommentId, Optional<Comment>> comments) {
        ReplyGate gate = new ReplyGate(settings.replies(), settings.username(), comments);
        return new TwitterWriter(access.user(), search, gate, settings.userId());
    }

    /** @param accept returns when the comment is committed */
    Listening listening(Tracking tracking, Jdbi jdbi, Consumer<Comment> accept) {
        CountDownLatch end = new CountDownLatch(1);
        StreamSettings stream = settings.stream();
        StreamTopics topics = new StreamTopics(() -> roots(tracking), settings.userId(), stream.subjects());
        Comings comings = new Comings(posts, tracking::find, settings.clock().instant(), accept);
        return new Listening(
                webhook,
                new TwitterStream(
                        new HttpStream(access.http(), access.appCredentials(), settings.vocabulary()),
                        new StreamRules(access.app(), topics, stream.ruleLength(), stream.rules()),
                        new StreamGap(search, topics, comings),
                        comings,
                        sources,
                        new StreamLeaseStore(jdbi, settings.userId()),
                        new TwitterStream.Times(
                                settings.clock(), Pause.until(end), stream.silence(), stream.rulesEvery()),
                        () -> heard(tracking)),
                end);
    }

    private static Collection<String> roots(Tracking tracking) {
        return tracking.active(Platform.TWITTER, MOST_POSTS).stream()
                .map(tracked -> tracked.post().id().value())
                .toList();
    }

    /** Up to this moment every watched post has been read; empty when one was not read at all. */
    private static Optional<Instant> heard(Tracking tracking) {
        List<TrackedPost> active = tracking.active(Platform.TWITTER, MOST_POSTS);
        boolean unread =
                active.stream().anyMatch(tracked -> tracked.checkpointAt().isEmpty());
        return unread
                ? Optional.empty()
                : active.stream()
                        .flatMap(tracked -> tracked.checkpointAt().stream())
                        .min(Comparator.naturalOrder());
    }
}
