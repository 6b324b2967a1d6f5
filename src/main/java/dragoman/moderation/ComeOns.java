package dragoman.moderation;

import dragoman.comment.Text;
import dragoman.moderation.PhraseFinder.Found;
import dragoman.moderation.PhraseFinder.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds spam by the signs it gives: the more of them there are and the plainer they are, the surer. */
final class ComeOns {
    private static final double LEAST = 0.35;
    private static final double MOST = 0.97;
    private static final double PLAIN = 0.7;
    private static final double SHORT = 250;

    private enum Sign {
        LINK(
                "a link",
                "https?://|\\bwww\\.|\\b[a-z0-9-]{2,40}+\\.(?:com|net|info|top|biz|xyz|org|io|ly|me|co|shop|site|club)\\b",
                0.3),
        MONEY("an amount", "[$€£] ?\\d|\\b\\d{1,9}+(?:[.,]\\d{1,3}+)?+ ?(?:k|usd|dollars|btc|eth)\\b", 0.1),
        PHONE("a phone number", "\\+\\d[\\d ().-]{7,18}|\\b0\\d{9,11}+\\b", 0.4);

        private final String description;
        private final Pattern pattern;
        private final double weight;

        Sign(String description, String pattern, double weight) {
            this.description = description;
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
            this.weight = weight;
        }
    }

    private final PhraseFinder<Double> finder;

    ComeOns() {
        List<Phrase<Double>> phrases = new ArrayList<>();
        for (Map<String, String> row : Table.rows("come-ons_en.csv")) {
            double weight = Double.parseDouble(row.get("weight"));
            Table.terms(row).forEach(term -> phrases.add(new Phrase<>(term, weight)));
        }
        finder = new PhraseFinder<>(phrases);
    }

    Optional<Verdict> judge(String text, FoldedText reading) {
        List<Found<Double>> phrases = finder.findLongest(reading);
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> seen = new LinkedHashMap<>();
        for (Found<Double> phrase : phrases) {
            seen.put(text.substring(reading.start(phrase.first()), reading.end(phrase.last())), phrase.value());
        }
        for (Sign sign : Sign.values()) {
            if (sign.pattern.matcher(text).find()) {
                seen.put(sign.description, sign.weight);
            }
        }
        double score = Math.min(score(seen.values(), text.length()), MOST);
        return score < LEAST ? Optional.empty() : Optional.of(verdict(score, seen.keySet()));
    }

    /** How unlikely it is that all these signs came together by chance; in a long text that happens more easily. */
    private static double score(Collection<Double> weights, int length) {
        double discount = Math.min(1, SHORT / length);
        double chance = 1;
        for (double weight : weights) {
            chance *= 1 - weight * (weight < PLAIN ? discount : 1);
        }
        return 1 - chance;
    }

    private static Verdict verdict(double score, Set<String> seen) {
        return new Verdict(
                Severity.MEDIUM, Category.SPAM, score, "signs of spam: " + Text.excerpt(String.join(", ", seen), 60));
    }
}
