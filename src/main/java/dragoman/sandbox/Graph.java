package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.FieldList.Field;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Draws posts, comments and lists of them as the platform does: only the fields that were asked for. */
final class Graph {
    static final int COMMENTS_A_PAGE = 50;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
    private static final List<Field> ID = FieldList.parse("id");
    private static final List<Field> COMMENT_STANDARD = FieldList.parse("timestamp,text,id");

    private final World world;
    private final FaultDice dice;

    Graph(World world, FaultDice dice) {
        this.world = world;
        this.dice = dice;
    }

    JsonNode account(String id, List<Field> fields) {
        ObjectNode node = Json.object();
        for (Field field : fields.isEmpty() ? ID : fields) {
            switch (field.name()) {
                case "id" -> {}
                case "user_id" -> node.put("user_id", world.account().userId());
                case "username" -> node.put("username", world.account().username());
                case "name" -> node.put("name", world.account().name());
                case "account_type" -> node.put("account_type", "BUSINESS");
                case "media_count" -> node.put("media_count", world.media().size());
                default -> throw unknownField(field, "IGUser");
            }
        }
        return node.put("id", id);
    }

    JsonNode mediaPage(ApiCall call, Page<StoredMedia> page, List<Field> fields, int limit) {
        ArrayNode data = Json.array();
        page.items().forEach(post -> data.add(media(call, post, fields)));
        ObjectNode body = Json.object().set("data", data);
        if (page.items().isEmpty()) {
            return body;
        }
        ObjectNode paging = body.putObject("paging");
        paging.putObject("cursors").put("before", page.firstCursor()).put("after", page.lastCursor());
        if (page.more()) {
            String id = world.account().userId();
            paging.put("next", call.next(id, "media", fields, limit, page.lastCursor()));
        }
        return body;
    }

    ObjectNode media(ApiCall call, StoredMedia post, List<Field> fields) {
        ObjectNode node = Json.object();
        for (Field field : fields.isEmpty() ? ID : fields) {
            if (field.name().equals("comments")) {
                addComments(call, post, field, node);
            } else {
                MediaFields.add(field, post, world, node);
            }
        }
        return node.put("id", post.id());
    }

    private void addComments(ApiCall call, StoredMedia post, Field field, ObjectNode node) {
        List<StoredComment> all = world.topLevel(post.id());
        if (!all.isEmpty()) {
            node.set("comments", commentPage(call, post.id(), "comments", all, field));
        }
    }

    /** @param wanted the fields of a comment, how many, and after which cursor */
    ObjectNode commentPage(ApiCall call, String owner, String edge, List<StoredComment> all, Field wanted) {
        int limit = Math.min(wanted.limit() == 0 ? COMMENTS_A_PAGE : wanted.limit(), COMMENTS_A_PAGE);
        if (!all.isEmpty() && dice.strikes(Fault.EMPTY_PAGE)) {
            return emptyPage();
        }
        Page<StoredComment> page = Page.of(all, wanted.after(), limit);
        ArrayNode data = Json.array();
        page.items().forEach(comment -> data.add(comment(call, comment, wanted.inner())));
        ObjectNode body = Json.object().set("data", data);
        if (page.more()) {
            ObjectNode paging = body.putObject("paging");
            paging.putObject("cursors").put("after", page.lastCursor());
            paging.put("next", call.next(owner, edge, wanted.inner(), limit, page.lastCursor()));
        }
        return body;
    }

    /** Seen on the platform: nothing in the page, a cursor all the same, although there are comments. */
    private static ObjectNode emptyPage() {
        ObjectNode body = Json.object().set("data", Json.array());
        body.putObject("paging").putObject("cursors").put("after", Page.startCursor());
        return body;
    }

    ObjectNode comment(ApiCall call, StoredComment comment, List<Field> fields) {
        ObjectNode node = Json.object();
        for (Field field : fields.isEmpty() ? COMMENT_STANDARD : fields) {
            addCommentField(call, comment, field, node);
        }
        return node.put("id", comment.id());
    }

    private void addCommentField(ApiCall call, StoredComment comment, Field field, ObjectNode node) {
        switch (field.name()) {
            case "id", "legacy_instagram_comment_id" -> {}
            case "text" -> node.put("text", comment.written().text());
            case "timestamp" -> node.put("timestamp", timestamp(comment.at()));
            case "username" -> node.put("username", comment.written().author());
            case "hidden" -> node.put("hidden", comment.hidden());
            case "like_count" -> node.put("like_count", likes(comment));
            case "from" -> addFrom(comment, node);
            case "user" -> addUser(comment, node);
            case "parent_id" -> addParent(comment, node);
            case "media" -> node.set("media", mediaOf(comment, field));
            case "replies" -> addReplies(call, comment, field, node);
            default -> throw unknownField(field, "IGComment");
        }
    }

    private void addFrom(StoredComment comment, ObjectNode node) {
        if (dice.strikes(Fault.MISSING_FROM)) {
            return;
        }
        ObjectNode from = node.putObject("from").put("id", comment.written().authorId());
        from.put("username", comment.written().author());
        if (comment.own()) {
            from.put("self_ig_scoped_id", world.account().scopedId());
        }
    }

    private void addUser(StoredComment comment, ObjectNode node) {
        if (comment.own()) {
            node.putObject("user").put("id", world.account().userId());
        }
    }

    private static void addParent(StoredComment comment, ObjectNode node) {
        if (!comment.topLevel()) {
            node.put("parent_id", comment.parent());
        }
    }

    private ObjectNode mediaOf(StoredComment comment, Field field) {
        ObjectNode node = Json.object();
        for (Field inner : field.inner()) {
            world.media(comment.media()).ifPresent(post -> MediaFields.add(inner, post, world, node));
        }
        return node.put("id", comment.media());
    }

    private void addReplies(ApiCall call, StoredComment comment, Field field, ObjectNode node) {
        List<StoredComment> replies = world.replies(comment.id());
        if (!replies.isEmpty()) {
            node.set("replies", commentPage(call, comment.id(), "replies", replies, field));
        }
    }

    private static int likes(StoredComment comment) {
        return Math.floorMod(comment.id().hashCode(), 7);
    }

    /** With an offset that has no colon, which many parsers do not expect. */
    static String timestamp(Instant at) {
        return TIMESTAMP.format(at);
    }

    static ApiError unknownField(Field field, String type) {
        return ApiError.badParameter(
                "Tried accessing nonexisting field (" + field.name() + ") on node type (" + type + ")");
    }
}
