package dragoman.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the platform knows at one moment, with the scenario's own labels: the truth to compare the product with.
 *
 * @param comments those of others, first Instagram's and then X's, each in the order in which they came
 * @param elsewhere what others wrote on X about the account, but not under its posts
 * @param calls how many calls were made, by kind
 * @param refusals how many calls were refused, by error code
 * @param faults how many faults struck, by name
 * @param deliveries what became of the events that were delivered, by platform
 */
public record Books(
        List<Comment> comments,
        List<Comment> elsewhere,
        Totals totals,
        boolean audienceDone,
        Map<String, Integer> calls,
        Map<String, Integer> refusals,
        Map<String, Integer> faults,
        Map<String, Integer> deliveries) {

    /**
     * A comment by somebody else.
     *
     * @param platform {@code instagram} or {@code twitter}
     * @param id on X the id that it had before any edit
     * @param media the post that it stands under; on X the post that began the conversation
     * @param row the line of the scenario; empty for one that was written by hand
     * @param backlog whether it was there before the audience came
     * @param ownReplies what the account said to it, and is still there
     * @param deleted whether it is gone, by itself or with its post or thread
     */
    public record Comment(
            String platform,
            String id,
            String media,
            String parent,
            String author,
            Instant at,
            int round,
            String row,
            boolean backlog,
            String kind,
            String label,
            String severity,
            String expected,
            String topic,
            String source,
            String text,
            boolean hidden,
            boolean deleted,
            List<OwnReply> ownReplies) {
        /** Whether hiding it is right: it is harmful, or carries a phrase that the brand has hidden. */
        @JsonProperty("mayBeHidden")
        public boolean mayBeHidden() {
            return List.of(label.split("\\|")).stream().anyMatch(Labels.HARMFUL::contains) || expected.contains("HIDE");
        }
    }

    /**
     * What the account said to a comment.
     *
     * @param throughApi whether software wrote it; otherwise it is part of the scenario
     */
    public record OwnReply(String id, String text, Instant at, boolean throughApi) {}

    /**
     * Sums over the books.
     *
     * @param comments by others, deleted ones included
     * @param own comments and replies by the account, of the scenario or through the API
     * @param ownThroughApi those written through the API
     */
    public record Totals(
            int posts, int comments, int own, int ownThroughApi, int hidden, int replied, int deleted, int calls) {}
}
