package dragoman.training;

import dragoman.comment.Author;
import dragoman.comment.Comment;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.moderation.Category;
import dragoman.moderation.EmbeddedModerator;
import dragoman.moderation.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A text, what the heads think of it, and what the moderator concludes. */
record Judged(Example example, Map<Category, Double> scores, Verdict verdict) {
    private static final Set<Category> TOXIC = Set.of(Category.HATE, Category.ABUSE, Category.THREAT);

    /** The highest score of hate, abuse and threat. */
    double toxic() {
        return TOXIC.stream().mapToDouble(scores::get).max().orElseThrow();
    }

    /** The score of the verdict, unless it is of self-harm, which is never hidden. */
    double concluded() {
        return verdict.category() == Category.SELF_HARM ? 0 : verdict.score();
    }

    double concludedToxic() {
        return TOXIC.contains(verdict.category()) ? verdict.score() : 0;
    }

    static Judged by(EmbeddedModerator moderator, Example example) {
        Comment comment = comment(example);
        return new Judged(example, moderator.scores(comment), moderator.judge(comment));
    }

    static List<Judged> all(EmbeddedModerator moderator, List<Example> examples) {
        return examples.stream().map(example -> by(moderator, example)).toList();
    }

    /** What share of these it is true of, in percent. */
    static double percent(List<Judged> judged, Predicate<Judged> which) {
        return 100.0 * judged.stream().filter(which).count() / judged.size();
    }

    static Comment comment(Example example) {
        Post post = new Post(new PostId(Platform.INSTAGRAM, "0"), "", "", "");
        CommentId id = new CommentId(Platform.INSTAGRAM, "0");
        Author author = new Author("", "", false);
        return new Comment(id, 1, post, "", author, example.text(), Instant.EPOCH, "", false);
    }
}
