package dragoman.sandbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * A post as X holds it, with all its versions, oldest first. Each version has an id of its own.
 *
 * @param own whether the account itself wrote it
 */
record StoredTweet(List<XEvent.Posted> versions, boolean own, boolean hidden, boolean deleted) {
    String id() {
        return versions.get(0).id();
    }

    XEvent.Posted latest() {
        return versions.get(versions.size() - 1);
    }

    List<String> ids() {
        return versions.stream().map(XEvent.Posted::id).toList();
    }

    /** The version of that id. */
    XEvent.Posted version(String id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseGet(this::latest);
    }

    boolean root() {
        return id().equals(latest().conversation());
    }

    boolean reply() {
        return !latest().repliedTo().isEmpty();
    }

    boolean retweet() {
        return !latest().retweeted().isEmpty();
    }

    StoredTweet edited(XEvent.Posted version) {
        return new StoredTweet(
                Stream.concat(versions.stream(), Stream.of(version)).toList(), own, hidden, deleted);
    }

    StoredTweet covered(boolean now) {
        return new StoredTweet(versions, own, now, deleted);
    }

    StoredTweet gone() {
        return new StoredTweet(versions, own, hidden, true);
    }
}
