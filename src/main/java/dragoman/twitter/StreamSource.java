package dragoman.twitter;

import java.time.Duration;
import java.util.Optional;

/** Opens X's endless answer. */
interface StreamSource {
    /** @throws StreamBrokenException when X refuses or does not answer */
    Lines open();

    /** The lines of one connection, each as soon as it is there. */
    interface Lines extends AutoCloseable {
        /**
         * Waits for the next line; an empty one is X's sign of life.
         *
         * @return empty when the connection ended
         * @throws StreamBrokenException when it broke, or was silent for longer than that
         */
        Optional<String> next(Duration silence);

        @Override
        void close();
    }
}
