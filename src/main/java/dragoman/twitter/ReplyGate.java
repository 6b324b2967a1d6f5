package dragoman.twitter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dragoman.action.Action;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether X will let us answer. Most accounts may answer only who named or quoted them; the rest is a person's. */
final class ReplyGate {
    private final Mode mode;
    private final Pattern ourName;
    private final Function<CommentId, Optional<Comment>> comments;
    private final Cache<CommentId, String> refused =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** How far the gate is open. */
    enum Mode {
        /** Answer those only who wrote our name. */
        GATED,
        /** Answer all. */
        OPEN,
        /** Answer nobody. */
        OFF;

        static Mode of(String name) {
            for (Mode mode : values()) {
                if (mode.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return mode;
                }
            }
            throw new IllegalArgumentException("twitter.replies should be gated, open or off: was " + name);
        }
    }

    /** @param comments finds a comment that was let in */
    ReplyGate(Mode mode, String username, Function<CommentId, Optional<Comment>> comments) {
        if (mode == Mode.GATED && username.isEmpty()) {
            throw new IllegalArgumentException("twitter.replies = gated needs our handle to know who wrote it."
                    + " Add: twitter.username = <handle without the at sign>");
        }
        this.mode = mode;
        this.ourName = Pattern.compile(
                "(?<![A-Za-z0-9_@\uFF20])[@\uFF20]" + Pattern.quote(username) + "(?![A-Za-z0-9_])",
                Pattern.CASE_INSENSITIVE);
        this.comments = comments;
    }

    /** @throws PlatformException when it is of no use to try */
    void pass(Action action) {
        String known = refused.getIfPresent(action.comment());
        if (known != null) {
            throw closed(action, known);
        }
        if (mode == Mode.OFF) {
            throw closed(action, "twitter.replies = off");
        }
        if (mode == Mode.GATED && !named(action)) {
            throw closed(action, "X lets us answer only who mentioned or quoted us, and this author did not");
        }
    }

    /** X said no for good: it is not asked about this comment again. */
    void refused(Action action, PlatformException refusal) {
        if (refusal.errorClass() == ErrorClass.PERMANENT) {
            refused.put(action.comment(), "X refused it before: " + refusal.getMessage());
        }
    }

    private boolean named(Action action) {
        return comments.apply(action.comment())
                .filter(comment -> ourName.matcher(comment.text()).find())
                .isPresent();
    }

    private static PlatformException closed(Action action, String reason) {
        return new PlatformException(ErrorClass.PERMANENT, action + " was not tried: " + reason);
    }
}
