/**
 * A stand-in for the Instagram Graph API, so that Dragoman can be tried and tested without an account. Dragoman talks to
 * it over HTTP only and does not know that it is there.
 *
 * <p>Besides the platform's own addresses it has some for people and tests, all without a token:
 *
 * <ul>
 *   <li>{@code GET /sandbox/books}: every comment by others with its labels and what became of it
 *   <li>{@code GET|PUT /sandbox/faults}: how the platform misbehaves, for example {@code {"http500":0.1,"cutAfter":true}}
 *   <li>{@code POST /sandbox/audience}: lets the audience in
 *   <li>{@code POST /sandbox/comments}: {@code {"media","text","author"}} or {@code {"parent","text","author"}}
 *   <li>{@code POST /sandbox/media}: {@code {"caption","age":"PT5M"}}
 *   <li>{@code DELETE /sandbox/comments/{id}}, {@code DELETE /sandbox/media/{id}}
 * </ul>
 */
package dragoman.sandbox;
