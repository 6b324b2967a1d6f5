package dragoman.training;

import java.util.Locale;
import java.util.function.Consumer;

/** Writes tables as Markdown, a line at a time. */
record Tables(Consumer<String> out) {
    void title(String title) {
        out.accept("");
        out.accept("### " + title);
        out.accept("");
    }

    void say(String format, Object... values) {
        out.accept(String.format(Locale.ROOT, format, values));
    }
}
