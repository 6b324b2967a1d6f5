package dragoman.sandbox;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a sandbox is set up.
 *
 * @param seed the same seed gives the same ids, texts and order
 * @param speed how many times faster than life the audience writes: a round lasts four minutes at 1, and all
 *     comments come at once at {@link Double#POSITIVE_INFINITY}
 * @param folder where the platform keeps its journal; a folder without one is a new world
 * @param port where to listen on loopback; 0 takes a free one
 * @param peopleOnX whether the account has posts on X, and the audience is there too; the addresses of X answer anyway
 */
public record SandboxOptions(long seed, double speed, Path folder, Clock clock, int port, boolean peopleOnX) {
    public SandboxOptions {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed of the sandbox should be above 0: was " + speed);
        }
    }

    /** Seed 1, four minutes a round, the system's clock and a free port. */
    public static SandboxOptions in(Path folder) {
        return new SandboxOptions(1, 1, folder, Clock.systemUTC(), 0, false);
    }

    public SandboxOptions seed(long other) {
        return new SandboxOptions(other, speed, folder, clock, port, peopleOnX);
    }

    public SandboxOptions speed(double other) {
        return new SandboxOptions(seed, other, folder, clock, port, peopleOnX);
    }

    /** All comments come at once. */
    public SandboxOptions allAtOnce() {
        return speed(Double.POSITIVE_INFINITY);
    }

    public SandboxOptions clock(Clock other) {
        return new SandboxOptions(seed, speed, folder, other, port, peopleOnX);
    }

    public SandboxOptions port(int other) {
        return new SandboxOptions(seed, speed, folder, clock, other, peopleOnX);
    }

    /** The audience is on X too. */
    public SandboxOptions withPeopleOnX() {
        return new SandboxOptions(seed, speed, folder, clock, port, true);
    }
}
