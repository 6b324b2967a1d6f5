package dragoman.twitter;

/** Proves to X who calls. */
interface Credentials {
    /** The Authorization header of that call. */
    String authorization(TwitterCall call);

    /**
     * Gets something better than the header that X did not take.
     *
     * @return whether it is worth asking again
     */
    default boolean renew(String refused) {
        return false;
    }
}
