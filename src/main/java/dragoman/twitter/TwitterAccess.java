package dragoman.twitter;

/**
 * The two ways in which we speak to X.
 *
 * @param app searches and streams
 * @param user acts as our account
 */
record TwitterAccess(TwitterApi app, TwitterApi user) {}
