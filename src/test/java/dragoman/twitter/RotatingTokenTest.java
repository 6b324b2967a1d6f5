package dragoman.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.storage.Storage;
import dragoman.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotatingTokenTest {
    static final TwitterCall CALL = TwitterCall.json("POST", "/2/tweets", "{}");
    static Storage storage;

    Script x = new Script();
    Seal seal = new Seal(Seal.newKey());
    CredentialStore store;

    @BeforeAll
    static void open() {
        storage = TestDatabase.storage();
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void empty() {
        storage.jdbi().useHandle(handle -> handle.execute("truncate credential"));
        store = new CredentialStore(storage.jdbi(), seal);
    }

    @Test
    void usesTheFirstTokenUntilXSaysNo() {
        RotatingToken token = token("a0", "r0");
        assertThat(token.authorization(CALL)).isEqualTo("Bearer a0");
        x.answer(200, pair("a1", "r1"));

        assertThat(token.renew("Bearer a0")).isTrue();

        assertThat(token.authorization(CALL)).isEqualTo("Bearer a1");
        assertThat(x.call(0).body()).contains("refresh_token=r0", "grant_type=refresh_token");
    }

    @Test
    void goesOnWithTheStoredPairAfterARestart() {
        x.answer(200, pair("a1", "r1"));
        token("", "r0").authorization(CALL);

        assertThat(token("", "r0").authorization(CALL)).isEqualTo("Bearer a1");
        assertThat(x.calls).hasSize(1);
    }

    @Test
    void startsAnewWhenAPersonAuthorisedAgain() {
        x.answer(200, pair("a1", "r1")).answer(200, pair("b1", "s1"));
        token("", "r0").authorization(CALL);

        assertThat(token("", "s0").authorization(CALL)).isEqualTo("Bearer b1");
        assertThat(x.call(1).body()).contains("refresh_token=s0");
    }

    @Test
    void refreshesOnceHoweverManyAsk() {
        x.answer(200, pair("a1", "r1"));
        List<RotatingToken> nodes = List.of(token("a0", "r0"), token("a0", "r0"), token("a0", "r0"));
        nodes.forEach(node -> node.authorization(CALL));

        IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(() -> nodes.get(i % 3).renew("Bearer a0")))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(x.calls).hasSize(1);
        assertThat(nodes).allMatch(node -> node.authorization(CALL).equals("Bearer a1"));
    }

    @Test
    void asksAPersonWhenTheFamilyIsForgotten() {
        x.answer(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}");

        PlatformException refusal = catchThrowableOfType(
                PlatformException.class, () -> token("", "r0").authorization(CALL));

        assertThat(refusal.errorClass()).isEqualTo(ErrorClass.TOKEN);
        assertThat(refusal).hasMessageContaining("authorise the account again");
    }

    @Test
    void triesLaterWhenXIsDown() {
        x.answer(503, "").fail(new PlatformException(ErrorClass.AMBIGUOUS, "no answer"));
        RotatingToken token = token("", "r0");

        for (int i = 0; i < 2; i++) {
            assertThat(catchThrowableOfType(PlatformException.class, () -> token.authorization(CALL))
                            .errorClass())
                    .isEqualTo(ErrorClass.TRANSIENT);
        }
    }

    @Test
    void storesNothingThatCanBeRead() {
        x.answer(200, pair("secret-access", "secret-refresh"));
        token("", "r0").authorization(CALL);

        byte[] stored = storage.jdbi()
                .withHandle(handle -> handle.createQuery("select sealed from credential")
                        .mapTo(byte[].class)
                        .one());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret", "access");
        assertThat(seal.open(stored, "twitter:42")).contains("secret-refresh");
        assertThatThrownBy(() -> new Seal(Seal.newKey()).open(stored, "twitter:42"))
                .hasMessageContaining("credential-key");
        assertThatThrownBy(() -> seal.open(stored, "twitter:43")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void repeatsARefusedCallWithTheNewToken() {
        x.answer(401, "{}").answer(200, pair("a1", "r1")).answer(200, "{\"data\":{\"hidden\":true}}");

        new TwitterApi(x, token("a0", "r0"), Script.CLOCK).send("PUT", "/2/tweets/1/hidden", java.util.Map.of());

        assertThat(x.callers.get(0)).isEqualTo("Bearer a0");
        assertThat(x.callers.get(2)).isEqualTo("Bearer a1");
    }

    @Test
    void fetchesTheTokenOfTheApp() {
        x.answer(200, "{\"token_type\":\"bearer\",\"access_token\":\"app1\"}")
                .answer(200, "{\"access_token\":\"app2\"}");
        AppToken token = new AppToken(x, "", "a key", "a secret");

        assertThat(token.authorization(CALL)).isEqualTo("Bearer app1");
        assertThat(token.renew("Bearer app1")).isTrue();
        assertThat(token.renew("Bearer app1")).isTrue();
        assertThat(token.authorization(CALL)).isEqualTo("Bearer app2");
        assertThat(x.calls).hasSize(2);
        assertThat(x.callers.get(0)).isEqualTo("Basic YSUyMGtleTphJTIwc2VjcmV0");
    }

    private RotatingToken token(String access, String refresh) {
        return new RotatingToken(x, store, new RotatingToken.Client("42", "client", "", access, refresh), Script.CLOCK);
    }

    private static String pair(String access, String refresh) {
        return "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"" + access + "\",\"refresh_token\":\""
                + refresh + "\"}";
    }
}
