package dragoman.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** To where X delivers events, and which. */
final class Hooks implements Consumer<Event> {
    private final Map<String, Hook> hooks = new LinkedHashMap<>();
    private final Map<String, XEvent.Watched> watches = new LinkedHashMap<>();

    /**
     * A registered address.
     *
     * @param valid whether it answered the last challenge as it should
     * @param subscribed whether everything about the account goes there
     */
    record Hook(String id, String url, Instant at, boolean valid, boolean subscribed) {}

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof XEvent.Hooked hooked) {
            hooks.put(hooked.id(), new Hook(hooked.id(), hooked.url(), hooked.at(), true, false));
        } else if (event instanceof XEvent.HookChecked checked) {
            hooks.computeIfPresent(
                    checked.id(),
                    (id, hook) -> new Hook(id, hook.url(), hook.at(), checked.valid(), hook.subscribed()));
        } else if (event instanceof XEvent.Subscribed subscribed) {
            hooks.computeIfPresent(
                    subscribed.hook(),
                    (id, hook) -> new Hook(id, hook.url(), hook.at(), hook.valid(), subscribed.on()));
        } else if (event instanceof XEvent.Unhooked unhooked) {
            hooks.remove(unhooked.id());
            watches.values().removeIf(watch -> watch.hook().equals(unhooked.id()));
        } else if (event instanceof XEvent.Watched watched) {
            watches.put(watched.id(), watched);
        } else if (event instanceof XEvent.Unwatched unwatched) {
            watches.remove(unwatched.id());
        }
    }

    synchronized List<Hook> hooks() {
        return List.copyOf(hooks.values());
    }

    synchronized Optional<Hook> hook(String id) {
        return Optional.ofNullable(hooks.get(id));
    }

    synchronized List<XEvent.Watched> watches() {
        return List.copyOf(watches.values());
    }
}
