package dragoman.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dragoman.api.Views.CommentView;
import dragoman.api.Views.Page;
import dragoman.api.Views.PostView;
import dragoman.api.Views.ReviewView;
import dragoman.comment.CommentId;
import dragoman.comment.Platform;
import dragoman.comment.PostId;
import dragoman.comment.Text;
import dragoman.decision.Ledger;
import dragoman.decision.LedgerStore;
import dragoman.tracking.TrackedPost;
import dragoman.tracking.Tracking;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked over HTTP. */
final class Api {
    private static final String OPENAPI = "/dragoman/api/openapi.json";

    private final ViewStore views;
    private final LedgerStore ledger;
    private final Tracking tracking;
    private final PostReader reader;

    Api(ViewStore views, LedgerStore ledger, Tracking tracking, PostReader reader) {
        this.views = views;
        this.ledger = ledger;
        this.tracking = tracking;
        this.reader = reader;
    }

    Page<PostView> posts() {
        return new Page<>(views.posts(), null);
    }

    /** Takes one post, or several under "posts"; all are checked before any is tracked. */
    Page<Map<String, Object>> track(JsonNode body) {
        List<PostId> ids = new ArrayList<>();
        if (body.has("posts")) {
            body.get("posts").forEach(post -> ids.add(postId(post)));
        } else {
            ids.add(postId(body));
        }
        if (ids.isEmpty()) {
            throw new ApiException(400, "posts should hold at least one {\"platform\",\"postId\"}");
        }
        ids.forEach(this::requireAccount);
        List<Map<String, Object>> tracked = new ArrayList<>();
        for (PostId id : ids) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("platform", id.platform().key());
            one.put("postId", id.value());
            one.put("new", tracking.track(id));
            tracked.add(one);
        }
        return new Page<>(tracked, null);
    }

    /** Looks at a post of ours on Instagram now, without waiting for its turn; it is watched from here on. */
    Map<String, Object> look(JsonNode body) {
        String media = body.path("media_id").asText("");
        PostId id = postId(Platform.INSTAGRAM.key(), media);
        requireAccount(id);
        Optional<TrackedPost> watched = tracking.find(id);
        if (watched.isEmpty() && !reader.exists(id)) {
            throw new ApiException(404, "Instagram shows us no post " + media + "; it should be one of our own");
        }
        boolean added = watched.isEmpty() && tracking.track(id);
        tracking.find(id).ifPresent(reader::read);
        return Map.of("platform", id.platform().key(), "postId", id.value(), "new", added);
    }

    private void requireAccount(PostId id) {
        if (!tracking.platforms().contains(id.platform())) {
            throw new ApiException(
                    400,
                    "No account is set up for " + id.platform() + "; it should be one of "
                            + tracking.platforms().stream()
                                    .map(Platform::key)
                                    .sorted()
                                    .toList());
        }
    }

    private static PostId postId(JsonNode post) {
        List<String> unknown = new ArrayList<>();
        post.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(List.of("platform", "postId"));
        if (!unknown.isEmpty()) {
            throw new ApiException(
                    400,
                    "A post has \"platform\" and \"postId\" and nothing else: take out "
                            + Text.excerpt(String.join(", ", unknown), 80));
        }
        if (!post.path("platform").isTextual() || !post.path("postId").isTextual()) {
            throw new ApiException(400, "A post should have the texts \"platform\" and \"postId\"");
        }
        return postId(post.get("platform").asText(), post.get("postId").asText());
    }

    private static PostId postId(String platform, String id) {
        try {
            return new PostId(new Platform(platform), id);
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, Text.excerpt(e.getMessage(), 200));
        }
    }

    Page<CommentView> comments(CommentFilter filter) {
        List<CommentView> found = views.comments(filter);
        if (found.size() <= filter.limit()) {
            return new Page<>(found, null);
        }
        List<CommentView> page = found.subList(0, filter.limit());
        String next = CommentFilter.Cursor.after(page.get(page.size() - 1)).toString();
        return new Page<>(page, next);
    }

    CommentView comment(String id) {
        String[] parts = id.split(":", 2);
        try {
            return views.comment(new CommentId(new Platform(parts[0]), parts.length == 2 ? parts[1] : ""))
                    .orElseThrow(() -> new ApiException(404, "No comment " + Text.excerpt(id, 80) + " was seen"));
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, "A comment's id reads <platform>:<id>, such as instagram:17858893269000001");
        }
    }

    Page<ReviewView> reviews() {
        return new Page<>(views.reviews(), null);
    }

    Map<String, Object> ledger() {
        Ledger now = ledger.ledger();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("seen", now.seen());
        answer.put("decided", now.decided());
        answer.put("waiting", now.waiting());
        answer.put("withdrawn", now.withdrawn());
        answer.put("missing", now.missing());
        answer.put("double", now.twice());
        answer.put("bySource", now.bySource());
        return answer;
    }

    JsonNode description() throws IOException {
        try (InputStream in = Api.class.getResourceAsStream(OPENAPI)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
