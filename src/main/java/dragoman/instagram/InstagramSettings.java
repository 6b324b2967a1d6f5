package dragoman.instagram;

import java.time.Clock;
import java.time.Duration;

/** How to reach Instagram, and as whom. */
record InstagramSettings(
        String baseUrl,
        String apiVersion,
        String userId,
        String accessToken,
        Duration timeout,
        int pageSize,
        int maxPages,
        Clock clock) {
    /** Leaves the token out. */
    @Override
    public String toString() {
        return "Instagram account " + userId + " at " + baseUrl + "/" + apiVersion;
    }
}
