package dragoman.decision;

import dragoman.comment.Comment;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Commits decisions for the flow. In Java: here a wrong edit could lose one. The worker that brings a decision does not
 * wait for the commit but goes on with the next comment, so that many decisions share a commit.
 */
final class DecisionRoutes extends RouteBuilder {
    private final DecisionLog decisionLog;

    DecisionRoutes(DecisionLog decisionLog) {
        this.decisionLog = decisionLog;
    }

    @Override
    public void configure() {
        from("direct:commit-decision")
                .routeId("commit-decision")
                .routeGroup("comments")
                .routeDescription("Commits a decision and what it intends, and notes whether it was the first")
                .errorHandler(noErrorHandler())
                .process(new Commit());
    }

    /** Goes on with the exchange when the commit is done. */
    private final class Commit extends AsyncProcessorSupport {
        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            Comment comment = exchange.getMessage().getBody(Comment.class);
            Decision decision = exchange.getVariable("decision", Decision.class);
            decisionLog.record(comment, decision).whenComplete((first, failure) -> {
                if (failure instanceof Exception cause) {
                    exchange.setException(cause);
                } else {
                    exchange.setVariable("first", first);
                }
                callback.done(false);
            });
            return false;
        }
    }
}
