package dragoman.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One file of knowledge as it was last read.
 *
 * @param version tells whether it has changed since
 * @param entries what it last said while it could be used
 * @param problem why it cannot be used now and what to do; empty when it can
 */
record KnowledgeFile(Path path, Version version, List<Entry> entries, String problem) {

    /** What changes when a file is written. */
    record Version(long modifiedNanos, long size) {}

    /** @param before the entries to keep when the file is broken now */
    static KnowledgeFile read(Path path, Version version, List<Entry> before) {
        try {
            String markdown = Files.readString(path);
            List<Entry> entries = KnowledgeReader.read(path.getFileName().toString(), withoutByteOrderMark(markdown));
            return new KnowledgeFile(path, version, entries, "");
        } catch (KnowledgeException e) {
            return broken(path, version, before, e.getMessage());
        } catch (CharacterCodingException e) {
            return broken(path, version, before, "it is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            return broken(path, version, before, "it cannot be read (" + e + "); let this process read it");
        }
    }

    private static KnowledgeFile broken(Path path, Version version, List<Entry> before, String advice) {
        String meanwhile = before.isEmpty() ? "nothing in it is used" : "its earlier entries stay in use";
        return new KnowledgeFile(path, version, before, path + ": " + advice + ". Until then " + meanwhile + ".");
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
