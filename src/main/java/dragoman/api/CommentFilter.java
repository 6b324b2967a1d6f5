package dragoman.api;

import dragoman.api.Views.CommentView;
import dragoman.comment.CommentId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Which comments are asked for; an empty field asks for all.
 *
 * @param after where the last page ended
 */
record CommentFilter(
        String platform, String post, String state, String decision, String q, Optional<Cursor> after, int limit) {
    private static final Set<String> STATES = Set.of("", "RECEIVED", "DECIDED", "PARKED", "WITHDRAWN");
    private static final Set<String> DECISIONS = Set.of("", "IGNORE", "RESPOND", "HIDE", "ESCALATE");
    private static final int MOST = 200;

    CommentFilter {
        check("state", state, STATES);
        check("decision", decision, DECISIONS);
        if (limit < 1 || limit > MOST) {
            throw new ApiException(400, "limit should be between 1 and " + MOST + ": was " + limit);
        }
    }

    private static void check(String name, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw new ApiException(
                    400,
                    name + " should be one of "
                            + allowed.stream()
                                    .filter(a -> !a.isEmpty())
                                    .sorted()
                                    .toList());
        }
    }

    /** Where a page ended: the moment and id of its last comment. */
    record Cursor(Instant seenAt, String commentId) {
        /** Beyond these PostgreSQL knows no time. */
        private static final Instant FIRST = Instant.EPOCH;

        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

        Cursor {
            if (!CommentId.usable(commentId) || seenAt.isBefore(FIRST) || seenAt.isAfter(LAST)) {
                throw new IllegalArgumentException("a cursor should name a comment and when it was seen");
            }
        }

        static Cursor after(CommentView last) {
            return new Cursor(last.seenAt(), last.id().substring(last.platform().length() + 1));
        }

        static Optional<Cursor> parse(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                return Optional.of(new Cursor(Instant.parse(parts[0]), parts[1]));
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                throw new ApiException(400, "after should be the 'next' of the page before");
            }
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((seenAt + " " + commentId).getBytes(StandardCharsets.UTF_8));
        }
    }
}
