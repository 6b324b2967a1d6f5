package dragoman.reply;

import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.moderation.Moderator;
import dragoman.moderation.Severity;
import dragoman.moderation.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for what speaks against publishing a reply. It never changes one: a reply that is cut says something else. */
public final class ReplyCheck {
    /** Instagram takes no more than this. */
    private static final int LONGEST = 2_200;

    private static final Author NOBODY = new Author("", "", false);
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])[@\uFF20]\\s?[\\w.]*\\w");
    private static final Pattern LINK = Pattern.compile(
            "\\b[a-z][a-z0-9+.-]*://\\S+|\\b(?:mailto|tel):\\S+|[\\w.+-]+@[\\w-]+\\.\\w[\\w.-]*"
                    + "|\\b(?:[\\w-]+\\.)+[a-z]{2,}\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private final Moderator moderator;
    private final int maxLength;

    /** @param maxLength in characters as people count them, at most 2,200 */
    public ReplyCheck(Moderator moderator, int maxLength) {
        if (maxLength < 1 || maxLength > LONGEST) {
            throw new IllegalArgumentException(
                    "reply.max-length should be between 1 and " + LONGEST + ": was " + maxLength);
        }
        this.moderator = moderator;
        this.maxLength = maxLength;
    }

    public Objection objection(Comment comment, Reply reply) {
        return empty(reply)
                .or(() -> tooLong(reply))
                .or(() -> invented(HANDLE, "name", reply))
                .or(() -> invented(LINK, "link", reply))
                .or(() -> harmful(comment, reply))
                .map(Objection::new)
                .orElse(Objection.NONE);
    }

    private static Optional<String> empty(Reply reply) {
        return reply.text().isBlank() ? Optional.of("the reply is empty") : Optional.empty();
    }

    private Optional<String> tooLong(Reply reply) {
        int length = reply.text().codePointCount(0, reply.text().length());
        return length > maxLength
                ? Optional.of("the reply has " + length + " characters; " + maxLength + " are allowed")
                : Optional.empty();
    }

    private static Optional<String> invented(Pattern kind, String noun, Reply reply) {
        Set<String> approved = all(kind, reply.source());
        return all(kind, reply.text()).stream()
                .filter(found -> !approved.contains(found))
                .findFirst()
                .map(found -> "the reply holds a " + noun + " that its source does not: " + found);
    }

    private static Set<String> all(Pattern kind, String text) {
        return kind.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.toLowerCase(Locale.ROOT).replaceFirst("[.,;:!?)]+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A moderator that cannot judge throws, and whoever asked for the check turns to a person. */
    private Optional<String> harmful(Comment comment, Reply reply) {
        Verdict verdict = moderator.judge(asComment(comment, reply));
        return verdict.severity() == Severity.NONE
                ? Optional.empty()
                : Optional.of("moderation objects to the reply: " + verdict.reason());
    }

    private static Comment asComment(Comment answered, Reply reply) {
        return new Comment(
                answered.id(),
                answered.revision(),
                answered.post(),
                answered.id().value(),
                NOBODY,
                reply.text(),
                answered.writtenAt(),
                "draft",
                answered.backlog());
    }
}
