package dragoman.review;

import dragoman.comment.CommentId;
import java.time.Instant;
import java.util.UUID;

/**
 * A comment that waits for a person.
 *
 * @param reason why a person is asked
 * @param severity how bad moderation found it; NONE when it did not
 * @param proposal what would be done if the person agrees: HIDE, REPLY, or empty
 * @param draft what the reply would say; empty when none is proposed
 */
public record Review(
        UUID id, CommentId comment, String reason, String severity, String proposal, String draft, Instant createdAt) {}
