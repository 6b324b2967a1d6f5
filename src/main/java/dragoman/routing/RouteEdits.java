package dragoman.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the folder with what runs, and takes or refuses each difference on its own. */
final class RouteEdits {
    private static final Logger LOG = LoggerFactory.getLogger(RouteEdits.class);

    /** A route that was busy is tried again after this many looks: a few seconds, in which its callers get through. */
    private static final int LOOKS_UNTIL_BUSY_IS_TRIED_AGAIN = 20;

    private final RouteRules rules;
    private final RunningRoutes running;
    private final Senders senders;
    private final RouteVersion version;
    private final SortedMap<String, RouteSource> taken = new TreeMap<>();
    private final Map<String, Refusal> refused = new HashMap<>();
    private Map<String, RouteFile> before = Map.of();
    private Set<String> looseEnds = Set.of();
    private boolean moved;
    private long looks;

    /** What was last refused of a file, so that it is said once; no file when it is its absence that was refused. */
    private record Refusal(RouteFile file, String message, boolean busy) {}

    RouteEdits(CamelContext context, RouteRules rules, RunningRoutes running, RouteVersion version) {
        this.rules = rules;
        this.running = running;
        this.senders = new Senders(context);
        this.version = version;
    }

    /** Takes a file before the context has started. */
    void load(RouteFile file) throws Exception {
        RouteSource source = RouteSource.parse(file);
        rules.check(source);
        if (running.exists(source.id())) {
            throw idIsUsed(source, ownerOf(source.id()));
        }
        try {
            running.add(source);
        } catch (Exception e) {
            throw Refusals.of(source, e);
        }
        take(source);
    }

    /**
     * Says which calls lead nowhere: whatever is sent there waits for its time to be over and is parked. It is said and
     * not refused, because a route and its callers may be renamed together.
     */
    void warnOfLooseEnds() {
        Set<String> now = new TreeSet<>();
        for (RouteSource source : taken.values()) {
            for (RouteSource.Entry call : rules.directCalls(source)) {
                if (!running.answers(Senders.address(call.value()))) {
                    now.add(source.file().name() + ":" + call.line() + ": no route begins with " + call.value()
                            + ", so what is sent there is held up and then parked");
                }
            }
        }
        now.stream().filter(end -> !looseEnds.contains(end)).forEach(LOG::warn);
        looseEnds = now;
    }

    Optional<RouteRefusedException> explain(String id, Throwable failure) {
        return ownerOf(id).map(owner -> Refusals.of(taken.get(owner), failure));
    }

    /**
     * Takes what has changed and stayed so since the last look, since editors empty a file before they fill it. When
     * anything changes, those refused are tried again: they may have waited for it.
     */
    void look(SortedMap<String, RouteFile> folder) throws InterruptedException {
        looks++;
        boolean moving = !folder.equals(before);
        boolean progress = round(folder, moving || moved);
        boolean edited = progress;
        while (progress) {
            progress = round(folder, true);
        }
        // At the first look too: only then are all routes in Java there.
        if (edited || looks == 1) {
            warnOfLooseEnds();
        }
        before = folder;
        moved = moving;
    }

    private boolean round(SortedMap<String, RouteFile> folder, boolean again) throws InterruptedException {
        boolean progress = false;
        for (RouteFile file : folder.values()) {
            RouteSource source = taken.get(file.name());
            if (source != null && source.file().sameAs(file)) {
                refused.remove(file.name());
            } else if (file.sameAs(before.get(file.name())) && worthTrying(file.name(), file, again)) {
                progress |= tried(file.name(), file, () -> replace(file, folder.keySet()));
            }
        }
        for (String name : Set.copyOf(taken.keySet())) {
            if (!folder.containsKey(name) && !before.containsKey(name) && worthTrying(name, null, again)) {
                progress |= tried(name, null, () -> retire(taken.get(name)));
            }
        }
        refused.keySet().removeIf(name -> !folder.containsKey(name) && !taken.containsKey(name));
        return progress;
    }

    private boolean worthTrying(String name, RouteFile file, boolean again) {
        Refusal last = refused.get(name);
        boolean same = last != null && (file == null ? last.file() == null : file.sameAs(last.file()));
        return !same || again && !last.busy() || last.busy() && looks % LOOKS_UNTIL_BUSY_IS_TRIED_AGAIN == 0;
    }

    /** Whatever goes wrong with one file is said and stays with that file. */
    private boolean tried(String name, RouteFile file, Edit edit) throws InterruptedException {
        try {
            edit.apply();
        } catch (InterruptedException e) {
            throw e;
        } catch (BusyRouteException e) {
            refuse(name, new Refusal(file, "Put off " + name + ": " + e.getMessage() + ". It is tried again", true));
            return false;
        } catch (Throwable e) {
            refuse(name, new Refusal(file, "Refused " + e.getMessage() + ". The routes go on as they were", false));
            return false;
        }
        refused.remove(name);
        LOG.info("{} {}: the routes are now version {}", file == null ? "Removed" : "Took", name, version.current());
        return true;
    }

    private void refuse(String name, Refusal refusal) {
        if (!refusal.equals(refused.put(name, refusal))) {
            LOG.warn(refusal.message());
        }
    }

    private void replace(RouteFile file, Set<String> present) throws Exception {
        RouteSource source = RouteSource.parse(file);
        rules.check(source);
        Optional<String> owner = ownerOf(source.id());
        RouteSource own = taken.get(file.name());
        boolean moved = own == null && owner.isPresent() && !present.contains(owner.get());
        RouteSource old = moved ? taken.get(owner.get()) : own;
        if (running.exists(source.id()) && (old == null || !old.id().equals(source.id()))) {
            throw idIsUsed(source, owner);
        }
        start(old, source);
        if (moved) {
            taken.remove(owner.get());
        }
        take(source);
    }

    private void start(RouteSource old, RouteSource source) throws InterruptedException {
        try {
            String address = running.address(source);
            if (old == null) {
                running.add(source);
                return;
            }
            if (!running.address(old).equals(address)) {
                refuseWhileCalled(old, source.addressLine());
            }
            running.replace(old, source);
        } catch (InterruptedException | BusyRouteException e) {
            throw e;
        } catch (Exception e) {
            throw Refusals.of(source, e);
        }
    }

    private void retire(RouteSource source) throws Exception {
        refuseWhileCalled(source, source.idLine());
        running.retire(source.id());
        taken.remove(source.file().name());
        nameVersion();
    }

    private void refuseWhileCalled(RouteSource source, int line) throws Exception {
        String address = running.address(source);
        Set<String> callers = senders.to(address, source.id());
        if (!callers.isEmpty()) {
            throw source.file()
                    .refuse(
                            line,
                            address + " would be gone, but is still used by " + String.join(", ", callers)
                                    + ": change them first, or put it back");
        }
    }

    private RouteRefusedException idIsUsed(RouteSource source, Optional<String> owner) {
        String user = owner.orElse("a route in Java");
        return source.file().refuse(source.idLine(), "the id " + source.id() + " is already used by " + user);
    }

    private Optional<String> ownerOf(String id) {
        return taken.values().stream()
                .filter(source -> source.id().equals(id))
                .map(source -> source.file().name())
                .findFirst();
    }

    private void take(RouteSource source) {
        taken.put(source.file().name(), source);
        nameVersion();
    }

    private void nameVersion() {
        SortedMap<String, String> texts = new TreeMap<>();
        taken.forEach((name, source) -> texts.put(name, source.file().text()));
        version.name(texts);
    }

    /** What one difference between the folder and the routes asks for. */
    @FunctionalInterface
    private interface Edit {
        void apply() throws Exception;
    }
}
