package dragoman.knowledge;

import dragoman.knowledge.KnowledgeFile.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What replies may say: the entries of a folder of Markdown files, read again whenever a file changes. */
public final class KnowledgeBase {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    private final KnowledgeFolder folder;
    private final Embedder embedder;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private Map<Path, Version> versions;
    private Map<String, float[]> vectors = Map.of();
    private volatile Map<Path, KnowledgeFile> files = Map.of();
    private volatile List<IndexedEntry> index = List.of();

    public KnowledgeBase(Path folder, Embedder embedder, Clock clock) {
        this.folder = new KnowledgeFolder(folder);
        this.embedder = embedder;
        this.clock = clock;
        refresh();
    }

    /** How close the text is to each entry that holds today, the closest first. */
    public List<Match> matches(String text) {
        refresh();
        if (index.isEmpty()) {
            return List.of();
        }
        float[] vector = embedder.embed(text);
        return today(index)
                .map(indexed -> indexed.match(vector))
                .sorted(Comparator.comparingDouble(Match::similarity).reversed())
                .toList();
    }

    /** The entries that hold today. */
    public List<Entry> entries() {
        refresh();
        return today(index).map(IndexedEntry::entry).toList();
    }

    /** What is wrong with which file, and what to do about it. */
    public List<String> problems() {
        refresh();
        return files.values().stream()
                .map(KnowledgeFile::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private Stream<IndexedEntry> today(List<IndexedEntry> all) {
        LocalDate today = LocalDate.now(clock);
        return all.stream().filter(indexed -> indexed.entry().holdsOn(today));
    }

    /** One thread reads what changed; the others go on with what was known before. */
    private void refresh() {
        if (!reading.tryLock()) {
            return;
        }
        try {
            Map<Path, Version> found = folder.versions();
            if (!found.equals(versions)) {
                read(found);
                versions = found;
            }
        } finally {
            reading.unlock();
        }
    }

    private void read(Map<Path, Version> found) {
        Map<Path, KnowledgeFile> read = new LinkedHashMap<>();
        found.forEach((path, version) -> read.put(path, reread(path, version)));
        List<Entry> entries =
                read.values().stream().flatMap(file -> file.entries().stream()).toList();
        index = index(entries);
        report(read, entries.size());
        files = read;
    }

    private KnowledgeFile reread(Path path, Version version) {
        KnowledgeFile before = files.get(path);
        if (before == null) {
            return KnowledgeFile.read(path, version, List.of());
        }
        return before.version().equals(version) ? before : KnowledgeFile.read(path, version, before.entries());
    }

    /** Embeds the phrasings that are new, and forgets those that are gone. */
    private List<IndexedEntry> index(List<Entry> entries) {
        Map<String, float[]> needed = new HashMap<>();
        List<String> ways = entries.stream().flatMap(Entry::ways).distinct().toList();
        ways.stream().filter(vectors::containsKey).forEach(way -> needed.put(way, vectors.get(way)));
        List<String> fresh =
                ways.stream().filter(way -> !needed.containsKey(way)).toList();
        List<float[]> embedded = embedder.embedAll(fresh);
        for (int i = 0; i < fresh.size(); i++) {
            needed.put(fresh.get(i), embedded.get(i));
        }
        vectors = needed;
        return entries.stream().map(entry -> indexed(entry, needed)).toList();
    }

    private static IndexedEntry indexed(Entry entry, Map<String, float[]> vectors) {
        List<String> ways = entry.ways().toList();
        return new IndexedEntry(entry, ways, ways.stream().map(vectors::get).toList());
    }

    private void report(Map<Path, KnowledgeFile> read, int entries) {
        read.values().stream()
                .filter(file ->
                        file != files.get(file.path()) && !file.problem().isEmpty())
                .forEach(file -> LOG.warn(file.problem()));
        if (read.isEmpty()) {
            LOG.warn("{} holds no knowledge, so no question is answered; add a file like delivery.md", folder.path());
        } else {
            LOG.info("Knowledge: {} entries in {} files of {}", entries, read.size(), folder.path());
        }
    }
}
