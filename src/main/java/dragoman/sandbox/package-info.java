/**
 * A stand-in for the Instagram Graph API and for X, so that Dragoman can be tried and tested without an account. Dragoman
 * talks to it over HTTP only and does not know that it is there. Types whose names begin with X, and those about tweets,
 * are X's; most others are Instagram's, or serve both.
 *
 * <p>Besides the platforms' own addresses it has some for people and tests, all without a token:
 *
 * <ul>
 *   <li>{@code GET /sandbox/books}: every comment by others with its labels and what became of it
 *   <li>{@code GET|PUT /sandbox/faults}: how the platforms misbehave, for example {@code {"http500":0.1,"cutAfter":true}}
 *   <li>{@code GET|PUT /sandbox/deliveries}: to where and how events are delivered, as {@link Deliveries} says; what the
 *       JSON leaves out is as usual
 *   <li>{@code POST /sandbox/audience}: lets the audience in
 *   <li>{@code POST /sandbox/comments}: {@code {"media","text","author"}} or {@code {"parent","text","author"}}
 *   <li>{@code POST /sandbox/media}: {@code {"caption","age":"PT5M"}}
 *   <li>{@code DELETE /sandbox/comments/{id}}, {@code DELETE /sandbox/media/{id}}
 *   <li>{@code POST /sandbox/tweets}: {@code {"post","text","author"}}, and perhaps {@code "lang"} and {@code "kind"}:
 *       reply, quote or retweet, each of a {@code post}; mention, without one; own, which is a post of the account
 *   <li>{@code POST /sandbox/tweets/{id}/edit}: {@code {"text"}}; {@code DELETE /sandbox/tweets/{id}}
 *   <li>{@code GET|PUT /sandbox/x}: how X behaves, as {@link XManners} says
 *   <li>{@code POST /sandbox/stream/cut}: {@code {"how":"close"}} or {@code {"how":"error"}}
 *   <li>{@code POST /sandbox/webhooks/invalidate}: X thinks that no address answered its last challenge
 * </ul>
 */
package dragoman.sandbox;
