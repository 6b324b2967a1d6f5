package dragoman;

import dragoman.training.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Learns the embedded moderator anew. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Learns the embedded moderator from moderation_train*.csv, calibrates it on moderation_dev.csv."
                + " Takes under a minute on two cores and 3 GB of memory.")
final class TrainCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of labelled CSV files.")
    private Path data;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the model.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = {"The same seed and data make the same file (default: ${DEFAULT-VALUE})."})
    private long seed;

    @Override
    public Integer call() {
        try {
            Training.run(data, out, seed, System.out::println);
            return 0;
        } catch (IOException e) {
            System.err.println("The moderator cannot be trained: " + e.getMessage());
            return 1;
        }
    }
}
