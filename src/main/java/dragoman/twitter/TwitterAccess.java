package dragoman.twitter;

import java.time.Clock;

/**
 * The two ways in which we speak to X.
 *
 * @param app searches and streams
 * @param user acts as our account
 */
record TwitterAccess(TwitterHttp http, Credentials appCredentials, TwitterApi app, TwitterApi user) {
    static TwitterAccess of(TwitterHttp http, Credentials app, Credentials user, Clock clock) {
        return new TwitterAccess(http, app, new TwitterApi(http, app, clock), new TwitterApi(http, user, clock));
    }
}
