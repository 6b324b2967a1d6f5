package dragoman.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.moderation.Category;
import dragoman.moderation.Features;
import dragoman.moderation.LinearHeads;
import dragoman.moderation.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final List<String> LABELS =
            List.of("none", "not_hate", "not_spam", "hate", "abuse", "threat", "sexual", "self_harm", "spam");

    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("moderation_train_1.csv"), rows(30));
        Files.writeString(folder.resolve("moderation_dev.csv"), rows(12));
    }

    @Test
    void learnsTheWordsOfEachHarm() throws IOException {
        LinearHeads heads = read(train("model", 1));

        double[] spam = heads.margins(Features.of("word about spam and more of spam, number 77"));
        double[] other = heads.margins(Features.of("word about none and more of none, number 77"));

        assertThat(of(spam, Category.SPAM)).isGreaterThan(of(other, Category.SPAM) + 0.5);
    }

    @Test
    void makesTheSameModelFromTheSameSeed() throws IOException {
        assertThat(train("one", 5)).hasSameBinaryContentAs(train("other", 5));
    }

    @Test
    void saysWhatItIsDoing() throws IOException {
        List<String> said = new ArrayList<>();

        Training.run(folder, folder.resolve("model"), 1, said::add);

        assertThat(said)
                .anyMatch(line -> line.startsWith("HATE: "))
                .last()
                .asString()
                .contains("model");
    }

    @Test
    void namesTheFolderThatHasNothingToLearnFrom() throws IOException {
        Files.delete(folder.resolve("moderation_train_1.csv"));

        assertThatThrownBy(() -> train("model", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("moderation_train*.csv");
    }

    @Test
    void printsTheTablesOfAnEvaluation() throws IOException {
        List<String> said = new ArrayList<>();

        Evaluation.run(folder, read(train("model", 1)), said::add);

        assertThat(said).anyMatch(line -> line.contains("what a threshold means"));
    }

    private Path train(String name, long seed) throws IOException {
        Path out = folder.resolve(name);
        Training.run(folder, out, seed, line -> {});
        return out;
    }

    private static LinearHeads read(Path model) throws IOException {
        try (InputStream in = Files.newInputStream(model)) {
            return ModelFile.read(in);
        }
    }

    private static double of(double[] margins, Category category) {
        return margins[LinearHeads.HEADS.indexOf(category)];
    }

    private static String rows(int each) {
        StringBuilder rows = new StringBuilder("id,text,label,source\n");
        for (String label : LABELS) {
            for (int i = 0; i < each; i++) {
                rows.append("%s-%d,\"word about %s and more of %s, number %d\",%s,openai%n"
                        .formatted(label, i, label, label, i, label));
            }
        }
        return rows.toString();
    }
}
