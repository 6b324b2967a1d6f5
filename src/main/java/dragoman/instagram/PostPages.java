package dragoman.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The account's posts page by page: a call is made only when its page is asked for. */
final class PostPages implements Iterator<List<Post>> {
    private static final int POSTS_A_PAGE = 100;

    private final InstagramGraph graph;
    private final String userId;
    private final String fields;
    private String after = "";
    private boolean more = true;

    PostPages(InstagramGraph graph, String userId, String fields) {
        this.graph = graph;
        this.userId = userId;
        this.fields = fields;
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public List<Post> next() {
        if (!more) {
            throw new NoSuchElementException("the last page was read");
        }
        Map<String, String> query = new HashMap<>(Map.of("fields", fields, "limit", String.valueOf(POSTS_A_PAGE)));
        if (!after.isEmpty()) {
            query.put("after", after);
        }
        JsonNode page = graph.get("/" + userId + "/media", query);
        String before = after;
        after = page.path("paging").path("cursors").path("after").asText("");
        more = page.path("paging").has("next") && !after.isEmpty() && !after.equals(before);
        List<Post> posts = new ArrayList<>();
        page.path("data")
                .forEach(media ->
                        InstagramReader.postId(media).ifPresent(id -> posts.add(InstagramReader.post(media, id))));
        return posts;
    }
}
