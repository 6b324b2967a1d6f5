package dragoman.training;

import dragoman.training.Example.Known;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Harmless comments of a kind that the collected texts lack, made from sentences with blanks. */
final class Everyday {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
    private static final String LIST = "list ";
    private static final int EACH = 40;

    private final Map<String, String[]> lists = new HashMap<>();
    private final List<String> sentences = new ArrayList<>();
    private final Random random;

    private Everyday(Random random) {
        this.random = random;
    }

    static List<Example> examples(Random random) throws IOException {
        Everyday everyday = new Everyday(random);
        everyday.read();
        return everyday.examples();
    }

    private void read() throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Everyday.class.getResourceAsStream("everyday.txt"), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
        }
    }

    private void add(String line) {
        if (line.startsWith(LIST)) {
            int colon = line.indexOf(':');
            lists.put(
                    line.substring(LIST.length(), colon),
                    line.substring(colon + 1).strip().split(" \\| "));
        } else {
            sentences.add(line);
        }
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String sentence : sentences) {
            for (int i = 0; i < EACH; i++) {
                String text = filled(sentence);
                examples.add(new Example("everyday-" + examples.size(), text, Set.of(), Known.ALL, "everyday"));
            }
        }
        return examples;
    }

    private String filled(String sentence) {
        return BLANK.matcher(sentence).replaceAll(blank -> {
            String[] words = lists.get(blank.group(1));
            return words[random.nextInt(words.length)];
        });
    }
}
