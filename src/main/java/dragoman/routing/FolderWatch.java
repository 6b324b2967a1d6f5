package dragoman.routing;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder again and again while the context runs. Looking beats waiting for file events: they do not reach
 * into mounted folders, come ten seconds late on a Mac, and reading a handful of small files costs next to nothing.
 */
final class FolderWatch extends ServiceSupport {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final CamelContext context;
    private final Duration betweenLooks;
    private final Look look;
    private ScheduledExecutorService executor;

    FolderWatch(CamelContext context, Duration betweenLooks, Look look) {
        this.context = context;
        this.betweenLooks = betweenLooks;
        this.look = look;
    }

    @Override
    protected void doStart() {
        executor = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "route-folder");
        executor.scheduleWithFixedDelay(
                this::lookSafely, betweenLooks.toMillis(), betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() {
        context.getExecutorServiceManager().shutdownNow(executor);
    }

    /** Never throws: an executor does not repeat what has thrown once. */
    private void lookSafely() {
        try {
            if (context.isStarted()) {
                look.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            LOG.warn("Could not look for edits of the routes, which go on as they are: {}", e.toString());
        }
    }

    /** What is done each time. */
    @FunctionalInterface
    interface Look {
        void take() throws Exception;
    }
}
