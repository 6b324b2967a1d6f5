package dragoman.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Decides when a fault strikes, and remembers how often each did. */
final class FaultDice {
    private final Random random;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private Faults faults = Faults.NONE;

    FaultDice(long seed) {
        random = new Random(seed);
    }

    synchronized Faults faults() {
        return faults;
    }

    synchronized void faults(Faults now) {
        faults = now;
    }

    /** A fault that is off draws nothing, so that switching one on does not change when another strikes. */
    synchronized boolean strikes(Fault fault) {
        double rate = faults.rate(fault);
        boolean strikes = rate > 0 && random.nextDouble() < rate;
        if (strikes) {
            struck.merge(fault, 1, Integer::sum);
        }
        return strikes;
    }

    synchronized Map<String, Integer> struck() {
        Map<String, Integer> counts = new TreeMap<>();
        struck.forEach((fault, count) -> counts.put(fault.key(), count));
        return counts;
    }
}
