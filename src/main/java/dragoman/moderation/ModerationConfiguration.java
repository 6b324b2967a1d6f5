package dragoman.moderation;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;

/** The moderation feature: the operator's words, the embedded judge, and what follows from its verdicts. */
public final class ModerationConfiguration implements CamelConfiguration {

    @BindToRegistry
    public FlaggedKeywords flaggedKeywords(@PropertyInject("moderation.flagged-keywords") String file) {
        return new FlaggedKeywords(Path.of(file), Clock.systemUTC());
    }

    @BindToRegistry
    public Moderator moderator() {
        return new EmbeddedModerator();
    }

    @BindToRegistry
    public ModerationPolicy moderationPolicy(@PropertyInject("moderation.threshold") double threshold) {
        return new ModerationPolicy(threshold);
    }
}
