package dragoman.decision;

import dragoman.routing.RouteVersion;
import dragoman.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;
import org.apache.camel.RoutesBuilder;

/** The decision feature: what is concluded, and how much is done about it without a person. */
public final class DecisionConfiguration implements CamelConfiguration {
    private final Storage storage;

    public DecisionConfiguration(Storage storage) {
        this.storage = storage;
    }

    @BindToRegistry
    public Decisions decisions() {
        return new Decisions();
    }

    @BindToRegistry
    public DecisionLog decisionLog(
            RouteVersion version,
            @PropertyInject("autonomy.hide") String hide,
            @PropertyInject("autonomy.reply") String reply,
            @PropertyInject("tracking.backlog") String backlog,
            @PropertyInject("reply.hold") Duration hold) {
        AutonomyPolicy autonomy = new AutonomyPolicy(
                Autonomy.of("autonomy.hide", hide), Autonomy.of("autonomy.reply", reply), actsOn(backlog), hold);
        DecisionStore store = new DecisionStore(storage.jdbi(), autonomy);
        return new DecisionLog(storage.groupCommit("decisions", store::commit), version, Clock.systemUTC());
    }

    @BindToRegistry
    public RoutesBuilder decisionRoutes(DecisionLog decisionLog) {
        return new DecisionRoutes(decisionLog);
    }

    private static boolean actsOn(String backlog) {
        return switch (backlog) {
            case "act" -> true;
            case "quiet" -> false;
            default -> throw new IllegalArgumentException("tracking.backlog should be quiet or act: was " + backlog);
        };
    }
}
