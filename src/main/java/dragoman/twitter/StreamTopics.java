package dragoman.twitter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What the stream is to bring: answers to the posts we watch, and what the settings name. */
final class StreamTopics {
    private final Supplier<Collection<String>> roots;
    private final String ourUserId;
    private final Subjects subjects;

    /**
     * What is listened to beside our conversations.
     *
     * @param keywords words and phrases, separated by commas
     * @param users handles or ids, separated by commas
     * @param language a code such as de; narrows keywords and users; empty for all
     * @param place an operator such as place_country:GB; narrows keywords and users, or stands alone; empty for all
     */
    record Subjects(String keywords, String users, String language, String place) {}

    /** @param roots the ids of the posts that are watched */
    StreamTopics(Supplier<Collection<String>> roots, String ourUserId, Subjects subjects) {
        this.roots = roots;
        this.ourUserId = ourUserId;
        this.subjects = subjects;
    }

    /** As few queries as fit into that length each; our own posts are left out. */
    List<String> queries(int length) {
        String others = " -from:" + ourUserId;
        List<String> queries = new ArrayList<>(joined(
                roots.get().stream().map(root -> "conversation_id:" + root).toList(), others, length));
        List<String> terms = new ArrayList<>();
        split(subjects.keywords()).forEach(word -> terms.add("\"" + word.replace("\"", "") + "\""));
        split(subjects.users()).forEach(user -> terms.add("from:" + user));
        if (terms.isEmpty() && !subjects.place().isEmpty()) {
            terms.add(subjects.place());
            queries.addAll(joined(terms, language() + others, length));
        } else {
            String place = subjects.place().isEmpty() ? "" : " " + subjects.place();
            queries.addAll(joined(terms, language() + place + " -is:retweet" + others, length));
        }
        return queries;
    }

    private String language() {
        return subjects.language().isEmpty() ? "" : " lang:" + subjects.language();
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Joins terms by OR into queries that are no longer than that; a term that is too long by itself has one of its own. */
    static List<String> joined(Collection<String> terms, String suffix, int length) {
        List<String> queries = new ArrayList<>();
        StringBuilder query = new StringBuilder();
        for (String term : terms) {
            if (!query.isEmpty() && query.length() + " OR ()".length() + term.length() + suffix.length() > length) {
                queries.add("(" + query + ")" + suffix);
                query.setLength(0);
            }
            query.append(query.isEmpty() ? "" : " OR ").append(term);
        }
        if (!query.isEmpty()) {
            queries.add("(" + query + ")" + suffix);
        }
        return queries;
    }
}
