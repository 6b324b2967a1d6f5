package dragoman.routing;

/** A route file that cannot be taken: which one, where, and why. */
public final class RouteRefusedException extends RuntimeException {
    private final int line;

    RouteRefusedException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
        this.line = line;
    }

    /** The line of the file that is wrong, from 1. */
    public int line() {
        return line;
    }
}
