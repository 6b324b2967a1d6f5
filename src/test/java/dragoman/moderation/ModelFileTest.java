package dragoman.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    LinearHeads heads = heads();

    @Test
    void readsWhatItWrote() throws IOException {
        LinearHeads read = ModelFile.read(new ByteArrayInputStream(written()));

        Features features = Features.of("a text of some words, for every head");
        assertThat(read.scores(features)).isEqualTo(heads.scores(features));
    }

    @Test
    void writesTheSameHeadsToTheSameBytes() throws IOException {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(file))) {
            data.writeUTF("dragoman-moderation");
            data.writeInt(99);
        }

        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(file.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessage("expected dragoman-moderation version 1: was dragoman-moderation 99");
    }

    @Test
    void skipsSectionsOfOtherJudges() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(file))) {
            data.writeUTF("dragoman-moderation");
            data.writeInt(1);
            data.writeInt(1);
            data.writeUTF("another");
            data.writeInt(3);
            data.write(new byte[3]);
        }

        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(file.toByteArray())))
                .hasMessage("the model has no section linear");
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(heads, file);
        return file.toByteArray();
    }

    private static LinearHeads heads() {
        Map<Category, LinearHead> heads = new EnumMap<>(Category.class);
        for (Category category : LinearHeads.HEADS) {
            double[] weights = new double[Features.BUCKETS];
            for (int bucket = 0; bucket < weights.length; bucket++) {
                weights[bucket] = Math.sin(bucket * (category.ordinal() + 1));
            }
            heads.put(category, LinearHead.of(weights, 0.1 * category.ordinal()));
        }
        return new LinearHeads(heads);
    }
}
