package dragoman.routing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.apache.camel.Consumer;
import org.apache.camel.Route;
import org.apache.camel.component.direct.DirectConsumer;
import org.apache.camel.support.service.ServiceHelper;

/** Where exchanges come into a running route: closed while the route is replaced, so that none is lost. */
interface Entrance {
    /** Lets nothing more in; false when callers are still inside after that long, and then it is open again. */
    boolean close(Duration patience) throws Exception;

    /** Waits until nothing can come in that was on its way when the entrance closed. */
    default void settle() {}

    /** Lets exchanges in again, because the same route goes on. */
    void reopen() throws Exception;

    /** Lets exchanges in again, because a successor stands there, or nobody who could be called. */
    default void handOver() {}

    static Entrance of(Route route) {
        Consumer consumer = route.getConsumer();
        if (consumer instanceof LastingSedaComponent.Reader reader) {
            return new Queue(reader);
        }
        if (consumer instanceof DirectConsumer direct
                && direct.getEndpoint().getComponent() instanceof PatientDirectComponent component) {
            String key = PatientDirectComponent.key(direct.getEndpoint());
            return new Door(component.door(key).writeLock());
        }
        return new Tap(consumer);
    }

    /** The entrance of a {@code direct:} route: callers wait outside. */
    record Door(Lock lock) implements Entrance {
        @Override
        public boolean close(Duration patience) throws InterruptedException {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void reopen() {
            lock.unlock();
        }

        @Override
        public void handOver() {
            lock.unlock();
        }
    }

    /** The entrance of a {@code seda:} route: what arrives waits in the queue. */
    record Queue(LastingSedaComponent.Reader reader) implements Entrance {
        @Override
        public boolean close(Duration patience) {
            reader.leave();
            return true;
        }

        @Override
        public void settle() {
            reader.left();
        }

        @Override
        public void reopen() throws Exception {
            reader.comeBack();
        }
    }

    /** The entrance of any other route, such as a schedule or a topic: turned off and on. */
    record Tap(Consumer consumer) implements Entrance {
        @Override
        public boolean close(Duration patience) {
            return ServiceHelper.suspendService(consumer);
        }

        @Override
        public void reopen() {
            ServiceHelper.resumeService(consumer);
        }
    }
}
