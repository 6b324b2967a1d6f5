package dragoman.twitter;

/** What makes X deliver our account's events to a webhook. */
interface Subscription {
    /** Makes it, unless it is there. */
    void keep(String webhookId);

    void end(String webhookId);
}
