package dragoman.twitter;

/** Carries one HTTP call to X and brings back whatever it answers. */
interface TwitterTransport {
    /**
     * @param authorization the header that says who calls; empty for none
     * @throws dragoman.platform.PlatformException when no answer came
     */
    TwitterAnswer send(TwitterCall call, String authorization);
}
