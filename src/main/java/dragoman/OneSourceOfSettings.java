package dragoman;

import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;

/**
 * Keeps Camel from asking the environment and the system properties by itself: {@link Settings} has merged them, and
 * what the sandbox sets must not be overruled by a real account's variables.
 */
final class OneSourceOfSettings extends MainListenerSupport {
    @Override
    public void beforeConfigure(BaseMainSupport main) {
        PropertiesComponent properties =
                (PropertiesComponent) main.getCamelContext().getPropertiesComponent();
        properties.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        properties.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
    }
}
