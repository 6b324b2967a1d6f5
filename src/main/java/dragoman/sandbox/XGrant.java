package dragoman.sandbox;

/** What software needs to speak as the account by OAuth 2.0. The refresh token is good once. */
public record XGrant(String clientId, String clientSecret, String accessToken, String refreshToken) {}
