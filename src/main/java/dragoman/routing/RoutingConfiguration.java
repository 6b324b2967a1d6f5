package dragoman.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.PropertyInject;

/** The routing feature: the folder of YAML routes, and the two components that let a route be replaced in service. */
public final class RoutingConfiguration implements CamelConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;

    public RoutingConfiguration(Path folder) {
        this.folder = folder;
    }

    @Override
    public void configure(CamelContext context) {
        context.getPropertiesComponent().addPropertiesFunction(new MillisFunction(context.getPropertiesComponent()));
    }

    @BindToRegistry("direct")
    public Component direct() {
        return new PatientDirectComponent();
    }

    @BindToRegistry("seda")
    public Component seda() {
        return new LastingSedaComponent();
    }

    @BindToRegistry
    public RouteFolder routeFolder(@PropertyInject("routes.allow") String schemes) {
        return new RouteFolder(folder, Set.of(schemes.strip().split("\\s*,\\s*")), PATIENCE);
    }

    @BindToRegistry
    public RouteVersion routeVersion(RouteFolder routeFolder) {
        return routeFolder.version();
    }
}
