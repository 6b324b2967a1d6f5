package dragoman.sandbox;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes posts on X, by the account and by others, as the platform lets them. */
final class TweetPen {
    private final World world;
    private final Timeline timeline;

    TweetPen(World world, Timeline timeline) {
        this.world = world;
        this.timeline = timeline;
    }

    /** What a post is to the one that it refers to. */
    enum Form {
        POST,
        REPLY,
        QUOTE,
        RETWEET
    }

    /**
     * A post that is about to be written.
     *
     * @param target what it refers to; null for a post that stands alone
     */
    record Draft(Form form, StoredTweet target, Person author, String text, String lang, boolean throughApi) {
        static Draft of(Form form, StoredTweet target, Person author, String text) {
            return new Draft(form, target, author, text, "en", false);
        }
    }

    /** @return the id of the new post */
    String write(Draft draft) {
        return write(draft, world.now(), "");
    }

    String write(Draft draft, Instant at, String row) {
        String id = timeline.freshId(at);
        XEvent.Posted target = draft.target() == null ? null : draft.target().latest();
        boolean reply = draft.form() == Form.REPLY;
        String targetId = target == null ? "" : target.id();
        world.record(new XEvent.Posted(
                id,
                id,
                reply ? target.conversation() : id,
                reply ? targetId : "",
                reply ? target.author() : Person.NOBODY,
                draft.form() == Form.QUOTE ? targetId : "",
                draft.form() == Form.RETWEET ? targetId : "",
                draft.author(),
                reply ? lead(target, draft.author()) : "",
                draft.form() == Form.RETWEET ? retweet(target) : draft.text(),
                draft.lang(),
                draft.throughApi(),
                at,
                world.round(),
                row));
        return id;
    }

    /** A reply begins with the names of those whom it answers, its own author left out. */
    private static String lead(XEvent.Posted target, Person author) {
        Set<String> names = new LinkedHashSet<>();
        names.add(target.author().username());
        XText.mentions(target.lead()).forEach(mention -> names.add(mention.username()));
        names.remove(author.username());
        return names.stream().map(name -> "@" + name + " ").collect(Collectors.joining());
    }

    private static String retweet(XEvent.Posted target) {
        return XText.shortened("RT @" + target.author().username() + ": " + target.whole(), 140);
    }

    /** @return the id of the new version */
    String edit(StoredTweet tweet, String text) {
        return edit(tweet, text, "");
    }

    String edit(StoredTweet tweet, String text, String row) {
        Instant now = world.now();
        String id = timeline.freshId(now);
        world.record(tweet.latest().edited(id, text, now, world.round(), row));
        return id;
    }

    void delete(StoredTweet tweet) {
        delete(tweet, "");
    }

    void delete(StoredTweet tweet, String row) {
        world.record(new XEvent.Removed(tweet.id(), world.round(), row));
    }

    void hide(StoredTweet tweet, boolean hidden) {
        world.record(new XEvent.Covered(tweet.id(), hidden));
    }

    Person person(String username) {
        Person account = timeline.keys().account();
        return username.equals(account.username())
                ? account
                : new Person(world.ids().person(username), username);
    }
}
