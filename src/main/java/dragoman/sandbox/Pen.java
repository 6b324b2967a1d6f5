package dragoman.sandbox;

/** Writes comments, by the account and by others, as the platform lets them. */
final class Pen {
    private static final int LONGEST = 2200;

    private final World world;

    Pen(World world) {
        this.world = world;
    }

    /** @return the id of the new reply */
    String replyByAccount(StoredComment target, String text) {
        refuseUnlessSayable(text);
        StoredComment thread = thread(target);
        if (target.hidden() || thread.hidden()) {
            throw ApiError.badParameter("Cannot reply to a hidden comment");
        }
        Account account = world.account();
        return write(target.media(), thread.id(), target.id(), account.userId(), account.username(), true, text);
    }

    /** @return the id of the new comment */
    String commentByAccount(StoredMedia post, String text) {
        refuseUnlessSayable(text);
        Account account = world.account();
        return write(post.id(), "", "", account.userId(), account.username(), true, text);
    }

    /** @return the id of the new comment */
    String commentBy(String author, StoredMedia post, String text) {
        return write(post.id(), "", "", world.ids().person(author), author, false, text);
    }

    /** @return the id of the new reply */
    String replyBy(String author, StoredComment target, String text) {
        String thread = thread(target).id();
        return write(target.media(), thread, target.id(), world.ids().person(author), author, false, text);
    }

    /** There is one level only: whoever answers a reply finds the answer under the top-level comment. */
    private StoredComment thread(StoredComment target) {
        return target.topLevel() ? target : world.comment(target.parent()).orElse(target);
    }

    private static void refuseUnlessSayable(String text) {
        if (text.isBlank()) {
            throw ApiError.badParameter("The parameter message is required");
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw ApiError.badParameter(
                    "Param message must be no longer than " + LONGEST + " characters: was " + length);
        }
    }

    private String write(
            String media,
            String parent,
            String target,
            String authorId,
            String author,
            boolean throughApi,
            String text) {
        String id = world.freshId();
        world.record(new Event.Written(
                id, media, parent, target, authorId, author, throughApi, text, world.now(), world.round(), ""));
        return id;
    }
}
