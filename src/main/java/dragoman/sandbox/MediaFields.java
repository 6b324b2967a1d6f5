package dragoman.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.FieldList.Field;

/** The plain fields of a post, as an account that logged in with Instagram may ask for them. */
final class MediaFields {
    private MediaFields() {}

    static void add(Field field, StoredMedia post, World world, ObjectNode node) {
        Event.Published published = post.published();
        switch (field.name()) {
            case "id", "alt_text" -> {}
            case "caption" -> node.put("caption", published.caption());
            case "comments_count" -> node.put("comments_count", world.commentsCount(post.id()));
            case "like_count" -> node.put("like_count", published.likes());
            case "is_comment_enabled" -> node.put("is_comment_enabled", true);
            case "is_shared_to_feed" -> node.put("is_shared_to_feed", true);
            case "media_product_type" -> node.put("media_product_type", published.productType());
            case "media_type" -> node.put("media_type", published.mediaType());
            case "media_url" -> node.put("media_url", picture(post, video(published) ? "mp4" : "jpg"));
            case "thumbnail_url" -> addThumbnail(post, node);
            case "owner" -> node.putObject("owner").put("id", world.account().userId());
            case "permalink" -> node.put("permalink", permalink(post));
            case "shortcode" -> node.put("shortcode", Ids.shortcode(post.id()));
            case "timestamp" -> node.put("timestamp", Graph.timestamp(post.at()));
            case "username" -> node.put("username", world.account().username());
            default -> throw Graph.unknownField(field, "IGMedia");
        }
    }

    private static void addThumbnail(StoredMedia post, ObjectNode node) {
        if (video(post.published())) {
            node.put("thumbnail_url", picture(post, "jpg"));
        }
    }

    private static boolean video(Event.Published published) {
        return published.mediaType().equals("VIDEO");
    }

    private static String picture(StoredMedia post, String ending) {
        return "https://media.example.com/" + post.id() + "." + ending;
    }

    private static String permalink(StoredMedia post) {
        String kind = video(post.published()) ? "reel" : "p";
        return "https://www.instagram.com/" + kind + "/" + Ids.shortcode(post.id()) + "/";
    }
}
