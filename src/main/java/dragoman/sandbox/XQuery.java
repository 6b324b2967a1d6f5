package dragoman.sandbox;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language of X's search and of the rules of its stream, as far as the sandbox speaks it. */
final class XQuery {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\(|\\)|OR(?=[\\s(])|-?[a-z_]+:\"[^\"]*\"|-?[a-z_]+:\\[[^]]*]|-?\"[^\"]*\"|[^\\s()]+)\\s*");

    private final Deque<String> tokens = new ArrayDeque<>();

    private XQuery(String query) {
        Matcher matcher = TOKEN.matcher(query);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), query.length());
        }
    }

    /** @throws XProblem when it cannot be understood */
    static Predicate<StoredTweet> parse(String query, int longest) {
        if (query.isBlank() || query.length() > longest) {
            throw XProblem.badRequest("query length should be from 1 to " + longest + ": was " + query.length());
        }
        XQuery parser = new XQuery(query);
        Predicate<StoredTweet> parsed = parser.either();
        if (!parser.tokens.isEmpty()) {
            throw misunderstood(parser.tokens.peek());
        }
        return parsed;
    }

    private static XProblem misunderstood(String token) {
        return XProblem.badRequest("There were errors processing your request: no viable alternative at " + token);
    }

    /** Blanks bind more tightly than OR does. */
    private Predicate<StoredTweet> either() {
        Predicate<StoredTweet> any = all();
        while ("OR".equals(tokens.peek())) {
            tokens.poll();
            any = any.or(all());
        }
        return any;
    }

    private Predicate<StoredTweet> all() {
        Predicate<StoredTweet> all = one();
        while (!tokens.isEmpty() && !List.of("OR", ")").contains(tokens.peek())) {
            all = all.and(one());
        }
        return all;
    }

    private Predicate<StoredTweet> one() {
        String token = tokens.isEmpty() ? ")" : tokens.poll();
        if (token.equals("(")) {
            Predicate<StoredTweet> group = either();
            if (!")".equals(tokens.poll())) {
                throw misunderstood("the end: a bracket is open");
            }
            return group;
        }
        if (token.equals(")") || token.equals("OR")) {
            throw misunderstood(token);
        }
        return token.length() > 1 && token.startsWith("-")
                ? term(token.substring(1)).negate()
                : term(token);
    }

    private static Predicate<StoredTweet> term(String token) {
        int colon = token.indexOf(':');
        if (colon <= 0 || !token.substring(0, colon).matches("[a-z_]+")) {
            return word(token);
        }
        String value = token.substring(colon + 1).replace("\"", "");
        return operator(token.substring(0, colon), value);
    }

    private static Predicate<StoredTweet> operator(String name, String value) {
        return switch (name) {
            case "conversation_id" -> tweet -> tweet.latest().conversation().equals(value);
            case "in_reply_to_tweet_id", "in_reply_to_status_id" ->
                tweet -> tweet.latest().repliedTo().equals(value);
            case "quotes_of_tweet_id" -> tweet -> tweet.latest().quoted().equals(value);
            case "retweets_of_tweet_id" -> tweet -> tweet.latest().retweeted().equals(value);
            case "from" -> tweet -> is(tweet.latest().author(), value);
            case "to" -> tweet -> is(tweet.latest().to(), value);
            case "lang" -> tweet -> tweet.latest().lang().equals(value);
            case "is" -> kind(value);
            // Nobody in the sandbox says where they are.
            case "place", "place_country", "point_radius", "bounding_box" -> tweet -> false;
            default -> throw misunderstood(name + ":");
        };
    }

    private static Predicate<StoredTweet> kind(String value) {
        return switch (value) {
            case "reply" -> StoredTweet::reply;
            case "retweet" -> StoredTweet::retweet;
            case "quote" -> tweet -> !tweet.latest().quoted().isEmpty();
            case "verified", "nullcast" -> tweet -> false;
            default -> throw misunderstood("is:" + value);
        };
    }

    private static boolean is(Person person, String name) {
        String bare = name.replaceFirst("^@", "");
        return person.id().equals(bare) || person.username().equalsIgnoreCase(bare);
    }

    /** A word matches as a whole, and a phrase does so word by word; how it is written does not matter. */
    private static Predicate<StoredTweet> word(String token) {
        List<String> wanted = words(token.replace("\"", " "));
        return tweet -> !wanted.isEmpty() && holds(words(tweet.latest().whole()), wanted);
    }

    private static boolean holds(List<String> text, List<String> wanted) {
        return Collections.indexOfSubList(text, wanted) >= 0;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_@#$]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
