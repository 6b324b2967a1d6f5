package dragoman.sandbox;

import java.time.Instant;

/** Something that happened on X, kept in the same journal as the rest. */
sealed interface XEvent extends Event {
    /**
     * A post appeared, or a new version of one.
     *
     * @param first the id that the post had before any edit; the same as {@code id} for a new one
     * @param conversation the post that everything here is said under
     * @param repliedTo the post that it answers; empty for none, like {@code quoted} and {@code retweeted}
     * @param lead the names that the platform puts before the words of a reply, each followed by a blank
     * @param text as its author wrote it, with nothing escaped
     * @param row which line of the scenario it comes from; empty when written by hand
     */
    record Posted(
            String id,
            String first,
            String conversation,
            String repliedTo,
            Person to,
            String quoted,
            String retweeted,
            Person author,
            String lead,
            String text,
            String lang,
            boolean throughApi,
            Instant at,
            int round,
            String row)
            implements XEvent {
        /** The text as the platform holds it. */
        String whole() {
            return lead + text;
        }

        Posted edited(String newId, String newText, Instant now, int nowRound, String nowRow) {
            return new Posted(
                    newId,
                    first,
                    conversation,
                    repliedTo,
                    to,
                    quoted,
                    retweeted,
                    author,
                    lead,
                    newText,
                    lang,
                    throughApi,
                    now,
                    nowRound,
                    nowRow);
        }
    }

    /** @param id the first id of the post */
    record Covered(String id, boolean hidden) implements XEvent {}

    /** @param id the first id of the post */
    record Removed(String id, int round, String row) implements XEvent {}

    /** The account's software got a new pair of tokens; the refresh token before it is used up. */
    record Granted(String accessToken, String refreshToken, Instant at) implements XEvent {}

    /** Somebody used a refresh token twice: no token of the account is good any more. */
    record GrantKilled(String refreshToken) implements XEvent {}

    /** An address to which events are to be delivered was registered. */
    record Hooked(String id, String url, Instant at) implements XEvent {}

    record HookChecked(String id, boolean valid) implements XEvent {}

    record Unhooked(String id) implements XEvent {}

    /** Everything about the account is to be delivered to an address, or no longer. */
    record Subscribed(String hook, boolean on) implements XEvent {}

    /**
     * Events of one type are to be delivered.
     *
     * @param hook to where; empty for nowhere yet
     */
    record Watched(String id, String eventType, String tag, String hook) implements XEvent {}

    record Unwatched(String id) implements XEvent {}

    /** The stream is to bring what a rule matches. */
    record Ruled(String id, String value, String tag) implements XEvent {}

    record Unruled(String id) implements XEvent {}
}
