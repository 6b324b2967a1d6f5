package dragoman.knowledge;

/** A knowledge file that cannot be used, and what its author should change. */
final class KnowledgeException extends RuntimeException {
    KnowledgeException(String advice) {
        super(advice);
    }
}
