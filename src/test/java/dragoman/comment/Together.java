package dragoman.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several threads that do something at the same moment. */
public final class Together {
    private Together() {}

    /** What all of them answered, put together. */
    public static <T> List<T> on(int threads, IntFunction<List<T>> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch all = new CountDownLatch(threads);
        try {
            List<Future<List<T>>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    all.countDown();
                    all.await();
                    return task.apply(number);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<List<T>> one : running) {
                answers.addAll(one.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
