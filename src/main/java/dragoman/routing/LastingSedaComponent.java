package dragoman.routing;

import java.util.concurrent.BlockingQueue;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.seda.BlockingQueueFactory;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.component.seda.SedaConsumer;
import org.apache.camel.component.seda.SedaEndpoint;

/**
 * Camel's {@code seda:}, except that a queue outlives the route that reads it. The stock one empties the queue before a
 * route stops, which may take hours, and forgets it when the route is removed.
 */
final class LastingSedaComponent extends SedaComponent {
    private static final int POLL_MILLIS = 200;

    LastingSedaComponent() {
        setDefaultPollTimeout(POLL_MILLIS);
    }

    @Override
    protected SedaEndpoint createEndpoint(
            String uri, Component component, BlockingQueueFactory<Exchange> queues, int concurrentConsumers) {
        return new LastingEndpoint(uri, component, queues, concurrentConsumers);
    }

    @Override
    protected SedaEndpoint createEndpoint(
            String uri, Component component, BlockingQueue<Exchange> queue, int concurrentConsumers) {
        return new LastingEndpoint(uri, component, queue, concurrentConsumers);
    }

    /** Keeps its queue until the whole context stops. */
    private static final class LastingEndpoint extends SedaEndpoint {
        LastingEndpoint(String uri, Component component, BlockingQueueFactory<Exchange> queues, int consumers) {
            super(uri, component, queues, consumers);
        }

        LastingEndpoint(String uri, Component component, BlockingQueue<Exchange> queue, int consumers) {
            super(uri, component, queue, consumers);
        }

        @Override
        public void stop() {
            if (getCamelContext().isStopping()) {
                super.stop();
            }
        }

        @Override
        public void shutdown() {
            if (getCamelContext().isStopping()) {
                super.shutdown();
            }
        }

        @Override
        protected SedaConsumer createNewConsumer(Processor processor) {
            return new Reader(this, processor);
        }
    }

    /** Reads the queue until it is told to leave, and then leaves after the exchange at hand. */
    static final class Reader extends SedaConsumer {
        private volatile boolean leaving;

        Reader(SedaEndpoint endpoint, Processor processor) {
            super(endpoint, processor);
        }

        void leave() {
            leaving = true;
        }

        /** Waits until every thread of it has put down what it had in hand. */
        void left() {
            prepareShutdown(false, true);
        }

        void comeBack() throws Exception {
            leaving = false;
            doStart();
        }

        @Override
        public boolean isRunAllowed() {
            return !leaving && super.isRunAllowed();
        }

        /** What is in the queue is for the next route when this one leaves, or does not read. */
        @Override
        public int getPendingExchangesSize() {
            return leaving || !isStarted() ? 0 : super.getPendingExchangesSize();
        }
    }
}
