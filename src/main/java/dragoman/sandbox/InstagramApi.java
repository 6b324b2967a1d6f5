package dragoman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.FieldList.Field;
import dragoman.sandbox.FrontDoor.Kind;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.function.Function;

/** The addresses of the stand-in for the Instagram Graph API, and what each answers. */
final class InstagramApi {
    private static final String VERSION = "(?:/v\\d+\\.\\d+)?";
    private static final String ID = "/(?<id>\\d+|me)";
    private static final int MEDIA_A_PAGE = 25;
    private static final int MEDIA_AT_MOST = 100;

    private final World world;
    private final Graph graph;
    private final FrontDoor door;
    private final Pen pen;

    InstagramApi(World world, Graph graph, FrontDoor door) {
        this.world = world;
        this.graph = graph;
        this.door = door;
        this.pen = new Pen(world);
    }

    void mount(Router router) {
        get(router, "/refresh_access_token", Kind.read("refresh"), call -> refreshed());
        get(router, ID + "/media", Kind.read("media-list"), this::mediaList);
        get(router, ID + "/stories", Kind.read("stories"), call -> Json.object().set("data", Json.array()));
        get(router, ID + "/comments", Kind.read("comments"), this::comments);
        get(router, ID + "/replies", Kind.read("replies"), this::replies);
        get(router, "/?", new Kind(call -> "ids", call -> call.ids().size(), false), this::several);
        get(router, ID, Kind.read("object"), call -> object(call, call.id()));
        on(router, HttpMethod.POST, ID + "/replies", Kind.write("reply"), this::reply);
        on(router, HttpMethod.POST, ID + "/comments", Kind.write("comment"), this::comment);
        on(router, HttpMethod.POST, ID, new Kind(InstagramApi::hidingName, call -> 1, true), this::hide);
        on(router, HttpMethod.DELETE, ID, Kind.write("delete"), this::delete);
        router.route().handler(door.open(Kind.read("unknown-path"), InstagramApi::unknownPath));
    }

    private void get(Router router, String path, Kind kind, Function<ApiCall, JsonNode> answer) {
        on(router, HttpMethod.GET, path, kind, answer);
    }

    private void on(Router router, HttpMethod method, String path, Kind kind, Function<ApiCall, JsonNode> answer) {
        router.routeWithRegex(method, VERSION + path).handler(door.open(kind, answer));
    }

    private static JsonNode unknownPath(ApiCall call) {
        throw ApiError.unknownPath(call.path());
    }

    private static String hidingName(ApiCall call) {
        return call.param("hide").orElse("").equals("false") ? "unhide" : "hide";
    }

    private JsonNode refreshed() {
        return Json.object()
                .put("access_token", world.issueToken())
                .put("token_type", "bearer")
                .put("expires_in", 5_183_944);
    }

    private JsonNode mediaList(ApiCall call) {
        refuseUnlessAccount(call);
        int limit = Math.min(call.limit(MEDIA_A_PAGE), MEDIA_AT_MOST);
        return graph.mediaPage(call, Page.of(world.media(), call.after(), limit), call.fields(), limit);
    }

    private void refuseUnlessAccount(ApiCall call) {
        if (!isAccount(call.id())) {
            throw ApiError.unknownObject(call.method(), call.id());
        }
    }

    private boolean isAccount(String id) {
        return id.equals("me") || id.equals(world.account().userId());
    }

    private JsonNode comments(ApiCall call) {
        StoredMedia post = world.media(call.id()).orElseThrow(() -> unknown(call, call.id()));
        return graph.commentPage(call, post.id(), "comments", world.topLevel(post.id()), wanted(call));
    }

    private JsonNode replies(ApiCall call) {
        StoredComment comment = known(call);
        return graph.commentPage(call, comment.id(), "replies", world.replies(comment.id()), wanted(call));
    }

    private static Field wanted(ApiCall call) {
        return new Field("", call.fields(), call.limit(Graph.COMMENTS_A_PAGE), call.after());
    }

    private JsonNode several(ApiCall call) {
        ObjectNode answer = Json.object();
        call.ids().forEach(id -> answer.set(id, object(call, id)));
        return answer;
    }

    private JsonNode object(ApiCall call, String id) {
        List<Field> fields = call.fields();
        if (isAccount(id)) {
            return graph.account(id.equals("me") ? world.account().scopedId() : id, fields);
        }
        if (world.media(id).isPresent()) {
            return graph.media(call, world.media(id).get(), fields);
        }
        return graph.comment(call, world.comment(id).orElseThrow(() -> unknown(call, id)), fields);
    }

    private StoredComment known(ApiCall call) {
        return world.comment(call.id()).orElseThrow(() -> unknown(call, call.id()));
    }

    private static ApiError unknown(ApiCall call, String id) {
        return ApiError.unknownObject(call.method(), id);
    }

    private JsonNode reply(ApiCall call) {
        return Json.object().put("id", pen.replyByAccount(known(call), call.required("message")));
    }

    private JsonNode comment(ApiCall call) {
        StoredMedia post = world.media(call.id()).orElseThrow(() -> unknown(call, call.id()));
        return Json.object().put("id", pen.commentByAccount(post, call.required("message")));
    }

    private JsonNode hide(ApiCall call) {
        StoredComment comment = known(call);
        String hide = call.required("hide");
        if (!hide.equals("true") && !hide.equals("false")) {
            throw ApiError.badParameter("Param hide must be a boolean");
        }
        world.record(new Event.Hidden(comment.id(), hide.equals("true")));
        return success();
    }

    private JsonNode delete(ApiCall call) {
        world.record(new Event.Deleted(known(call).id()));
        return success();
    }

    private static JsonNode success() {
        return Json.object().put("success", true);
    }
}
