package dragoman.model;

import dragoman.knowledge.Embedder;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;

/** The model feature: what turns text into numbers. */
public final class ModelConfiguration implements CamelConfiguration {

    @BindToRegistry
    public Embedder embedder() {
        return new MiniLmEmbedder();
    }
}
