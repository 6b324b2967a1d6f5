package dragoman.training;

import dragoman.moderation.Category;
import dragoman.moderation.Features;
import dragoman.moderation.LinearHead;
import dragoman.moderation.LinearHeads;
import dragoman.moderation.ModelFile;
import dragoman.training.Calibrator.Summed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Learns the linear heads from a folder of labelled texts. The same folder and seed make the same file. */
public final class Training {
    private static final double DISGUISED = 0.4;
    private static final String LEXICON = "lexicon_en.csv";

    private final Corpus corpus;
    private final long seed;
    private final Consumer<String> progress;

    private Training(Path data, long seed, Consumer<String> progress) {
        this.corpus = new Corpus(data);
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * Learns from {@code moderation_train*.csv}, calibrates on {@code moderation_dev.csv}, writes the model.
     *
     * @param progress is told a line at a time what is being done
     * @throws IOException when a file cannot be read or written, or is not as it should be
     */
    public static void run(Path data, Path out, long seed, Consumer<String> progress) throws IOException {
        LinearHeads heads = new Training(data, seed, progress).heads();
        try (OutputStream file = Files.newOutputStream(out)) {
            ModelFile.write(heads, file);
        }
        progress.accept("Wrote " + out + ", " + Files.size(out) / 1000 + " kB");
    }

    private LinearHeads heads() throws IOException {
        List<Example> examples = examples();
        progress.accept("Learning from " + examples.size() + " texts");
        List<Sample> samples = examples.parallelStream().map(Sample::of).toList();
        Map<Category, LinearHead> heads = new EnumMap<>(Category.class);
        for (Category category : LinearHeads.HEADS) {
            HeadTrainer trainer = new HeadTrainer(category, samples, seed);
            progress.accept(
                    category + ": " + trainer.positives() + " of " + trainer.size() + " texts are examples of it");
            double[] weights = trainer.train();
            heads.put(category, LinearHead.of(Arrays.copyOf(weights, Features.BUCKETS), weights[Features.BUCKETS]));
        }
        return calibrated(new LinearHeads(heads));
    }

    private List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>(corpus.training());
        Random random = new Random(seed);
        Obfuscator obfuscator = new Obfuscator(rudeWords(), random);
        for (Example example : List.copyOf(examples)) {
            if (random.nextDouble() < DISGUISED) {
                examples.add(example.saying(obfuscator.disguised(example.text())));
            }
        }
        examples.addAll(Everyday.examples(random));
        return examples;
    }

    private Set<String> rudeWords() throws IOException {
        return corpus.has(LEXICON)
                ? corpus.texts(LEXICON).stream()
                        .map(word -> word.text().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private LinearHeads calibrated(LinearHeads heads) throws IOException {
        List<Summed> dev = corpus.read("moderation_dev.csv").stream()
                .map(example -> new Summed(example, heads.margins(Features.of(example.text()))))
                .toList();
        progress.accept("Calibrating on " + dev.size() + " other texts");
        return Calibrator.calibrated(heads, dev);
    }
}
