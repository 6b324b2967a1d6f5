package dragoman.sandbox;

import io.vertx.core.Future;
import java.util.Map;

/** How Instagram asks an address, once, whether it wants to be told of comments. */
final class Handshake {
    private static final long PATIENCE_MILLIS = 10_000;

    private final World world;
    private final Outbound outbound;
    private String asked = "";
    private Future<Void> answer = Future.succeededFuture();

    Handshake(World world, Outbound outbound) {
        this.world = world;
        this.outbound = outbound;
    }

    static String verifyToken(World world) {
        return world.ids().secret("instagram-verify", 24);
    }

    synchronized Future<Void> with(String url) {
        if (!asked.equals(url) || answer.failed()) {
            asked = url;
            answer = ask(url);
        }
        return answer;
    }

    private Future<Void> ask(String url) {
        String challenge = Long.toString(Math.floorMod(world.ids().number("challenge", url), 2_000_000_000L));
        String query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token=" + verifyToken(world);
        return outbound.get(url + "?" + query, Map.of(), PATIENCE_MILLIS)
                .compose(reply -> reply.status() == 200 && reply.body().equals(challenge)
                        ? Future.succeededFuture()
                        : Future.failedFuture("the handshake with " + url + " failed: " + reply));
    }
}
