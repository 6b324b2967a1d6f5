package dragoman.failure;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * What happens when a step throws. A route that names no policy parks its message; calls to platforms are handled where
 * the outbox and the tracking keep their books.
 */
final class FailurePolicies extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(Exception.class)
                .handled(true)
                .setVariable("failure", simple("${exception}"))
                .to("direct:park-comment");

        routeConfiguration("last-resort")
                .onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.ERROR, "Could not be parked: ${body} because of ${exception.message}");
    }
}
