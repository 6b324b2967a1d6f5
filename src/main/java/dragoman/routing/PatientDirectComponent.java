package dragoman.routing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.direct.DirectConsumer;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.util.StringHelper;

/**
 * Camel's {@code direct:}, except that a route behind it can be replaced while it is called: callers wait at its door.
 * With the stock component, callers that share a producer run into the route that was just stopped.
 */
final class PatientDirectComponent extends DirectComponent {
    private final Map<String, DirectConsumer> consumers = new ConcurrentHashMap<>();
    private final Map<String, ReadWriteLock> doors = new ConcurrentHashMap<>();

    /** Callers hold the read lock while they are inside; whoever holds the write lock has the route to itself. */
    ReadWriteLock door(String key) {
        return doors.computeIfAbsent(key, name -> new ReentrantReadWriteLock());
    }

    static String key(Endpoint endpoint) {
        return StringHelper.before(endpoint.getEndpointUri(), "?", endpoint.getEndpointUri());
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        DirectEndpoint endpoint = new PatientEndpoint(uri);
        endpoint.setBlock(isBlock());
        endpoint.setTimeout(getTimeout());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    @Override
    public void addConsumer(String key, DirectConsumer consumer) {
        super.addConsumer(key, consumer);
        consumers.put(key, consumer);
    }

    @Override
    public void removeConsumer(String key, DirectConsumer consumer) {
        consumers.remove(key, consumer);
        super.removeConsumer(key, consumer);
    }

    /** The route as it is now, or as soon as it is there: routes may call one another before all have started. */
    private DirectConsumer consumer(DirectEndpoint endpoint, Exchange exchange) throws Exception {
        String key = key(endpoint);
        DirectConsumer consumer = consumers.get(key);
        if (consumer == null) {
            consumer = getConsumer(key, endpoint.isBlock(), endpoint.getTimeout());
        }
        if (consumer == null) {
            throw new DirectConsumerNotAvailableException("no route starts at " + endpoint, exchange);
        }
        return consumer;
    }

    /** A {@code direct:} endpoint whose producers are {@link Caller}s. */
    private final class PatientEndpoint extends DirectEndpoint {
        PatientEndpoint(String uri) {
            super(uri, PatientDirectComponent.this);
        }

        @Override
        public Producer createProducer() {
            return new Caller(this);
        }
    }

    /**
     * Calls the route that is there at that moment. The door is held until the call returns; a call that goes on in
     * another thread is by then among the route's exchanges in flight, which are waited for as well.
     */
    private final class Caller extends DefaultAsyncProducer {
        private final DirectEndpoint endpoint;
        private final Lock door;

        Caller(DirectEndpoint endpoint) {
            super(endpoint);
            this.endpoint = endpoint;
            this.door = door(key(endpoint)).readLock();
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            door.lock();
            try {
                return consumer(endpoint, exchange).getAsyncProcessor().process(exchange, callback);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                exchange.setException(e);
            } catch (Exception e) {
                exchange.setException(e);
            } finally {
                door.unlock();
            }
            callback.done(true);
            return true;
        }
    }
}
