package dragoman.twitter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post on X, however it was told: what the two families of events and the API have in common.
 *
 * @param history the ids that its edits gave it, oldest first; empty when that is not told
 * @param text as it is told, with HTML entities
 * @param conversation the id of the post that its thread began with; empty when that is not told
 * @param repliedTo the id of the post that it answers; empty for none
 * @param quoted the id of the post that it quotes; empty for none
 */
record XPost(
        String id,
        List<String> history,
        String text,
        String authorId,
        String authorName,
        Optional<Instant> writtenAt,
        String conversation,
        String repliedTo,
        String quoted) {}
