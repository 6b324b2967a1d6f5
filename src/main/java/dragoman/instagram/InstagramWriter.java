package dragoman.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.action.Action;
import dragoman.action.OwnReply;
import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hides, shows, answers and deletes comments on Instagram, and reads our own answers back. */
final class InstagramWriter {
    /** Of 50 replies each: a thread without an end is not read to its end. */
    private static final int MOST_PAGES = 100;

    private final InstagramGraph graph;
    private final GraphComments comments;

    InstagramWriter(InstagramGraph graph, GraphComments comments) {
        this.graph = graph;
        this.comments = comments;
    }

    void hide(Action action) {
        succeed(graph.post("/" + action.targetId(), Map.of("hide", "true")), action);
    }

    void unhide(Action action) {
        succeed(graph.post("/" + action.targetId(), Map.of("hide", "false")), action);
    }

    void delete(Action action) {
        succeed(graph.delete("/" + action.targetId()), action);
    }

    /** Sends no 'fields' along: with them Instagram makes the comment and then answers with an error. */
    String reply(Action action) {
        JsonNode answer = graph.post("/" + action.targetId() + "/replies", Map.of("message", action.text()));
        String id = answer.path("id").asText("");
        if (id.isEmpty()) {
            throw new PlatformException(
                    ErrorClass.AMBIGUOUS, "The reply to " + action.comment() + " came back without an id");
        }
        return id;
    }

    /** What we said in the thread of the action's comment: Instagram files answers to an answer under the first comment. */
    List<OwnReply> ownReplies(Action action) {
        String thread = action.parent().isEmpty() ? action.targetId() : action.parent();
        List<OwnReply> ours = new ArrayList<>();
        String after = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Map<String, String> query = new HashMap<>(Map.of("fields", GraphComments.FIELDS, "limit", "50"));
            if (!after.isEmpty()) {
                query.put("after", after);
            }
            JsonNode page = graph.get("/" + thread + "/replies", query);
            refuseEmpty(page, action);
            page.path("data").forEach(reply -> addIfOurs(reply, ours));
            JsonNode paging = page.path("paging");
            after = paging.has("next") ? paging.path("cursors").path("after").asText("") : "";
            if (after.isEmpty()) {
                return ours;
            }
        }
        throw new PlatformException(
                ErrorClass.PERMANENT, "The thread of " + action.comment() + " has too many replies to be read back");
    }

    /** Seen on Instagram: nothing in the page, a cursor all the same. What is not shown may have been said. */
    private static void refuseEmpty(JsonNode page, Action action) {
        if (page.path("data").isEmpty()
                && !page.path("paging").path("cursors").path("after").asText("").isEmpty()) {
            throw new PlatformException(
                    ErrorClass.TRANSIENT, "The thread of " + action.comment() + " came back empty with a cursor");
        }
    }

    private void addIfOurs(JsonNode reply, List<OwnReply> ours) {
        if (comments.author(reply).ourselves()) {
            Instant writtenAt = GraphComments.instant(reply.path("timestamp")).orElse(Instant.MAX);
            ours.add(new OwnReply(
                    reply.path("id").asText(), writtenAt, reply.path("text").asText("")));
        }
    }

    private static void succeed(JsonNode answer, Action action) {
        if (!answer.path("success").asBoolean()) {
            throw new PlatformException(
                    ErrorClass.AMBIGUOUS, action.kind() + " of " + action.comment() + " was answered without success");
        }
    }
}
