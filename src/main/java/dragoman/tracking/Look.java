package dragoman.tracking;

import dragoman.comment.Comment;
import dragoman.comment.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one look at a post found.
 *
 * @param post the post as it is now
 * @param comments newest first, ours among them; some may be known already
 * @param checkpointAt every comment written before is in this look or was in an earlier one; empty to leave it as it is
 * @param commentsCount the platform's own count, replies included, up to which comments were found; -1 for none yet
 * @param likes empty when the platform does not tell
 * @param unreadable how many comments could not be read at all and are not in the list
 */
public record Look(
        Post post,
        Optional<Instant> publishedAt,
        List<Comment> comments,
        Optional<Instant> checkpointAt,
        long commentsCount,
        OptionalLong likes,
        int unreadable) {}
