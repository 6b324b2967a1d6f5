package dragoman.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Something that happened on the platform; the journal is a list of them, and the world is their sum. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Founded.class, name = "founded"),
    @JsonSubTypes.Type(value = Event.RoundBegan.class, name = "round-began"),
    @JsonSubTypes.Type(value = Event.RoundPlayed.class, name = "round-played"),
    @JsonSubTypes.Type(value = Event.Published.class, name = "published"),
    @JsonSubTypes.Type(value = Event.Written.class, name = "written"),
    @JsonSubTypes.Type(value = Event.Hidden.class, name = "hidden"),
    @JsonSubTypes.Type(value = Event.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = Event.TokenIssued.class, name = "token-issued"),
    @JsonSubTypes.Type(value = XEvent.Posted.class, name = "x-posted"),
    @JsonSubTypes.Type(value = XEvent.Covered.class, name = "x-hidden"),
    @JsonSubTypes.Type(value = XEvent.Removed.class, name = "x-deleted"),
    @JsonSubTypes.Type(value = XEvent.Granted.class, name = "x-granted"),
    @JsonSubTypes.Type(value = XEvent.GrantKilled.class, name = "x-grant-killed"),
    @JsonSubTypes.Type(value = XEvent.Hooked.class, name = "x-hooked"),
    @JsonSubTypes.Type(value = XEvent.HookChecked.class, name = "x-hook-checked"),
    @JsonSubTypes.Type(value = XEvent.Unhooked.class, name = "x-unhooked"),
    @JsonSubTypes.Type(value = XEvent.Subscribed.class, name = "x-subscribed"),
    @JsonSubTypes.Type(value = XEvent.Watched.class, name = "x-watched"),
    @JsonSubTypes.Type(value = XEvent.Unwatched.class, name = "x-unwatched"),
    @JsonSubTypes.Type(value = XEvent.Ruled.class, name = "x-ruled"),
    @JsonSubTypes.Type(value = XEvent.Unruled.class, name = "x-unruled"),
})
sealed interface Event
        permits Event.Founded,
                Event.RoundBegan,
                Event.RoundPlayed,
                Event.Published,
                Event.Written,
                Event.Hidden,
                Event.Deleted,
                Event.TokenIssued,
                XEvent {
    /** A new world: whatever is derived from the seed stays the same for as long as its journal exists. */
    record Founded(long seed, Account account) implements Event {}

    record RoundBegan(int round, Instant at) implements Event {}

    record RoundPlayed(int round) implements Event {}

    /** @param row which line of the scenario it comes from; empty when published by hand */
    record Published(
            String id,
            String caption,
            String mediaType,
            String productType,
            int likes,
            Instant at,
            int round,
            String row)
            implements Event {}

    /**
     * @param parent the top-level comment it stands under; empty for one directly under the post
     * @param target the comment that was answered, which may itself be a reply
     * @param throughApi whether the account's software wrote it, and not somebody in the app
     */
    record Written(
            String id,
            String media,
            String parent,
            String target,
            String authorId,
            String author,
            boolean throughApi,
            String text,
            Instant at,
            int round,
            String row)
            implements Event {}

    record Hidden(String id, boolean hidden) implements Event {}

    /** @param id of a comment or of a post */
    record Deleted(String id) implements Event {}

    record TokenIssued(String token) implements Event {}
}
