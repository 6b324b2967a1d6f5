package dragoman.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dragoman.knowledge.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Embeds English text inside this process with all-MiniLM-L6-v2; any number of threads may share it. */
public final class MiniLmEmbedder implements Embedder {
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private static final int DIMENSIONS = 384;

    private final SharedModel model = new SharedModel(load());

    public MiniLmEmbedder() {
        // The first call is slow, and no comment should wait for it.
        embed("Do you have this in blue?");
    }

    @Override
    public float[] embed(String text) {
        // The encoder throws where its tokenizer leaves nothing over, as it does with marks and control characters.
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new float[DIMENSIONS];
        }
        return model.embed(text).content().vector();
    }

    private static OnnxBertBiEncoder load() {
        try (InputStream weights = resource(WEIGHTS);
                InputStream tokenizer = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Comments are short: handing parts of one to other threads costs more than it saves.
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(weights.readAllBytes(), options);
            return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedding model could not be read from its jar", e);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "The embedding model could not be loaded; it needs a writable temporary folder", e);
        }
    }

    private static InputStream resource(String name) {
        return MiniLmEmbedder.class.getResourceAsStream(name);
    }

    /** Lends langchain4j's embedding code a session with our options. */
    private static final class SharedModel extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder encoder;

        SharedModel(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
