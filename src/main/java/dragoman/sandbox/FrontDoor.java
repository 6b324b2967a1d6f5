package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way that every call takes: counted, perhaps spoilt by a fault, checked for its token, answered. */
final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final String UNREADABLE = "{\"data\":[{\"id\":\"178";

    private final World world;
    private final FaultDice dice;
    private final Usage usage;
    private final Wire wire;
    private long answers;

    FrontDoor(World world, FaultDice dice, Usage usage) {
        this.world = world;
        this.dice = dice;
        this.usage = usage;
        this.wire = new Wire(dice);
    }

    /**
     * A kind of call.
     *
     * @param name what the books call it
     * @param cost how many calls it counts for
     * @param write whether it changes the world, so that its outcome can get lost
     */
    record Kind(Function<ApiCall, String> name, ToIntFunction<ApiCall> cost, boolean write) {
        static Kind read(String name) {
            return new Kind(call -> name, call -> 1, false);
        }

        static Kind write(String name) {
            return new Kind(call -> name, call -> 1, true);
        }
    }

    Handler<RoutingContext> open(Kind kind, Function<ApiCall, JsonNode> answer) {
        return context -> {
            long wait = dice.faults().slowMillis();
            if (wait == 0) {
                enter(context, kind, answer);
            } else {
                context.vertx().setTimer(wait, timer -> enter(context, kind, answer));
            }
        };
    }

    private void enter(RoutingContext context, Kind kind, Function<ApiCall, JsonNode> answer) {
        ApiCall call = new ApiCall(context);
        try {
            usage.called(kind.name().apply(call), kind.cost().applyAsInt(call));
            if (wire.loses(context, Fault.TIMEOUT_BEFORE, Fault.CUT_BEFORE)) {
                return;
            }
            refuseWhenTroubled();
            refuseWithoutToken(call);
            JsonNode body = answer.apply(call);
            if (kind.write() && wire.loses(context, Fault.TIMEOUT_AFTER, Fault.CUT_AFTER)) {
                return;
            }
            if (kind.write() && (call.param("fields").isPresent() || dice.strikes(Fault.ERROR_400_AFTER))) {
                throw ApiError.afterTheFact();
            }
            send(context, 200, dice.strikes(Fault.GARBAGE) ? UNREADABLE : body.toString());
        } catch (ApiError e) {
            refuse(context, e);
        } catch (RuntimeException e) {
            LOG.error(
                    "The sandbox failed on {} {}",
                    call.method(),
                    context.request().path(),
                    e);
            refuse(context, ApiError.brokenServer());
        }
    }

    private void refuseWhenTroubled() {
        if (dice.strikes(Fault.HTTP_500)) {
            throw ApiError.brokenServer();
        }
        if (dice.strikes(Fault.RATE_LIMITED) || usage.exceeds(dice.faults().callsPerHour())) {
            throw ApiError.limited();
        }
        if (dice.strikes(Fault.EXPIRED_TOKEN)) {
            throw ApiError.expiredToken();
        }
    }

    private void refuseWithoutToken(ApiCall call) {
        String token = call.token().orElseThrow(ApiError::noToken);
        if (!world.accepts(token)) {
            throw ApiError.badToken();
        }
    }

    private void refuse(RoutingContext context, ApiError error) {
        usage.refused(error);
        String trace = "A" + Ids.shortcode(world.ids().object("trace", answers))
                + Ids.shortcode(world.account().userId());
        sendWith(context, error.status(), error.body(trace).toString(), error.code() == 4 ? 100 : percent());
    }

    private int percent() {
        return usage.percent(dice.faults().callsPerHour());
    }

    private void send(RoutingContext context, int status, String body) {
        sendWith(context, status, body, percent());
    }

    private void sendWith(RoutingContext context, int status, String body, int percent) {
        answers++;
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .putHeader("X-App-Usage", Usage.appUsage(percent).toString())
                .putHeader(
                        "X-Business-Use-Case-Usage",
                        Usage.businessUsage(world.account().userId(), percent).toString())
                .end(body);
    }
}
