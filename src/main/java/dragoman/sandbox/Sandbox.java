package dragoman.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A stand-in for the Instagram Graph API on loopback, with a brand, its posts and an audience. It keeps its state in a
 * journal, so that it knows after a crash what a real platform would know.
 */
public final class Sandbox implements AutoCloseable {
    private final Vertx vertx;
    private final HttpServer server;
    private final Journal journal;
    private final World world;
    private final FaultDice dice;
    private final Audience audience;
    private final Bookkeeper bookkeeper;
    private final Courier courier;
    private final Outbound outbound;
    private final XPlatform x = new XPlatform();

    private Sandbox(SandboxOptions options, Vertx vertx, Journal journal) {
        this.vertx = vertx;
        this.journal = journal;
        Scenario scenario = Scenario.load();
        List<ScenarioTweet> tweets = options.peopleOnX() ? scenario.tweets() : List.of();
        Usage usage = new Usage(options.clock());
        world = new World(journal, options.seed(), options.clock(), x.followers());
        dice = new FaultDice(options.seed());
        outbound = new Outbound(vertx);
        courier = new Courier(vertx, outbound, options.seed());
        TweetPlan plan = new TweetPlan(world, x.timeline(), scenario, tweets);
        audience = new Audience(world, scenario, plan, options.speed(), vertx);
        TweetBooks tweetBooks = new TweetBooks(x.timeline(), scenario, tweets);
        bookkeeper = new Bookkeeper(world, scenario, usage, dice, audience, tweetBooks, courier);
        audience.settle();
        server = await(vertx.createHttpServer()
                .requestHandler(router(usage, options.clock()))
                .listen(options.port(), "127.0.0.1"));
    }

    /** Starts the platform; the audience waits until it is let in. */
    public static Sandbox start(SandboxOptions options) {
        Journal journal = new Journal(options.folder());
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            return new Sandbox(options, vertx, journal);
        } catch (RuntimeException e) {
            await(vertx.close());
            journal.close();
            throw e;
        }
    }

    private Router router(Usage usage, Clock clock) {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(1 << 20));
        new ControlApi(world, dice, bookkeeper, audience, courier).mount(router);
        x.mount(router, world, new XDoor.Keeper(usage, dice, new Limits(clock)), courier, outbound);
        world.watch(new InstagramMail(world, courier, outbound));
        new InstagramApi(world, new Graph(world, dice), new FrontDoor(world, dice, usage)).mount(router);
        return router;
    }

    /** Where the platform listens, without a slash at the end. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** What the product has to know of the platform, under the names of its own configuration. */
    public Map<String, String> properties() {
        Map<String, String> properties = x.properties(baseUrl());
        properties.put("instagram.base-url", baseUrl());
        properties.put("instagram.user-id", world.account().userId());
        properties.put("instagram.username", world.account().username());
        properties.put("instagram.access-token", world.token());
        properties.put("instagram.app-secret", InstagramMail.appSecret(world));
        properties.put("instagram.verify-token", Handshake.verifyToken(world));
        return Map.copyOf(properties);
    }

    /** The account's latest tokens for X by OAuth 2.0; by OAuth 1.0a they are among the properties. */
    public XGrant grantOnX() {
        return x.grant();
    }

    /** Makes the platforms deliver events so from now on. */
    public void deliver(Deliveries deliveries) {
        courier.deliveries(deliveries);
    }

    /** Makes X behave so from now on. */
    public void behave(XManners manners) {
        x.manners(manners);
    }

    /**
     * Lets the audience write: the rest of a round that was broken off, or else a further round.
     *
     * @return completes when the round is over
     */
    public CompletableFuture<Void> letAudienceIn() {
        return audience.letIn();
    }

    /** Completes when the round that is being played is over. */
    public CompletableFuture<Void> audienceDone() {
        return audience.done();
    }

    /** What the platform knows now. */
    public Books books() {
        return bookkeeper.books();
    }

    /** Makes the platform misbehave from now on. */
    public void misbehave(Faults faults) {
        dice.faults(faults);
    }

    @Override
    public void close() {
        await(vertx.close());
        journal.close();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
