package dragoman.comment;

/**
 * What a comment was written under.
 *
 * @param caption the words of the post; empty when there are none or they are not known yet
 * @param imageUrl where its picture can be had, for a while; empty when there is none
 * @param permalink where people see it; empty when not known yet
 */
public record Post(PostId id, String caption, String imageUrl, String permalink) {
    public Post {
        caption = Text.clean(caption);
        imageUrl = Text.clean(imageUrl);
        permalink = Text.clean(permalink);
    }
}
