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

/**
 * The account's posts of the last seven days page by page: a call is made only when its page is asked for. Answers to
 * older ones could not be searched for anyway.
 */
final class OurPosts implements Iterator<List<Post>> {
    private final TwitterApi api;
    private final Map<String, String> query;
    private boolean more = true;

    OurPosts(TwitterApi api, String userId, Vocabulary vocabulary) {
        this.api = api;
        this.query = vocabulary.post();
        query.put("query", "from:" + userId + " -is:reply -is:retweet");
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
        JsonNode page = api.get("/2/tweets/search/recent", query);
        String next = page.path("meta").path("next_token").asText("");
        more = !next.isEmpty();
        query.put("next_token", next);
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
