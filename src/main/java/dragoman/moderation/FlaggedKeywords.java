package dragoman.moderation;

import dragoman.comment.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operator's list of words and phrases that decide by themselves; an edit counts from the next second on. */
public final class FlaggedKeywords {
    private static final Logger LOG = LoggerFactory.getLogger(FlaggedKeywords.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String ABSENT = "absent";

    private final Path file;
    private final Clock clock;
    private final Consumer<String> warning;

    private volatile KeywordList list = KeywordList.EMPTY;
    private volatile Instant nextLook = Instant.MIN;
    private String version = "";

    public FlaggedKeywords(Path file, Clock clock) {
        this(file, clock, LOG::warn);
    }

    FlaggedKeywords(Path file, Clock clock, Consumer<String> warning) {
        this.file = file;
        this.clock = clock;
        this.warning = warning;
        look();
    }

    /** The strongest entry found in the comment's text (hide, then escalate, then ignore); among equals the longest. */
    public KeywordMatch find(Comment comment) {
        if (!clock.instant().isBefore(nextLook)) {
            look();
        }
        return list.find(comment.text());
    }

    private synchronized void look() {
        nextLook = clock.instant().plus(BETWEEN_LOOKS);
        String found = version();
        if (found.equals(version)) {
            return;
        }
        version = found;
        try {
            list = KeywordList.read(file);
        } catch (IllegalArgumentException e) {
            warning.accept("The flagged keywords stay as they were. " + e.getMessage());
        }
    }

    /** Changes whenever the file does. */
    private String version() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return ABSENT;
        }
    }
}
