package dragoman.instagram;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Instagram's answers to what the flow asks of a platform. In Java: it crosses a trust and a network boundary. */
final class InstagramRoutes extends RouteBuilder {
    private final InstagramSettings settings;

    InstagramRoutes(InstagramSettings settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        ProducerTemplate http = getContext().createProducerTemplate();
        InstagramGraph graph = new InstagramGraph(
                (method, path, parameters) -> call(http, method, path, parameters), settings.accessToken());
        GraphComments comments = new GraphComments(settings.userId(), settings.clock());
        InstagramReader reader =
                new InstagramReader(graph, comments, settings.userId(), settings.pageSize(), settings.maxPages());
        InstagramWriter writer = new InstagramWriter(graph, comments);

        asks("instagram-posts", "Lists our posts on Instagram").bean(reader, "posts");
        asks("instagram-fetch", "Reads a post on Instagram with its new comments")
                .bean(reader, "look");
        asks("instagram-hide", "Hides a comment on Instagram").bean(writer, "hide");
        asks("instagram-unhide", "Shows a hidden comment on Instagram again").bean(writer, "unhide");
        asks("instagram-reply", "Answers a comment on Instagram").bean(writer, "reply");
        asks("instagram-delete", "Deletes a comment on Instagram").bean(writer, "delete");
        asks("instagram-own-replies", "Reads what we answered to a comment on Instagram")
                .bean(writer, "ownReplies");

        asks("call-instagram", "Speaks HTTP with Instagram's Graph API")
                .to(settings.baseUrl() + "?throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false"
                        + "&connectTimeout=5000&responseTimeout="
                        + settings.timeout().toMillis()
                        + "&soTimeout=" + settings.timeout().toMillis())
                .convertBodyTo(byte[].class);
    }

    private RouteDefinition asks(String id, String description) {
        return from("direct:" + id)
                .routeId(id)
                .routeGroup("instagram")
                .routeDescription(description)
                .errorHandler(noErrorHandler());
    }

    private GraphAnswer call(ProducerTemplate http, String method, String path, Map<String, String> parameters) {
        String form = parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Map<String, Object> headers = new HashMap<>();
        headers.put(Exchange.HTTP_METHOD, method);
        headers.put(Exchange.HTTP_PATH, "/" + settings.apiVersion() + path);
        headers.put("Authorization", "Bearer " + settings.accessToken());
        if (method.equals("POST")) {
            headers.put(Exchange.CONTENT_TYPE, "application/x-www-form-urlencoded; charset=UTF-8");
        } else if (!form.isEmpty()) {
            headers.put(Exchange.HTTP_QUERY, form);
        }
        Exchange answer = http.request("direct:call-instagram", exchange -> {
            exchange.getMessage().setHeaders(headers);
            exchange.getMessage().setBody(method.equals("POST") ? form : null);
        });
        if (answer.getException() != null) {
            throw unanswered(answer.getException(), method, path);
        }
        return new GraphAnswer(
                answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                answer.getMessage().getBody(byte[].class),
                usage(answer));
    }

    private static Map<String, String> usage(Exchange answer) {
        Map<String, String> usage = new HashMap<>();
        answer.getMessage().getHeaders().forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith("-usage")) {
                usage.put(name.toLowerCase(Locale.ROOT), String.valueOf(value));
            }
        });
        return usage;
    }

    /** What never reached the platform may be sent again; of anything else nobody knows whether it was done. */
    private PlatformException unanswered(Exception cause, String method, String path) {
        boolean notSent = cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectTimeoutException;
        boolean read = method.equals("GET");
        ErrorClass meaning = read || notSent ? ErrorClass.TRANSIENT : ErrorClass.AMBIGUOUS;
        if (!(cause instanceof IOException)) {
            log.error("{} {} failed", method, path, cause);
        }
        return new PlatformException(
                meaning,
                method + " " + path + " got no answer: " + cause.getClass().getSimpleName() + " " + cause.getMessage());
    }
}
