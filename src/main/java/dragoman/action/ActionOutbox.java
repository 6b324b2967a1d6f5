package dragoman.action;

import dragoman.platform.ErrorClass;
import dragoman.platform.PlatformException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was decided and is to be done, and what became of it. Nothing is done that is not in here first. */
public final class ActionOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(ActionOutbox.class);
    /** The platform's clock and ours may differ, and its times are whole seconds. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private static final Duration UNTIL_A_PERSON_HELPED = Duration.ofMinutes(15);

    private final ActionStore store;
    private final Retry retry;
    private final UnsentReview review;

    ActionOutbox(ActionStore store, Retry retry, UnsentReview review) {
        this.store = store;
        this.retry = retry;
        this.review = review;
    }

    /** The actions whose time has come, each claimed when it is asked for, until none is left. */
    public Iterator<Action> due() {
        store.releaseAbandoned(false);
        return new DueActions();
    }

    /** The platform did it. */
    public void done(Action action, Object answer) {
        String resultId = action.kind() == ActionKind.REPLY ? String.valueOf(answer) : "";
        store.settle(action, ActionState.DONE, resultId, "", Duration.ZERO);
        LOG.debug("Done: {}", action);
    }

    /** Goes on after a refusal, each class of error in its own way. */
    public void failed(Action action, Exception cause) {
        ErrorClass meaning = cause instanceof PlatformException refusal ? refusal.errorClass() : ErrorClass.AMBIGUOUS;
        String error = String.valueOf(cause.getMessage());
        switch (meaning) {
            case GONE -> gone(action, error);
            case PERMANENT -> giveUp(action, error);
            case TOKEN, BLOCKED -> again(action, unsent(action), error, UNTIL_A_PERSON_HELPED);
            case LIMITED -> again(action, unsent(action), error, ((PlatformException) cause).retryAfter());
            case TRANSIENT -> retry(action, error);
            case AMBIGUOUS -> lookAgain(action, error);
            default -> throw new IllegalStateException("no way to go on after " + meaning);
        }
    }

    /** A comment that is not there needs no hiding, and cannot be answered. */
    private void gone(Action action, String error) {
        boolean served = action.kind() != ActionKind.REPLY;
        store.settle(action, served ? ActionState.DONE : ActionState.REFUSED, "", error, Duration.ZERO);
        LOG.info("{}: the comment is not there any more", action);
    }

    private void retry(Action action, String error) {
        if (action.attempts() >= retry.attempts()) {
            giveUp(action, error);
        } else {
            again(action, unsent(action), error, retry.delayAfter(action.attempts()));
        }
    }

    /**
     * What may be repeated is repeated, and so is looking, for a while; a reply is looked for before anything is said
     * again.
     */
    private void lookAgain(Action action, String error) {
        if (action.kind().repeatable() || action.uncertain()) {
            retry(action, error);
        } else {
            again(action, ActionState.UNCERTAIN, error, retry.delayAfter(1));
        }
    }

    /** The state of an action whose last call surely did nothing. */
    private static ActionState unsent(Action action) {
        return action.uncertain() ? ActionState.UNCERTAIN : ActionState.INTENDED;
    }

    private void again(Action action, ActionState state, String error, Duration delay) {
        LOG.warn("{} did not work and is tried again in {} s: {}", action, delay.toSeconds(), error);
        store.settle(action, state, "", error, delay);
    }

    /** A reply that may have been said stays uncertain: only a person may say what became of it. */
    private void giveUp(Action action, String error) {
        LOG.warn("{} did not work and a person is asked: {}", action, error);
        giveUp(action, action.uncertain() ? ActionState.WAITING : ActionState.REFUSED, error);
    }

    /** Asks first: who is stopped in between asks again, and one question more is none when it is open already. */
    private void giveUp(Action action, ActionState end, String error) {
        review.ask(action, error);
        store.settle(action, end, "", error, Duration.ZERO);
    }

    /**
     * Looks for the reply among what we said in its thread since it was intended; sends it again only when nothing there
     * can be it. The words tell it from replies to other comments of the thread, whose outcome may be unknown as well.
     */
    public void readBack(Action action, List<OwnReply> said) {
        List<OwnReply> unexplained = unexplained(action, said);
        Optional<OwnReply> ours = unexplained.stream()
                .filter(reply -> words(reply.text()).equals(words(action.text())))
                .findFirst();
        if (ours.isPresent()) {
            LOG.info("{} had been done: found {}", action, ours.get().id());
            store.settle(action, ActionState.DONE, ours.get().id(), "", Duration.ZERO);
        } else if (!unexplained.isEmpty()) {
            giveUp(action, "we said something else there, and nobody knows whether it is this reply");
        } else if (action.attempts() >= 2 * retry.attempts()) {
            giveUp(action, ActionState.REFUSED, "not said after several tries");
        } else {
            LOG.info("{} had not been done and is sent again", action);
            store.settle(action, ActionState.INTENDED, "", "", Duration.ZERO);
        }
    }

    /** What we said since the action was intended and no other action accounts for. */
    private List<OwnReply> unexplained(Action action, List<OwnReply> said) {
        List<OwnReply> since = said.stream()
                .filter(reply -> reply.writtenAt().isAfter(action.intendedAt().minus(CLOCK_SKEW)))
                .toList();
        Set<String> others = store.ourReplies(
                action.comment().platform(), since.stream().map(OwnReply::id).toList());
        return since.stream().filter(reply -> !others.contains(reply.id())).toList();
    }

    /** Platforms trim what they are given. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * Claims one action at a time, so that only one is ever on its way to a platform for each worker. Once it said that
     * nothing is left it claims no more: whoever asks again after the end would lose what it is given.
     */
    private final class DueActions implements Iterator<Action> {
        private Optional<Action> next = Optional.empty();
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && !ended) {
                next = store.claimDue();
                ended = next.isEmpty();
            }
            return next.isPresent();
        }

        @Override
        public Action next() {
            if (!hasNext()) {
                throw new NoSuchElementException("nothing is due");
            }
            Action action = next.get();
            next = Optional.empty();
            return action;
        }
    }
}
