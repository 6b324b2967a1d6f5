package dragoman.platform;

/** A delivery to a webhook that is not let in; the message never holds what was delivered. */
public final class RefusedDeliveryException extends RuntimeException {
    private final int status;

    /** @param status what HTTP calls it */
    public RefusedDeliveryException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
