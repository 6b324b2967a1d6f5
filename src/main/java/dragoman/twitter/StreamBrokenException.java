package dragoman.twitter;

/** A connection of the stream ended otherwise than we wanted, or was not made. */
final class StreamBrokenException extends RuntimeException {
    private final StreamLadder.Break kind;

    StreamBrokenException(StreamLadder.Break kind, String message) {
        super(message);
        this.kind = kind;
    }

    StreamLadder.Break kind() {
        return kind;
    }
}
