package dragoman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudienceOnXTest {
    @TempDir
    Path folder;

    private static Books played(Sandbox sandbox) throws Exception {
        sandbox.letAudienceIn().get(10, TimeUnit.SECONDS);
        return sandbox.books();
    }

    private static List<Books.Comment> onX(Books books) {
        return books.comments().stream()
                .filter(comment -> comment.platform().equals("twitter"))
                .toList();
    }

    @Test
    void repliesEditsAndDeletes() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).withPeopleOnX().allAtOnce())) {
            int before = onX(sandbox.books()).size();

            Books books = played(sandbox);

            assertThat(before).isBetween(5, 20);
            assertThat(onX(books)).hasSize(121);
            assertThat(onX(books))
                    .allSatisfy(
                            comment -> assertThat(comment.kind()).isNotEmpty().isNotEqualTo("by_hand"));
            assertThat(onX(books).stream().filter(Books.Comment::deleted)).hasSize(3);
            assertThat(onX(books).stream().map(Books.Comment::media).distinct()).hasSize(5);
            assertThat(onX(books).stream().map(Books.Comment::id)).doesNotHaveDuplicates();
            assertThat(books.elsewhere()).hasSize(14);
            assertThat(books.totals().posts()).isEqualTo(12 + 5);
        }
    }

    @Test
    void stayAwayUnlessAsked() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).allAtOnce())) {
            Books books = played(sandbox);

            assertThat(onX(books)).isEmpty();
            assertThat(books.elsewhere()).isEmpty();
        }
    }

    @Test
    void comesBackForAFurtherRound() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).withPeopleOnX().allAtOnce())) {
            played(sandbox);

            Books books = played(sandbox);

            assertThat(onX(books)).hasSize(242);
            assertThat(onX(books).stream().map(Books.Comment::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void goesOnWithTheRoundThatWasBrokenOff() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).withPeopleOnX().speed(60))) {
            sandbox.letAudienceIn();
            await().until(() -> onX(sandbox.books()).size() > 30);
        }

        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.in(folder).withPeopleOnX().allAtOnce())) {
            Books books = played(sandbox);

            assertThat(onX(books)).hasSize(121).allMatch(comment -> comment.round() == 1);
            assertThat(onX(books).stream().filter(Books.Comment::deleted)).hasSize(3);
        }
    }

    @Test
    void isHeardThroughWebhooks() throws Exception {
        try (Sandbox sandbox =
                        Sandbox.start(SandboxOptions.in(folder).withPeopleOnX().allAtOnce());
                Mailbox mailbox = new Mailbox(params -> Map.of("", params.getOrDefault("hub.challenge", "")))) {
            int before = onX(sandbox.books()).size();
            int beforeOnInstagram = sandbox.books().comments().size() - before;
            sandbox.deliver(Deliveries.STANDARD
                    .instagramUrl(mailbox.url())
                    .twitterUrl(mailbox.url(), "aaa")
                    .copies(2)
                    .shuffled(200));

            Books books = played(sandbox);
            await().until(() -> sandbox.books().deliveries().get("twitter.open") == 0
                    && sandbox.books().deliveries().get("instagram.open") == 0);

            Set<String> heard = new HashSet<>();
            for (Mailbox.Mail mail : mailbox.mails()) {
                heard.add(mail.json().at("/tweet_create_events/0/id_str").asText());
                heard.add(mail.json().at("/entry/0/changes/0/value/id").asText());
            }
            List<String> written = books.comments().stream()
                    .filter(comment -> !comment.backlog())
                    .map(Books.Comment::id)
                    .toList();
            assertThat(heard).containsAll(written);
            assertThat(written).hasSize(books.comments().size() - before - beforeOnInstagram);
            assertThat(sandbox.books().deliveries()).doesNotContainKey("twitter.givenUp");
        }
    }
}
