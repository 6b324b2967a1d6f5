package dragoman.twitter;

import dragoman.comment.Comment;
import dragoman.comment.CommentInbox;
import dragoman.tracking.Tracking;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.LifecycleStrategySupport;
import org.jdbi.v3.core.Jdbi;

/** X's answers to what the flow asks of a platform. In Java: it crosses a trust and a network boundary. */
final class TwitterRoutes extends RouteBuilder {
    private final TwitterParts parts;
    private final Tracking tracking;
    private final CommentInbox inbox;
    private final Jdbi jdbi;

    TwitterRoutes(TwitterParts parts, Tracking tracking, CommentInbox inbox, Jdbi jdbi) {
        this.parts = parts;
        this.tracking = tracking;
        this.inbox = inbox;
        this.jdbi = jdbi;
    }

    @Override
    public void configure() {
        TwitterReader reader = parts.reader();
        TwitterWriter writer = parts.writer(inbox::find);
        asks("twitter-posts", "Lists our posts on X").bean(reader, "posts");
        asks("twitter-fetch", "Reads a post on X with its new comments").bean(parts.sparingReader(reader), "look");
        asks("twitter-hide", "Hides a comment on X").bean(writer, "hide");
        asks("twitter-unhide", "Shows a hidden comment on X again").bean(writer, "unhide");
        asks("twitter-reply", "Answers a comment on X").bean(writer, "reply");
        asks("twitter-delete", "Deletes a post of ours on X").bean(writer, "delete");
        asks("twitter-own-replies", "Reads what we answered to a comment on X").bean(writer, "ownReplies");
        listenWhileRunning();
    }

    private RouteDefinition asks(String id, String description) {
        return from("direct:" + id)
                .routeId(id)
                .routeGroup("twitter")
                .routeDescription(description)
                .errorHandler(noErrorHandler());
    }

    /** From when all routes run until they are to be stopped. */
    private void listenWhileRunning() {
        ProducerTemplate flow = getContext().createProducerTemplate();
        Listening listening =
                parts.listening(tracking, jdbi, (Comment comment) -> flow.sendBody("direct:accept-comment", comment));
        getContext().addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStarted(CamelContext context) {
                listening.start();
            }

            @Override
            public void onContextStopping(CamelContext context) {
                listening.stop();
            }
        });
    }
}
