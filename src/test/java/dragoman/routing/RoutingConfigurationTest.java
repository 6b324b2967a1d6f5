package dragoman.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingConfigurationTest {
    @Test
    void runsTheFolderInMain(@TempDir Path folder) throws Exception {
        try (RunningFolder samples = new RunningFolder(folder)) {
            Main main = new Main();
            main.bind("tally", samples.tally());
            main.addInitialProperty("routes.allow", "direct,seda,quartz");
            main.configure().addConfiguration(new RoutingConfiguration(folder));

            main.start();

            assertThat(main.getCamelContext().getRoutesSize()).isEqualTo(3);
            assertThat(main.lookup("routeVersion", RouteVersion.class).current())
                    .isNotEmpty();
            assertThat(main.getCamelContext().getComponent("direct")).isInstanceOf(PatientDirectComponent.class);
            assertThat(main.getCamelContext().getComponent("seda")).isInstanceOf(LastingSedaComponent.class);
            main.stop();
        }
    }
}
