package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XAuthTest {
    @TempDir
    Path folder;

    Sandbox sandbox;
    CallerOnX caller;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        caller = new CallerOnX(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private int me(String authorization) throws IOException {
        return caller.send("GET", "/2/users/me", "", authorization).statusCode();
    }

    private JsonNode refresh(String token) throws IOException {
        XGrant grant = sandbox.grantOnX();
        return caller.json(caller.send(
                "POST",
                "/2/oauth2/token",
                "grant_type=refresh_token&refresh_token=" + token,
                CallerOnX.basic(grant.clientId(), grant.clientSecret())));
    }

    @Test
    void knowsTheAccountByBothKindsOfOAuth() throws IOException {
        HttpResponse<String> signed = caller.signed("GET", "/2/users/me", "", Map.of("user.fields", "id"));
        JsonNode bearer = caller.asAccount("GET", "/2/users/me", "");

        assertThat(signed.statusCode()).isEqualTo(200);
        assertThat(bearer.at("/data/id").asText()).isEqualTo(caller.property("user-id"));
        assertThat(bearer.at("/data/username").asText()).isEqualTo(caller.property("username"));
    }

    @Test
    void refusesEverythingElse() throws IOException {
        String wrongSecret = caller.oauth1("GET", "/2/users/me", Map.of(), "wrong");
        String otherPath = caller.oauth1("GET", "/2/tweets", Map.of(), caller.property("access-token-secret"));

        assertThat(me("")).isEqualTo(401);
        assertThat(me("Bearer nonsense")).isEqualTo(401);
        assertThat(me(wrongSecret)).isEqualTo(401);
        assertThat(me(otherPath)).isEqualTo(401);
        assertThat(me("Bearer " + caller.property("bearer-token"))).isEqualTo(403);
    }

    @Test
    void givesTheAppItsToken() throws IOException {
        String good = CallerOnX.basic(caller.property("consumer-key"), caller.property("consumer-secret"));

        JsonNode answer = caller.json(caller.send("POST", "/oauth2/token", "grant_type=client_credentials", good));
        HttpResponse<String> refused =
                caller.send("POST", "/oauth2/token", "grant_type=client_credentials", CallerOnX.basic("a", "b"));

        assertThat(answer.path("access_token").asText()).isEqualTo(caller.property("bearer-token"));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void rotatesRefreshTokens() throws IOException {
        XGrant before = sandbox.grantOnX();

        JsonNode answer = refresh(before.refreshToken());

        assertThat(answer.path("refresh_token").asText()).isNotEqualTo(before.refreshToken());
        assertThat(me("Bearer " + answer.path("access_token").asText())).isEqualTo(200);
        assertThat(sandbox.grantOnX().refreshToken())
                .isEqualTo(answer.path("refresh_token").asText());
    }

    @Test
    void killsAllTokensWhenOneIsUsedTwice() throws IOException {
        String old = sandbox.grantOnX().refreshToken();
        JsonNode next = refresh(old);

        JsonNode again = refresh(old);

        assertThat(again.path("error").asText()).isEqualTo("invalid_request");
        assertThat(me("Bearer " + next.path("access_token").asText())).isEqualTo(401);
        assertThat(refresh(next.path("refresh_token").asText()).has("error")).isTrue();
    }

    @Test
    void letsAccessTokensExpire() throws IOException {
        String token = sandbox.grantOnX().accessToken();
        stop();
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofMinutes(121)), ZoneOffset.UTC);

        sandbox = Sandbox.start(SandboxOptions.in(folder).clock(later));
        caller = new CallerOnX(sandbox);

        assertThat(me("Bearer " + token)).isEqualTo(401);
    }
}
