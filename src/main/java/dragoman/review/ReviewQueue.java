package dragoman.review;

import dragoman.action.Action;
import dragoman.action.ActionKind;
import dragoman.action.UnsentReview;
import java.time.Clock;
import java.util.UUID;

/** Puts before a person what the outbox could not do. */
final class ReviewQueue implements UnsentReview {
    private final ReviewStore store;
    private final Clock clock;

    ReviewQueue(ReviewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void ask(Action action, String error) {
        String proposal = switch (action.kind()) {
            case HIDE -> "HIDE";
            case REPLY -> "REPLY";
            case UNHIDE, DELETE -> "";
        };
        String doubt = action.uncertain() && action.kind() == ActionKind.REPLY ? " and perhaps was done" : "";
        store.insert(new Review(
                UUID.randomUUID(),
                action.comment(),
                "the " + action.kind().verb() + " did not work" + doubt + ": " + error,
                "NONE",
                proposal,
                action.text(),
                clock.instant()));
    }
}
