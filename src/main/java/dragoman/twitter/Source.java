package dragoman.twitter;

import java.util.Locale;

/** A way in which comments reach us. */
enum Source {
    WEBHOOK,
    STREAM,
    POLL;

    static Source of(String name) {
        for (Source source : values()) {
            if (source.toString().equals(name)) {
                return source;
            }
        }
        throw new IllegalArgumentException(
                "twitter.sources should list some of webhook, stream, poll, the preferred one first: was " + name);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
