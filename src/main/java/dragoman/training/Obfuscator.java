package dragoman.training;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes some words of a text the way people do who want to get past a filter. */
final class Obfuscator {
    private static final Pattern WORD = Pattern.compile("(?<![@/.\\p{L}])[A-Za-z]{3,}");
    private static final int SHORTEST = 4;
    private static final double OFTEN = 0.9;
    private static final double SELDOM = 0.25;

    private final Set<String> rude;
    private final Random random;
    private final List<UnaryOperator<String>> tricks = List.of(
            this::leet,
            this::masked,
            this::stretched,
            this::swapped,
            this::withoutVowels,
            this::spaced,
            this::shortened);

    /** @param rude the words that are most worth hiding, in lower case */
    Obfuscator(Set<String> rude, Random random) {
        this.rude = rude;
        this.random = random;
    }

    /** The same text with one trick played on most of its rude words and some of its other long ones. */
    String disguised(String text) {
        UnaryOperator<String> trick = tricks.get(random.nextInt(tricks.size()));
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(disguised(word.group(), trick)));
    }

    private String disguised(String word, UnaryOperator<String> trick) {
        double chance = word.length() < SHORTEST ? 0 : SELDOM;
        if (rude.contains(word.toLowerCase(Locale.ROOT))) {
            chance = OFTEN;
        }
        return random.nextDouble() < chance ? trick.apply(word) : word;
    }

    private String leet(String word) {
        String plain = "aeiostlb";
        String signs = "@3!0$718";
        StringBuilder changed = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = plain.indexOf(Character.toLowerCase(word.charAt(i)));
            if (at >= 0 && random.nextDouble() < 0.7) {
                changed.setCharAt(i, signs.charAt(at));
            }
        }
        return changed.toString();
    }

    private String masked(String word) {
        char sign = "*#%$".charAt(random.nextInt(4));
        int count = word.length() > 5 ? 1 + random.nextInt(2) : 1;
        StringBuilder changed = new StringBuilder(word);
        for (int i = 0; i < count; i++) {
            changed.setCharAt(inside(word), sign);
        }
        return changed.toString();
    }

    private String stretched(String word) {
        StringBuilder changed = new StringBuilder();
        for (char letter : word.toCharArray()) {
            int times = random.nextDouble() < 0.4 ? 2 + random.nextInt(4) : 1;
            changed.append(String.valueOf(letter).repeat(times));
        }
        return changed.toString();
    }

    private String swapped(String word) {
        int at = inside(word);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private String withoutVowels(String word) {
        String rest = word.substring(1).replaceAll(random.nextBoolean() ? "[aeiou]" : "(?<=[^aeiou])[aeiou]", "");
        return rest.isEmpty() ? word : word.charAt(0) + rest;
    }

    private String shortened(String word) {
        int at = inside(word);
        return word.substring(0, at) + word.substring(at + 1);
    }

    private String spaced(String word) {
        String gap = List.of(" ", ".", "-", "_").get(random.nextInt(4));
        return String.join(gap, word.split(""));
    }

    private int inside(String word) {
        return 1 + random.nextInt(word.length() - 2);
    }
}
