package dragoman;

import dragoman.action.ActionConfiguration;
import dragoman.api.ApiConfiguration;
import dragoman.comment.CommentConfiguration;
import dragoman.decision.DecisionConfiguration;
import dragoman.failure.FailureConfiguration;
import dragoman.instagram.InstagramConfiguration;
import dragoman.knowledge.KnowledgeConfiguration;
import dragoman.metrics.MetricsConfiguration;
import dragoman.model.ModelConfiguration;
import dragoman.moderation.ModerationConfiguration;
import dragoman.reply.ReplyConfiguration;
import dragoman.review.ReviewConfiguration;
import dragoman.routing.RoutingConfiguration;
import dragoman.storage.Storage;
import dragoman.tracking.TrackingConfiguration;
import dragoman.triage.TriageConfiguration;
import dragoman.twitter.TwitterConfiguration;
import dragoman.twitter.TwitterWebhookConfiguration;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelConfiguration;
import picocli.CommandLine;

/** Starts the service. The list of features below is its table of contents. */
public final class Dragoman {
    private Dragoman() {}

    /** Each feature may use those above it. */
    static List<CamelConfiguration> features(Storage storage, Path routes) {
        return List.of(
                new RoutingConfiguration(routes),
                new FailureConfiguration(storage),
                new ReviewConfiguration(storage),
                new ActionConfiguration(storage),
                new CommentConfiguration(storage),
                new TrackingConfiguration(storage),
                new ModerationConfiguration(),
                new ModelConfiguration(),
                new KnowledgeConfiguration(),
                new TriageConfiguration(),
                new ReplyConfiguration(),
                new DecisionConfiguration(storage),
                new InstagramConfiguration(),
                new TwitterConfiguration(storage),
                new TwitterWebhookConfiguration(),
                new ApiConfiguration(storage),
                new MetricsConfiguration(storage));
    }

    public static void main(String[] args) {
        // Ends the process even if a library left a thread behind.
        System.exit(new CommandLine(new Commands())
                .addSubcommand(new TrainCommand())
                .addSubcommand(new EvaluateCommand())
                .execute(args));
    }
}
