package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.sandbox.XDoor.Kind;
import io.vertx.ext.web.Router;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where tokens for X come from: the app's by its secret, the account's by a refresh token that is good once. */
final class XTokenApi {
    private static final String SCOPE = "tweet.read users.read tweet.write tweet.moderate.write offline.access";

    private final World world;
    private final XKeys keys;
    private final Grants grants;
    private final XDoor door;

    XTokenApi(World world, XKeys keys, Grants grants, XDoor door) {
        this.world = world;
        this.keys = keys;
        this.grants = grants;
        this.door = door;
    }

    void mount(Router router) {
        router.post("/oauth2/token").handler(door.open(Kind.read("app-token", 0), this::appToken));
        router.post("/2/oauth2/token").handler(door.open(Kind.write("refresh", 0), this::refresh));
    }

    /** A new world has no tokens yet. */
    void issueFirst() {
        if (grants.count() == 0) {
            issue();
        }
    }

    private XEvent.Granted issue() {
        int number = grants.count();
        XEvent.Granted next = new XEvent.Granted(
                world.ids().secret("x-access-" + number, 60),
                world.ids().secret("x-refresh-" + number, 60),
                world.now());
        world.record(next);
        return next;
    }

    private JsonNode appToken(XCall call) {
        boolean known = basic(call).equals(keys.consumerKey() + ":" + keys.consumerSecret());
        if (!known || !call.param("grant_type").orElse("").equals("client_credentials")) {
            throw XProblem.coded(403, 99, "Unable to verify your credentials");
        }
        return Json.object().put("token_type", "bearer").put("access_token", keys.bearerToken());
    }

    private JsonNode refresh(XCall call) {
        if (!basic(call).equals(keys.clientId() + ":" + keys.clientSecret())) {
            throw XProblem.token(401, "unauthorized_client", "Missing valid authorization header");
        }
        if (!call.param("grant_type").orElse("").equals("refresh_token")) {
            throw XProblem.token(400, "unsupported_grant_type", "The sandbox knows refresh_token only.");
        }
        String token = call.param("refresh_token").orElse("");
        if (grants.usedUp(token)) {
            world.record(new XEvent.GrantKilled(token));
        }
        if (!grants.current(token)) {
            throw XProblem.token(400, "invalid_request", "Value passed for the token was invalid.");
        }
        XEvent.Granted next = issue();
        return Json.object()
                .put("token_type", "bearer")
                .put("expires_in", Grants.LIFE.toSeconds())
                .put("access_token", next.accessToken())
                .put("scope", SCOPE)
                .put("refresh_token", next.refreshToken());
    }

    /** Both halves are percent-encoded before they are joined. */
    private static String basic(XCall call) {
        String header = call.authorization();
        if (!header.startsWith("Basic ")) {
            return "";
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
            return URLDecoder.decode(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
