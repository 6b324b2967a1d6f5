package dragoman.instagram;

import java.util.Map;

/**
 * What the Graph API answered to one call.
 *
 * @param headers the usage headers, by their names in lower case
 */
record GraphAnswer(int status, byte[] body, Map<String, String> headers) {}
