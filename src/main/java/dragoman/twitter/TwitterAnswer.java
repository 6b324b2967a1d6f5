package dragoman.twitter;

import java.util.Map;

/**
 * What X answered to one call.
 *
 * @param headers by their names in lower case
 */
record TwitterAnswer(int status, byte[] body, Map<String, String> headers) {}
