package dragoman.sandbox;

/** As whom software speaks to X. */
enum XCaller {
    /** The app, with its bearer token. */
    APP,
    /** The account, with OAuth 1.0a or with a token of OAuth 2.0. */
    USER
}
