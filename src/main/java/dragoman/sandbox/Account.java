package dragoman.sandbox;

/**
 * The brand's account on the stand-in platform.
 *
 * @param scopedId the id that {@code /me} calls {@code id}; only {@code userId} is comparable with authors
 */
record Account(String userId, String scopedId, String username, String name) {}
