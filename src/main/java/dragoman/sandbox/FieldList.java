package dragoman.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that a call asks for: {@code id,text,replies.limit(5){id}} and the like. */
final class FieldList {
    private static final Pattern NAME = Pattern.compile("[a-z_]+");
    private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9_=-]+");

    private final String source;
    private int at;

    private FieldList(String source) {
        this.source = source;
    }

    /**
     * One field.
     *
     * @param inner what is wanted of it; empty for the platform's own choice
     * @param limit 0 when none is given
     */
    record Field(String name, List<Field> inner, int limit, String after) {}

    static List<Field> parse(String source) {
        FieldList list = new FieldList(source.replaceAll("\\s", ""));
        if (list.source.isEmpty()) {
            return List.of();
        }
        List<Field> fields = list.fields();
        if (list.at < list.source.length()) {
            throw list.syntaxError();
        }
        return fields;
    }

    /** The same list as the platform prints it in the address of the next page. */
    static String print(List<Field> fields) {
        return String.join(",", fields.stream().map(FieldList::print).toList());
    }

    private static String print(Field field) {
        String limit = field.limit == 0 ? "" : ".limit(" + field.limit + ")";
        return field.name + limit + (field.inner.isEmpty() ? "" : "{" + print(field.inner) + "}");
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (skip(','));
        return fields;
    }

    private Field field() {
        String name = word(NAME);
        int limit = 0;
        String after = "";
        while (skip('.')) {
            String modifier = word(NAME);
            expect('(');
            String value = word(ARGUMENT);
            expect(')');
            limit = modifier.equals("limit") ? ApiCall.positive("limit", value) : limit;
            after = modifier.equals("after") ? value : after;
        }
        List<Field> inner = List.of();
        if (skip('{')) {
            inner = fields();
            expect('}');
        }
        return new Field(name, inner, limit, after);
    }

    private String word(Pattern letters) {
        Matcher word = letters.matcher(source).region(at, source.length());
        if (!word.lookingAt()) {
            throw syntaxError();
        }
        at = word.end();
        return word.group();
    }

    private boolean skip(char wanted) {
        boolean there = at < source.length() && source.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw syntaxError();
        }
    }

    private ApiError syntaxError() {
        return ApiError.badParameter("Syntax error at character " + at + ": " + source);
    }
}
