package dragoman.twitter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The credential table: tokens that change while we run, sealed. */
final class CredentialStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Seal seal;

    CredentialStore(Jdbi jdbi, Seal seal) {
        this.jdbi = jdbi;
        this.seal = seal;
    }

    /**
     * Lets one at a time, on all machines, look at the account's tokens and replace them. What is answered is committed
     * by then.
     */
    TokenPair exclusively(String userId, Function<Optional<TokenPair>, TokenPair> change) {
        return jdbi.inTransaction(transaction -> {
            transaction.execute(
                    "insert into credential (platform, user_id) values ('twitter', ?) on conflict do nothing", userId);
            Optional<TokenPair> stored = read(transaction, userId);
            TokenPair changed = change.apply(stored);
            if (!stored.equals(Optional.of(changed))) {
                write(transaction, userId, changed);
            }
            return changed;
        });
    }

    private Optional<TokenPair> read(Handle transaction, String userId) {
        return transaction
                .createQuery("select sealed from credential where platform = 'twitter' and user_id = :user for update")
                .bind("user", userId)
                .mapTo(byte[].class)
                .findOne()
                .map(stored -> pair(seal.open(stored, label(userId))));
    }

    private void write(Handle transaction, String userId, TokenPair pair) {
        transaction
                .createUpdate("""
                        update credential set sealed = :sealed, updated_at = now()
                        where platform = 'twitter' and user_id = :user""")
                .bind("sealed", seal.close(json(pair), label(userId)))
                .bind("user", userId)
                .execute();
    }

    private static String label(String userId) {
        return "twitter:" + userId;
    }

    private static String json(TokenPair pair) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "access", pair.access(),
                    "refresh", pair.refresh(),
                    "expiresAt", pair.expiresAt().toString(),
                    "origin", pair.origin()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("tokens should be texts", e);
        }
    }

    private static TokenPair pair(String json) {
        try {
            Map<String, String> read = JSON.readValue(json, new TypeReference<>() {});
            return new TokenPair(
                    read.get("access"), read.get("refresh"), Instant.parse(read.get("expiresAt")), read.get("origin"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored credential is damaged: authorise the account again", e);
        }
    }
}
