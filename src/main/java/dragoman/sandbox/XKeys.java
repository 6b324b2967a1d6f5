package dragoman.sandbox;

/**
 * The account on X and everything secret about it and its app.
 *
 * @param accessToken of OAuth 1.0a; it does not expire
 * @param clientId of OAuth 2.0
 */
record XKeys(
        String userId,
        String username,
        String consumerKey,
        String consumerSecret,
        String bearerToken,
        String accessToken,
        String accessTokenSecret,
        String clientId,
        String clientSecret) {
    static XKeys of(Ids ids) {
        String user = ids.person("x-account");
        return new XKeys(
                user,
                "alderandoak",
                ids.secret("x-consumer-key", 25),
                ids.secret("x-consumer-secret", 50),
                "AAAAAAAAAAAAAAAAAAAAA" + ids.secret("x-bearer", 60) + "%3D",
                user + "-" + ids.secret("x-access-token", 40),
                ids.secret("x-access-token-secret", 45),
                ids.secret("x-client-id", 34),
                ids.secret("x-client-secret", 50));
    }

    Person account() {
        return new Person(userId, username);
    }
}
