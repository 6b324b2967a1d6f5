package dragoman.comment;

import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/** Shows the inbox to Camel's idempotent consumer: a key is added by committing the comment in the body. */
final class SeenCommentsRepository extends ServiceSupport implements IdempotentRepository {
    private final CommentInbox inbox;

    SeenCommentsRepository(CommentInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public boolean add(Exchange exchange, String key) {
        return inbox.add(exchange.getMessage().getBody(Comment.class));
    }

    @Override
    public boolean add(String key) {
        throw new UnsupportedOperationException("A comment is added with its text, not by its key alone: " + key);
    }

    @Override
    public boolean contains(String key) {
        String[] parts = key.split(":", 2);
        return inbox.contains(new CommentId(new Platform(parts[0]), parts[1]));
    }

    /** A row stays: what was seen cannot be unseen. */
    @Override
    public boolean remove(String key) {
        return false;
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("Seen comments are kept");
    }
}
