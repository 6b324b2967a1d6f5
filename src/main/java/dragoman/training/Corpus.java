package dragoman.training;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dragoman.moderation.Category;
import dragoman.training.Example.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder of labelled texts: CSV files with the columns id, text, label and source. */
final class Corpus {
    private static final CsvMapper MAPPER = new CsvMapper();

    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** All files to learn from, in the order of their names. */
    List<Example> training() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> parts = files.filter(
                            file -> file.getFileName().toString().matches("moderation_train.*\\.csv"))
                    .sorted()
                    .toList();
            if (parts.isEmpty()) {
                throw new IOException(folder + " has no moderation_train*.csv to learn from");
            }
            List<Example> all = new ArrayList<>();
            for (Path part : parts) {
                all.addAll(read(part));
            }
            return all;
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    List<Example> read(String name) throws IOException {
        return read(folder.resolve(name));
    }

    /** The texts of a file whose labels are not about harm: questions to a shop, words of a list. */
    List<Example> texts(String name) throws IOException {
        return rows(
                folder.resolve(name),
                row -> new Example(row.get("id"), row.get("text"), Set.of(), Known.ALL, row.get("source")));
    }

    private static List<Example> read(Path file) throws IOException {
        return rows(file, Corpus::example);
    }

    private static List<Example> rows(Path file, Function<Map<String, String>, Example> reader) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                examples.add(reader.apply(row));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return examples;
    }

    private static Example example(Map<String, String> row) {
        String label = row.get("label");
        return new Example(row.get("id"), row.get("text"), harms(label), known(label), row.get("source"));
    }

    private static Known known(String label) {
        return switch (label) {
            case "not_hate" -> Known.HATE_ONLY;
            case "not_spam" -> Known.SPAM_ONLY;
            default -> Known.ALL;
        };
    }

    private static Set<Category> harms(String label) {
        Set<Category> harms = EnumSet.noneOf(Category.class);
        for (String name : label.split("\\|")) {
            switch (name) {
                case "none", "not_hate", "not_spam" -> {}
                default -> harms.add(Category.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return harms;
    }
}
