package dragoman.twitter;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass, until told to end. */
interface Pause {
    void wait(Duration time);

    /** Whether there is no reason to go on. */
    boolean ended();

    /** A pause that ends when the latch opens. */
    static Pause until(CountDownLatch end) {
        return new Pause() {
            @Override
            public void wait(Duration time) {
                try {
                    end.await(time.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    end.countDown();
                }
            }

            @Override
            public boolean ended() {
                return end.getCount() == 0;
            }
        };
    }
}
