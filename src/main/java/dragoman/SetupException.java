package dragoman;

/** Dragoman cannot start as it is set up; the message says what to change. */
final class SetupException extends RuntimeException {
    SetupException(String message) {
        super(message);
    }
}
