package dragoman.platform;

import java.time.Duration;

/** A platform refused a call, or did not answer. The message never holds a token or a text from outside in full. */
public final class PlatformException extends RuntimeException {
    private final ErrorClass errorClass;
    private final Duration retryAfter;

    /** @param retryAfter how long the platform asks to be left alone; zero when it does not say */
    public PlatformException(ErrorClass errorClass, String message, Duration retryAfter) {
        super(message);
        this.errorClass = errorClass;
        this.retryAfter = retryAfter;
    }

    public PlatformException(ErrorClass errorClass, String message) {
        this(errorClass, message, Duration.ZERO);
    }

    public ErrorClass errorClass() {
        return errorClass;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
