package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way that every call to X takes: counted, perhaps spoilt by a fault, checked for who calls, answered. */
final class XDoor {
    private static final Logger LOG = LoggerFactory.getLogger(XDoor.class);
    private static final String UNREADABLE = "{\"data\":[{\"id\":\"19";

    private final World world;
    private final XGate gate;
    private final Usage usage;
    private final FaultDice dice;
    private final Wire wire;
    private final Limits limits;
    private final Supplier<XManners> manners;

    XDoor(World world, XGate gate, Keeper keeper, Supplier<XManners> manners) {
        this.world = world;
        this.gate = gate;
        this.usage = keeper.usage();
        this.dice = keeper.dice();
        this.wire = new Wire(keeper.dice());
        this.limits = keeper.limits();
        this.manners = manners;
    }

    /** Who counts the calls, and spoils some. */
    record Keeper(Usage usage, FaultDice dice, Limits limits) {}

    /**
     * A kind of call.
     *
     * @param limit how many are good in a quarter of an hour
     * @param callers who may make it; nobody in particular when empty
     * @param status of a good answer
     * @param write whether it changes the world, so that its outcome can get lost
     */
    record Kind(String name, int limit, Set<XCaller> callers, int status, boolean write) {
        static Kind read(String name, int limit, XCaller... callers) {
            return new Kind(name, limit, Set.of(callers), 200, false);
        }

        static Kind write(String name, int limit, XCaller... callers) {
            return new Kind(name, limit, Set.of(callers), 200, true);
        }

        Kind answering(int other) {
            return new Kind(name, limit, callers, other, write);
        }
    }

    Handler<RoutingContext> open(Kind kind, Function<XCall, JsonNode> answer) {
        return openLater(kind, call -> Future.succeededFuture(answer.apply(call)));
    }

    /** @param answer may take its time; none at all when it has written to the caller itself */
    Handler<RoutingContext> openLater(Kind kind, Function<XCall, Future<JsonNode>> answer) {
        return context -> {
            long wait = dice.faults().slowMillis();
            if (wait == 0) {
                enter(context, kind, answer);
            } else {
                context.vertx().setTimer(wait, timer -> enter(context, kind, answer));
            }
        };
    }

    private void enter(RoutingContext context, Kind kind, Function<XCall, Future<JsonNode>> answer) {
        XCall call = new XCall(context);
        try {
            usage.called("x-" + kind.name(), 1);
            if (wire.loses(context, Fault.TIMEOUT_BEFORE, Fault.CUT_BEFORE)) {
                return;
            }
            refuseWhenTroubled();
            countAndRefuse(call, kind);
            answer.apply(call)
                    .onSuccess(body -> leave(context, kind, body))
                    .onFailure(problem -> refuse(context, problem));
        } catch (RuntimeException e) {
            refuse(context, e);
        }
    }

    private void refuseWhenTroubled() {
        if (dice.strikes(Fault.HTTP_500)) {
            throw XProblem.broken();
        }
        if (dice.strikes(Fault.RATE_LIMITED)) {
            throw XProblem.limited();
        }
        if (dice.strikes(Fault.EXPIRED_TOKEN)) {
            throw XProblem.unauthorized();
        }
    }

    private void countAndRefuse(XCall call, Kind kind) {
        if (kind.callers().isEmpty()) {
            return;
        }
        XCaller caller = gate.caller(call, world.now());
        int limit = manners.get().limits().getOrDefault(kind.name(), kind.limit());
        Limits.Window window = limits.take(kind.name() + "/" + caller, limit);
        call.context()
                .response()
                .putHeader("x-rate-limit-limit", Integer.toString(window.limit()))
                .putHeader("x-rate-limit-remaining", Integer.toString(window.remaining()))
                .putHeader("x-rate-limit-reset", Long.toString(window.reset()));
        if (!kind.callers().contains(caller)) {
            throw XProblem.wrongKindOfToken(caller == XCaller.APP ? "the account's" : "the app's");
        }
        if (window.exceeded()) {
            throw XProblem.limited();
        }
    }

    private void leave(RoutingContext context, Kind kind, JsonNode body) {
        if (body == null || kind.write() && wire.loses(context, Fault.TIMEOUT_AFTER, Fault.CUT_AFTER)) {
            return;
        }
        if (kind.write() && dice.strikes(Fault.ERROR_400_AFTER)) {
            refuse(context, XProblem.broken());
            return;
        }
        send(context, kind.status(), dice.strikes(Fault.GARBAGE) ? UNREADABLE : body.toString());
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (!(failure instanceof XProblem)) {
            LOG.error(
                    "The sandbox failed on {} {}",
                    context.request().method(),
                    context.request().path(),
                    failure);
        }
        XProblem problem = failure instanceof XProblem known ? known : XProblem.broken();
        usage.refused(problem);
        send(context, problem.status(), problem.body().toString());
    }

    private static void send(RoutingContext context, int status, String body) {
        HttpServerResponse response = context.response();
        if (!response.closed()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(body);
        }
    }
}
