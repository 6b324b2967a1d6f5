package dragoman.sandbox;

import io.vertx.ext.web.RoutingContext;

/** Loses answers on their way, as the faults will have it. */
final class Wire {
    private final FaultDice dice;

    Wire(FaultDice dice) {
        this.dice = dice;
    }

    /** Whether the caller will never get an answer. */
    boolean loses(RoutingContext context, Fault timeout, Fault cut) {
        if (dice.strikes(timeout)) {
            long wait = Math.max(1, dice.faults().hangMillis());
            context.vertx()
                    .setTimer(wait, timer -> context.request().connection().close());
            return true;
        }
        if (dice.strikes(cut)) {
            context.request().connection().close();
            return true;
        }
        return false;
    }
}
