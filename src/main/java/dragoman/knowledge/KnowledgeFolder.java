package dragoman.knowledge;

import dragoman.knowledge.KnowledgeFile.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The folder that people keep knowledge in.
 *
 * @param path where it is
 */
record KnowledgeFolder(Path path) {

    /** The files that are there now. A folder that is missing or closed to us holds none. */
    Map<Path, Version> versions() {
        Map<Path, Version> versions = new TreeMap<>();
        for (Path file : files()) {
            try {
                versions.put(file, version(file));
            } catch (IOException e) {
                // It went away between the two looks; the next look will agree.
                versions.remove(file);
            }
        }
        return versions;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(KnowledgeFolder::holdsKnowledge).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Editors leave hidden files beside the one that is being edited. */
    private static boolean holdsKnowledge(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.startsWith(".");
    }

    private static Version version(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size());
    }
}
