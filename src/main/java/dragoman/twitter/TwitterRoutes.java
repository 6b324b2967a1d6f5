package dragoman.twitter;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/** X's answers to what the flow asks of a platform. In Java: it crosses a trust and a network boundary. */
final class TwitterRoutes extends RouteBuilder {
    private final TwitterReader reader;
    private final TwitterWriter writer;

    TwitterRoutes(TwitterReader reader, TwitterWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public void configure() {
        asks("twitter-posts", "Lists our posts on X").bean(reader, "posts");
        asks("twitter-fetch", "Reads a post on X with its new comments").bean(reader, "look");
        asks("twitter-hide", "Hides a comment on X").bean(writer, "hide");
        asks("twitter-unhide", "Shows a hidden comment on X again").bean(writer, "unhide");
        asks("twitter-reply", "Answers a comment on X").bean(writer, "reply");
        asks("twitter-delete", "Deletes a post of ours on X").bean(writer, "delete");
        asks("twitter-own-replies", "Reads what we answered to a comment on X").bean(writer, "ownReplies");
    }

    private RouteDefinition asks(String id, String description) {
        return from("direct:" + id)
                .routeId(id)
                .routeGroup("twitter")
                .routeDescription(description)
                .errorHandler(noErrorHandler());
    }
}
