package dragoman.reply;

import dragoman.moderation.Moderator;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.PropertyInject;

/** The reply feature: what is said, and whether it may be. */
public final class ReplyConfiguration implements CamelConfiguration {

    @BindToRegistry
    public ReplyWriter replyWriter() {
        return new VerbatimReplyWriter();
    }

    @BindToRegistry
    public ReplyCheck replyCheck(Moderator moderator, @PropertyInject("reply.max-length") int maxLength) {
        return new ReplyCheck(moderator, maxLength);
    }
}
