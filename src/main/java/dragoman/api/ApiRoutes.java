package dragoman.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import dragoman.tracking.TrackedPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** The API over HTTP: the token first, then what was asked for, then nothing but the answer. */
final class ApiRoutes extends RouteBuilder {
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final ApiToken token;
    private final Api api;

    ApiRoutes(ApiToken token, Function<PostReader, Api> api) {
        this.token = token;
        this.api = api.apply(new ReaderByRoutes());
    }

    /** Has posts read by the routes that read them in turn. */
    private final class ReaderByRoutes implements PostReader {
        @Override
        public boolean exists(PostId id) {
            try (ProducerTemplate flow = getContext().createProducerTemplate()) {
                Post post = new Post(id, "", "", "");
                flow.requestBody("direct:" + id.platform().key() + "-fetch", TrackedPost.unknown(post));
                return true;
            } catch (CamelExecutionException e) {
                return answered(e.getCause());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A refusal says that there is no such post; anything else says nothing. */
        private boolean answered(Throwable cause) {
            if (cause instanceof PlatformException refusal
                    && (refusal.errorClass() == ErrorClass.GONE || refusal.errorClass() == ErrorClass.PERMANENT)) {
                return false;
            }
            throw new ApiException(503, "The platform could not be asked just now; try again");
        }

        @Override
        public void read(TrackedPost post) {
            try (ProducerTemplate flow = getContext().createProducerTemplate()) {
                flow.sendBody("direct:read-post", post);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Serves one kind of request. */
    private interface Endpoint {
        Object answer(Message request) throws IOException;
    }

    @Override
    public void configure() {
        serve("GET", "/api/posts", "list-posts", "Shows the tracked posts", 200, request -> api.posts());
        serve("POST", "/api/posts", "track-posts", "Starts to watch posts", 201, request -> api.track(body(request)));
        serve(
                "GET",
                "/api/comments",
                "list-comments",
                "Shows comments and what became of them",
                200,
                request -> api.comments(filter(request)));
        serve(
                "GET",
                "/api/comments/{id}",
                "show-comment",
                "Shows one comment with its whole story",
                200,
                request -> api.comment(text(request, "id")));
        serve("GET", "/api/reviews", "list-reviews", "Shows what waits for a person", 200, request -> api.reviews());
        serve("GET", "/api/ledger", "show-ledger", "Accounts for every comment", 200, request -> api.ledger());
        serve("GET", "/api/openapi.json", "show-openapi", "Describes the API", 200, request -> api.description());
        serve(
                "POST",
                "/webhooks/instagram/comment-created",
                "look-at-post",
                "Looks at a post now because somebody says that there is a new comment",
                200,
                request -> api.look(body(request)));
        from("platform-http:/api?matchOnUriPrefix=true")
                .routeId("refuse-unknown-request")
                .routeGroup("api")
                .routeDescription("Answers requests that the API does not know")
                .process(exchange -> answer(exchange, 200, request -> {
                    throw new ApiException(
                            404, "There is nothing at this address; /api/openapi.json lists what there is");
                }));
    }

    private void serve(String method, String path, String id, String description, int status, Endpoint endpoint) {
        from("platform-http:" + path + "?httpMethodRestrict=" + method)
                .routeId(id)
                .routeGroup("api")
                .routeDescription(description)
                .process(exchange -> answer(exchange, status, endpoint));
    }

    /** Headers of the request are not sent back: whatever is in the message when the route ends becomes a header. */
    private void answer(Exchange exchange, int status, Endpoint endpoint) throws IOException {
        Message message = exchange.getMessage();
        int answered = status;
        Object body;
        try {
            if (!token.opens(message.getHeader("Authorization", String.class))) {
                throw new ApiException(401, "Send the API token: Authorization: Bearer <api.token>");
            }
            body = endpoint.answer(message);
        } catch (ApiException e) {
            answered = e.status();
            body = Problem.of(answered, e.getMessage());
        } catch (RuntimeException e) {
            log.error("{} failed", exchange.getFromRouteId(), e);
            answered = 500;
            body = Problem.of(500, "This went wrong here, not with your request; the log says why");
        }
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answered);
        message.setHeader(
                Exchange.CONTENT_TYPE, body instanceof Problem ? "application/problem+json" : "application/json");
        if (answered == 401) {
            message.setHeader("WWW-Authenticate", "Bearer");
        }
        message.setBody(json.writeValueAsBytes(body));
    }

    private JsonNode body(Message request) throws IOException {
        byte[] bytes = request.getBody(byte[].class);
        try {
            JsonNode node = bytes == null ? null : json.readTree(bytes);
            if (node == null || !node.isObject()) {
                throw new ApiException(400, "The body should be a JSON object, sent as Content-Type: application/json");
            }
            return node;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new ApiException(400, "The body is not JSON");
        }
    }

    private static CommentFilter filter(Message request) {
        return new CommentFilter(
                text(request, "platform"),
                text(request, "post"),
                text(request, "state"),
                text(request, "decision"),
                text(request, "q"),
                CommentFilter.Cursor.parse(text(request, "after")),
                limit(text(request, "limit")));
    }

    private static int limit(String text) {
        try {
            return text.isEmpty() ? 50 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ApiException(400, "limit should be a number");
        }
    }

    private static String text(Message request, String name) {
        return dragoman.comment.Text.clean(request.getHeader(name, "", String.class));
    }
}
