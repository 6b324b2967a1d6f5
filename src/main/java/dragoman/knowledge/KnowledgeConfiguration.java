package dragoman.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;

/** The knowledge feature: what replies may say. */
public final class KnowledgeConfiguration implements CamelConfiguration {

    @BindToRegistry
    public KnowledgeBase knowledge(Embedder embedder, @PropertyInject("knowledge.dir") String folder) {
        return new KnowledgeBase(Path.of(folder), embedder, Clock.systemUTC());
    }
}
