package dragoman;

import dragoman.moderation.LinearHeads;
import dragoman.moderation.ModelFile;
import dragoman.training.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how well the embedded moderator judges. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Prints how well the embedded moderator judges the labelled texts of a folder.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of labelled CSV files.")
    private Path data;

    @Option(names = "--model", paramLabel = "FILE", description = "A model to judge by instead of the shipped one.")
    private Path model;

    @Override
    public Integer call() {
        try {
            Evaluation.run(data, heads(), System.out::println);
            return 0;
        } catch (IOException e) {
            System.err.println("The moderator cannot be evaluated: " + e.getMessage());
            return 1;
        }
    }

    private LinearHeads heads() throws IOException {
        if (model == null) {
            return ModelFile.shipped();
        }
        try (InputStream in = Files.newInputStream(model)) {
            return ModelFile.read(in);
        }
    }
}
