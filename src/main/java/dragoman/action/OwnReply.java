package dragoman.action;

import java.time.Instant;

/**
 * Something that we said, as the platform shows it.
 *
 * @param id the platform's id of the reply
 */
public record OwnReply(String id, Instant writtenAt, String text) {}
