package dragoman.reply;

/**
 * What we would say under a comment.
 *
 * @param text as it would be published
 * @param source the approved answer that the text rests on
 */
public record Reply(String text, String source) {}
