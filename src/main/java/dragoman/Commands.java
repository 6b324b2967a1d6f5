package dragoman;

import dragoman.decision.LedgerStore;
import dragoman.sandbox.Sandbox;
import dragoman.sandbox.SandboxOptions;
import dragoman.storage.StorageException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What can be said on the command line. Without a word, Dragoman runs. */
@Command(
        name = "dragoman",
        mixinStandardHelpOptions = true,
        version = "Dragoman 0.1.0",
        description = "Moderates and answers the public comments under a brand's posts. Runs in a folder that has"
                + " application.properties, routes/ and knowledge/, until it is stopped.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped as asked", "1:cannot start; the message says why", "2:wrong command line"})
final class Commands implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /** Falls at SIGTERM or Ctrl+C, during the start too: then what was started is stopped in order. */
    private final CountDownLatch asked = new CountDownLatch(1);

    @Option(
            names = "--sandbox",
            description =
                    "Also start a stand-in for Instagram on this machine and watch its posts: no account, no key.")
    private boolean sandbox;

    @Option(
            names = "--sandbox-speed",
            paramLabel = "FACTOR",
            defaultValue = "8",
            description = {
                "How much faster than life the sandbox's people comment; 0 lets all comment at once (default: ${DEFAULT-VALUE})."
            })
    private double speed;

    @Option(
            names = "--sandbox-seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = {"The same seed makes the same comments (default: ${DEFAULT-VALUE})."})
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        Signals.register("TERM", asked::countDown);
        Signals.register("INT", asked::countDown);
        try {
            Settings settings = Settings.load(Path.of("").toAbsolutePath(), System::getenv);
            settings.warnings().forEach(LOG::warn);
            if (sandbox) {
                runWithSandbox(settings);
            } else {
                run(settings);
            }
            return 0;
        } catch (SetupException | StorageException e) {
            // One clear line; the stack says nothing that the line does not.
            System.err.println("Dragoman cannot start: " + e.getMessage());
            return 1;
        }
    }

    private void run(Settings settings) throws InterruptedException {
        try (Service service = Service.start(settings)) {
            untilStopped(service);
        }
    }

    /** The sandbox's data are kept apart from real ones. */
    private void runWithSandbox(Settings settings) throws InterruptedException {
        if (!(speed >= 0)) {
            throw new SetupException("--sandbox-speed should be 0 or more: was " + speed);
        }
        Path data = Path.of(settings.get("data.dir"), "sandbox");
        SandboxOptions options = SandboxOptions.in(data.resolve("platform")).seed(seed);
        try (Sandbox platform = start(speed == 0 ? options.allAtOnce() : options.speed(speed))) {
            Map<String, String> overrides = new HashMap<>(platform.properties());
            overrides.put("data.dir", data.toString());
            overrides.put("database.url", "");
            overrides.put("autonomy.hide", "auto");
            overrides.put("autonomy.reply", "auto");
            overrides.put("tracking.tick", "500ms");
            overrides.put("tracking.intervals", "1s,1s,1s");
            overrides.put("tracking.discover-every", "5s");
            overrides.put("reply.hold", "1s");
            overrides.put("actions.tick", "500ms");
            try (Service service = Service.start(settings.with(overrides))) {
                new SandboxScenario(platform, new LedgerStore(service.storage().jdbi())).play();
                untilStopped(service);
            }
        }
    }

    private static Sandbox start(SandboxOptions options) {
        try {
            return Sandbox.start(options);
        } catch (IllegalStateException e) {
            throw new SetupException("The sandbox cannot start: " + e.getMessage());
        }
    }

    /**
     * Waits for SIGTERM or Ctrl+C, then drains and ends the process with 0. The signals are taken rather than a shutdown
     * hook used: hooks run all at once, and the embedded PostgreSQL has one that would pull it away from under the drain.
     */
    private void untilStopped(Service service) throws InterruptedException {
        asked.await();
        LOG.info("Stopping: finishing what was begun");
        service.close();
        LOG.info("Stopped");
    }
}
