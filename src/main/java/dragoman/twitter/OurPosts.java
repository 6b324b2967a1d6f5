package dragoman.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The account's posts page by page: a call is made only when its page is asked for. */
final class OurPosts implements Iterator<List<Post>> {
    private final TwitterApi api;
    private final String userId;
    private final Map<String, String> query;
    private boolean more = true;

    OurPosts(TwitterApi api, String userId, Vocabulary vocabulary) {
        this.api = api;
        this.userId = userId;
        this.query = vocabulary.post();
        query.put("exclude", "replies,retweets");
        query.put("max_results", "100");
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
        JsonNode page = api.get("/2/users/" + userId + "/tweets", query);
        String next = page.path("meta").path("next_token").asText("");
        more = !next.isEmpty();
        query.put("pagination_token", next);
        List<Post> posts = new ArrayList<>();
        for (JsonNode post : page.path("data")) {
            String id = post.path("id").asText("");
            if (id.matches("\\d{1,19}")
                    && TwitterPosts.reference(post, "replied_to").isEmpty()) {
                posts.add(TwitterPosts.post(post, page.path("includes"), new PostId(Platform.TWITTER, id)));
            }
        }
        return posts;
    }
}
