package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks as our account with OAuth 2. A refresh token works once, and using it again makes X forget the whole family:
 * so one at a time refreshes, over all machines, and a new pair is committed before anybody uses it.
 */
final class RotatingToken implements Credentials {
    /** A token is renewed this long before it ends. */
    private static final Duration EARLY = Duration.ofMinutes(2);

    private static final long SECONDS_UNLESS_TOLD = 7200;

    private final TwitterTransport transport;
    private final CredentialStore store;
    private final Client client;
    private final Clock clock;
    private volatile TokenPair pair;

    /**
     * Who we are to X's token endpoint, and the pair to begin with.
     *
     * @param secret empty for a public client
     * @param access empty to begin with a refresh
     */
    record Client(String userId, String id, String secret, String access, String refresh) {
        boolean complete() {
            return !id.isEmpty() && !refresh.isEmpty();
        }

        @Override
        public String toString() {
            return "client " + id + " of " + userId;
        }
    }

    RotatingToken(TwitterTransport transport, CredentialStore store, Client client, Clock clock) {
        this.transport = transport;
        this.store = store;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String authorization(TwitterCall call) {
        TokenPair known = pair;
        if (known == null || !known.freshAt(clock.instant())) {
            known = renewed(known == null ? "" : known.access());
        }
        return "Bearer " + known.access();
    }

    @Override
    public boolean renew(String refused) {
        renewed(refused.substring("Bearer ".length()));
        return true;
    }

    private synchronized TokenPair renewed(String spent) {
        pair = store.exclusively(client.userId(), stored -> {
            TokenPair latest = stored.filter(p -> p.origin().equals(origin())).orElseGet(this::given);
            boolean renewedByOthers = !latest.access().equals(spent) && latest.freshAt(clock.instant());
            return renewedByOthers ? latest : refresh(latest);
        });
        return pair;
    }

    /** Of an access token in the settings nobody knows how old it is: it is used until X says no. */
    private TokenPair given() {
        Instant unknown = clock.instant().plusSeconds(SECONDS_UNLESS_TOLD);
        return new TokenPair(client.access(), client.refresh(), unknown, origin());
    }

    /** When the answer is lost, so is the new pair: then the old one is all there is to try again with. */
    private TokenPair refresh(TokenPair spent) {
        Map<String, String> form = new HashMap<>(
                Map.of("grant_type", "refresh_token", "refresh_token", spent.refresh(), "client_id", client.id()));
        TwitterCall call = TwitterCall.form("/2/oauth2/token", form);
        String caller = client.secret().isEmpty() ? "" : AppToken.basic(client.id(), client.secret());
        JsonNode answer = TwitterApi.grant(transport, call, caller);
        long seconds = answer.path("expires_in").asLong(SECONDS_UNLESS_TOLD);
        return new TokenPair(
                answer.path("access_token").asText(),
                Optional.of(answer.path("refresh_token").asText(""))
                        .filter(t -> !t.isEmpty())
                        .orElse(spent.refresh()),
                clock.instant().plusSeconds(seconds).minus(EARLY),
                origin());
    }

    /** Tells whether a person has authorised the account anew since the stored pair was made. */
    private String origin() {
        try {
            byte[] token = client.refresh().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
