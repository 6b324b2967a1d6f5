package dragoman.twitter;

import java.time.Instant;

/**
 * An access token of OAuth 2 and the refresh token that gets the next pair, once.
 *
 * @param access empty when there is none yet
 * @param origin fingerprint of the refresh token in the settings that this pair descends from
 */
record TokenPair(String access, String refresh, Instant expiresAt, String origin) {
    boolean freshAt(Instant now) {
        return !access.isEmpty() && now.isBefore(expiresAt);
    }

    /** Leaves the tokens out. */
    @Override
    public String toString() {
        return "tokens until " + expiresAt;
    }
}
