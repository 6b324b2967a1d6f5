package dragoman.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import dragoman.comment.Comment;
import dragoman.comment.Platform;
import dragoman.comment.Post;
import dragoman.comment.PostId;
import dragoman.tracking.Look;
import dragoman.tracking.TrackedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads our posts on Instagram and what people wrote under them. */
final class InstagramReader {
    private static final Logger LOG = LoggerFactory.getLogger(InstagramReader.class);
    private static final String POST_FIELDS =
            "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,comments_count,like_count";
    /** Comments of the checkpoint's last moments are read again: Instagram's times are whole seconds and may be late. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final InstagramGraph graph;
    private final GraphComments comments;
    private final String ourUserId;
    private final int pageSize;
    private final int maxPages;

    InstagramReader(InstagramGraph graph, GraphComments comments, String ourUserId, int pageSize, int maxPages) {
        this.graph = graph;
        this.comments = comments;
        this.ourUserId = ourUserId;
        this.pageSize = pageSize;
        this.maxPages = maxPages;
    }

    /**
     * Reads the post and its comments, newest first, until everything since the checkpoint is there: page by page back
     * to the checkpoint, and further while the platform's count says that something else is new (a reply to an old
     * comment bumps the count and nothing else).
     */
    Look look(TrackedPost tracked) {
        String expansion = GraphComments.FIELDS + ",replies.limit(" + pageSize + "){" + GraphComments.FIELDS + "}";
        JsonNode media = graph.get(
                "/" + tracked.post().id().value(),
                Map.of("fields", POST_FIELDS + ",comments.limit(" + pageSize + "){" + expansion + "}"));
        Post post = post(media, tracked.post().id());
        Progress progress =
                new Progress(tracked, post, media.path("comments_count").asLong(0));
        JsonNode page = media.path("comments");
        int pages = 1;
        progress.add(page);
        while (!progress.complete(page)) {
            if (pages++ >= maxPages) {
                LOG.warn(
                        "Post {} has more unread comments than tracking.max-pages = {} pages hold: older ones are not read",
                        post.id(),
                        maxPages);
                break;
            }
            page = graph.get(
                    "/" + post.id().value() + "/comments",
                    Map.of("fields", expansion, "limit", String.valueOf(pageSize), "after", after(page)));
            progress.add(page);
        }
        return progress.look(media);
    }

    /** The account's posts, newest first, a page for each step. */
    Iterable<List<Post>> posts() {
        return () -> new PostPages(graph, ourUserId, POST_FIELDS);
    }

    static Post post(JsonNode media, PostId id) {
        String image = media.path("media_type").asText("").equals("VIDEO") ? "thumbnail_url" : "media_url";
        return new Post(
                id,
                media.path("caption").asText(""),
                media.path(image).asText(""),
                media.path("permalink").asText(""));
    }

    static Optional<PostId> postId(JsonNode media) {
        try {
            return Optional.of(new PostId(Platform.INSTAGRAM, media.path("id").asText("")));
        } catch (IllegalArgumentException e) {
            LOG.warn("A post of ours has no usable id and is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static String after(JsonNode page) {
        return page.path("paging").path("cursors").path("after").asText("");
    }

    /** What one look has gathered so far. */
    private final class Progress {
        private final TrackedPost tracked;
        private final Post post;
        private final long count;
        private final List<Comment> found = new ArrayList<>();
        private int unreadable;
        private boolean reachedCheckpoint;
        /** A page was empty although its cursor says that there is more: what should be in it is read the next time. */
        private boolean gap;

        Progress(TrackedPost tracked, Post post, long count) {
            this.tracked = tracked;
            this.post = post;
            this.count = count;
        }

        void add(JsonNode page) {
            noteGap(page);
            for (JsonNode node : page.path("data")) {
                Optional<Comment> comment = add(node, "");
                comment.filter(c -> olderThanCheckpoint(c.writtenAt())).ifPresent(c -> reachedCheckpoint = true);
                addReplies(node.path("replies"), node.path("id").asText(""));
            }
        }

        private void addReplies(JsonNode firstPage, String parent) {
            JsonNode page = firstPage;
            noteGap(page);
            page.path("data").forEach(reply -> add(reply, parent));
            int pages = 1;
            while (page.path("paging").has("next") && !after(page).isEmpty()) {
                if (pages++ >= maxPages) {
                    LOG.warn(
                            "Comment {} has more replies than {} pages hold: older ones are not read",
                            parent,
                            maxPages);
                    return;
                }
                page = graph.get(
                        "/" + parent + "/replies",
                        Map.of(
                                "fields",
                                GraphComments.FIELDS,
                                "limit",
                                String.valueOf(pageSize),
                                "after",
                                after(page)));
                noteGap(page);
                page.path("data").forEach(reply -> add(reply, parent));
            }
        }

        private void noteGap(JsonNode page) {
            gap |= page.path("data").isEmpty()
                    && !after(page).isEmpty()
                    && !page.path("paging").has("next");
        }

        private Optional<Comment> add(JsonNode node, String parent) {
            Optional<Comment> comment = comments.read(node, post, parent, "poll", tracked::backlog);
            comment.ifPresentOrElse(found::add, () -> unreadable++);
            return comment;
        }

        private boolean olderThanCheckpoint(Instant writtenAt) {
            return tracked.checkpointAt()
                    .filter(at -> writtenAt.isBefore(at.minus(OVERLAP)))
                    .isPresent();
        }

        boolean complete(JsonNode page) {
            return after(page).isEmpty() || !page.path("paging").has("next") || (reachedCheckpoint && countExplained());
        }

        private boolean countExplained() {
            long fresh = found.stream()
                    .filter(c -> tracked.checkpointAt()
                            .filter(at -> !c.writtenAt().isAfter(at))
                            .isEmpty())
                    .count();
            return tracked.commentsCount() >= 0 && count - tracked.commentsCount() <= fresh + unreadable;
        }

        Look look(JsonNode media) {
            JsonNode likes = media.path("like_count");
            Optional<Instant> newest = gap
                    ? Optional.empty()
                    : found.stream().map(Comment::writtenAt).max(Comparator.naturalOrder());
            return new Look(
                    post,
                    GraphComments.instant(media.path("timestamp")),
                    List.copyOf(found),
                    newest,
                    gap ? tracked.commentsCount() : count,
                    likes.isNumber() ? OptionalLong.of(likes.asLong()) : OptionalLong.empty(),
                    unreadable);
        }
    }
}
