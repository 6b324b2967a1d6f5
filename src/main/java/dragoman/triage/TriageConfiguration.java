package dragoman.triage;

import dragoman.knowledge.KnowledgeBase;
import java.util.Set;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;

/** The triage feature: what is answered, left alone, or put before a person. */
public final class TriageConfiguration implements CamelConfiguration {

    @BindToRegistry
    public Triage triage(
            KnowledgeBase knowledge,
            @PropertyInject("triage.confidence") double confidence,
            @PropertyInject("triage.margin") double margin,
            @PropertyInject("instagram.username") String username) {
        return new KnowledgeTriage(knowledge, confidence, margin, username.isEmpty() ? Set.of() : Set.of(username));
    }
}
