package dragoman.moderation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads the tables that ship with the moderator. */
final class Table {
    private static final CsvMapper MAPPER = new CsvMapper();

    private Table() {}

    /** The rows of a table beside this class, by the names of its columns. */
    static List<Map<String, String>> rows(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name);
                MappingIterator<Map<String, String>> rows = MAPPER.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
    }

    /** Terms stand in one cell with bars between them. */
    static List<String> terms(Map<String, String> row) {
        return List.of(row.get("terms").split("\\|"));
    }
}
