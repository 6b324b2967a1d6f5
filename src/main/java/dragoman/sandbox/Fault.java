package dragoman.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** A way in which the platform can misbehave. */
public enum Fault {
    HTTP_500("http500"),
    RATE_LIMITED("rateLimited"),
    TIMEOUT_BEFORE("timeoutBefore"),
    TIMEOUT_AFTER("timeoutAfter"),
    CUT_BEFORE("cutBefore"),
    CUT_AFTER("cutAfter"),
    ERROR_400_AFTER("error400After"),
    GARBAGE("garbage"),
    EMPTY_PAGE("emptyPage"),
    EXPIRED_TOKEN("expiredToken"),
    MISSING_FROM("missingFrom");

    private final String key;

    Fault(String key) {
        this.key = key;
    }

    /** How the control endpoint names it. */
    public String key() {
        return key;
    }

    static Optional<Fault> named(String key) {
        return Arrays.stream(values()).filter(fault -> fault.key.equals(key)).findFirst();
    }
}
