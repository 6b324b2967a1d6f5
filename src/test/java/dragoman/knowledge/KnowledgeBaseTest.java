package dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {
    static final String DELIVERY = """
            ## Where is my order?
            - where's my package
            - has it shipped yet

            You can follow it under **My orders**.
            """;

    @TempDir
    Path folder;

    List<String> embedded = new ArrayList<>();
    Embedder embedder = text -> {
        embedded.add(text);
        return new float[] {text.contains("order") ? 1 : 0, text.contains("order") ? 0 : 1};
    };
    Clock clock = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);
    Warnings warnings = new Warnings();
    long writes;

    @BeforeEach
    void listen() {
        Configurator.setLevel(log(), Level.WARN);
        warnings.start();
        log().addAppender(warnings);
    }

    @AfterEach
    void stopListening() {
        log().removeAppender(warnings);
    }

    @Test
    void readsHeadingPhrasingsAndAnswer() throws IOException {
        write("delivery.md", "---\nlanguage: de\ntone: warm\n---\n# Delivery\nNotes for us.\n\n" + DELIVERY);

        Entry entry = knowledge().entries().get(0);

        assertThat(entry.name()).isEqualTo("delivery.md: Where is my order?");
        assertThat(entry.phrasings()).containsExactly("where's my package", "has it shipped yet");
        assertThat(entry.answer()).isEqualTo("You can follow it under My orders.");
        assertThat(entry.language()).isEqualTo("de");
        assertThat(entry.tone()).isEqualTo("warm");
    }

    @Test
    void turnsMarkdownIntoPlainText() throws IOException {
        write(
                "a.md",
                "## Q\n\nSee *our*\n[shop](https://shop.example/a) or <https://b.example>.\n\nOr `write`: a & b\n");

        String answer = knowledge().entries().get(0).answer();

        assertThat(answer).isEqualTo("See our shop (https://shop.example/a) or https://b.example.\nOr write: a & b");
    }

    @Test
    void readsFilesOfOtherEditors() throws IOException {
        write("a.md", "\uFEFF" + DELIVERY.replace("\n", "\r\n"));

        assertThat(knowledge().entries()).hasSize(1);
        assertThat(warnings.lines).isEmpty();
    }

    @Test
    void ranksTheClosestEntryFirst() throws IOException {
        write("a.md", DELIVERY + "\n## Price?\n\nOn our site.\n");

        List<Match> matches = knowledge().matches("my order");

        assertThat(matches)
                .extracting(match -> match.entry().heading())
                .containsExactly("Where is my order?", "Price?");
        assertThat(matches.get(0).phrasing()).isEqualTo("Where is my order?");
        assertThat(matches.get(0).similarity()).isEqualTo(1);
        assertThat(matches.get(1).similarity()).isZero();
    }

    @Test
    void embedsOnlyWhatChanged() throws IOException {
        write("delivery.md", DELIVERY);
        write("price.md", "## Price?\n\nOn our site.\n");
        KnowledgeBase knowledge = knowledge();
        embedded.clear();

        write(
                "delivery.md",
                DELIVERY.replace("has it shipped yet", "did it ship").replace("My orders", "your account"));
        Entry entry = knowledge.entries().get(0);

        assertThat(embedded).containsExactly("did it ship");
        assertThat(entry.answer()).isEqualTo("You can follow it under your account.");
    }

    @Test
    void readsNothingAgainWhenNothingChanged() throws IOException {
        write("delivery.md", DELIVERY);
        KnowledgeBase knowledge = knowledge();
        embedded.clear();

        knowledge.entries();
        knowledge.matches("hello");

        assertThat(embedded).containsExactly("hello");
    }

    @Test
    void noticesNewAndDeletedFiles() throws IOException {
        write("delivery.md", DELIVERY);
        KnowledgeBase knowledge = knowledge();

        write("price.md", "## Price?\n\nOn our site.\n");
        Files.delete(folder.resolve("delivery.md"));

        assertThat(knowledge.entries()).extracting(Entry::heading).containsExactly("Price?");
    }

    @Test
    void keepsEarlierEntriesWhileFileIsBroken() throws IOException {
        write("delivery.md", DELIVERY);
        KnowledgeBase knowledge = knowledge();

        write("delivery.md", "## Where is my order?\n- where\n");
        knowledge.matches("one");
        knowledge.matches("two");

        assertThat(knowledge.entries()).extracting(Entry::heading).containsExactly("Where is my order?");
        assertThat(warnings.lines)
                .containsExactly(folder.resolve("delivery.md")
                        + ": entry \"Where is my order?\": it has no answer; write one as a paragraph below the "
                        + "phrasings. Until then its earlier entries stay in use.");
        assertThat(knowledge.problems()).isEqualTo(warnings.lines);
    }

    @Test
    void usesRepairedFile() throws IOException {
        write("delivery.md", "## Where is my order?\n");
        KnowledgeBase knowledge = knowledge();

        write("delivery.md", DELIVERY);

        assertThat(knowledge.entries()).hasSize(1);
        assertThat(knowledge.problems()).isEmpty();
    }

    @Test
    void goesOnWithTheOtherFiles() throws IOException {
        write("a.md", "nothing here");
        Files.write(folder.resolve("b.md"), new byte[] {(byte) 0xFF, 'x'});
        Files.createDirectory(folder.resolve("c.md"));
        write("d.md", DELIVERY);

        KnowledgeBase knowledge = knowledge();

        assertThat(knowledge.entries()).hasSize(1);
        assertThat(warnings.lines)
                .satisfiesExactly(
                        none -> assertThat(none)
                                .contains("a.md: it has no entry; start one with", "nothing in it is used"),
                        binary -> assertThat(binary).contains("b.md: it is not UTF-8"),
                        closed -> assertThat(closed).contains("c.md: it cannot be read"));
    }

    @Test
    void namesWhatIsWrongInFrontMatter() throws IOException {
        write("a.md", "---\nvalid-until: 24.12.2026\n---\n" + DELIVERY);
        write("b.md", "---\nvalid-untill: 2026-12-24\n---\n" + DELIVERY);
        write("c.md", "---\nvalid-from: 2026-12-24\nvalid-until: 2026-12-01\n---\n" + DELIVERY);
        write("d.md", "---\nlanguage: English\n---\n" + DELIVERY);

        assertThat(knowledge().problems())
                .satisfiesExactly(
                        date -> assertThat(date)
                                .contains("valid-until should be a date like 2026-12-24: was \"24.12.2026\""),
                        key -> assertThat(key)
                                .contains("\"valid-untill\" is not known in the front matter; use one of"),
                        order -> assertThat(order).contains("valid-until should not be before valid-from"),
                        language -> assertThat(language).contains("language should be two small letters like en"));
    }

    @Test
    void refusesAnswersThatWouldBeLost() throws IOException {
        write("a.md", "## Q\n- one way\nThe answer, too close.\n\nMore of it.\n");
        write("b.md", "## Q\n\nThe answer.\n\n> with a quote\n");

        assertThat(knowledge().problems())
                .satisfiesExactly(
                        close -> assertThat(close)
                                .contains("entry \"Q\": each phrasing should be one line; leave an empty line"),
                        quote -> assertThat(quote).contains("entry \"Q\": it holds more than a list and paragraphs"));
    }

    @Test
    void answersOnlyFromFirstToLastDay() throws IOException {
        write("today.md", "---\nvalid-from: 2026-06-15\nvalid-until: 2026-06-15\n---\n" + DELIVERY);
        write("over.md", "---\nvalid-until: 2026-06-14\n---\n## Sale?\n\nYes.\n");
        write("soon.md", "---\nvalid-from: 2026-06-16\n---\n## Party?\n\nYes.\n");

        KnowledgeBase knowledge = knowledge();

        assertThat(knowledge.matches("order"))
                .extracting(match -> match.entry().source())
                .containsExactly("today.md");
        assertThat(warnings.lines).isEmpty();
    }

    @Test
    void saysOnceThatThereIsNoKnowledge() {
        KnowledgeBase knowledge = new KnowledgeBase(folder.resolve("nowhere"), embedder, clock);

        assertThat(knowledge.matches("order")).isEmpty();
        assertThat(knowledge.entries()).isEmpty();
        assertThat(warnings.lines).singleElement().asString().contains("nowhere holds no knowledge");
    }

    @Test
    void overlooksHiddenFilesOfEditors() throws IOException {
        write("a.md", DELIVERY);
        write(".a.md", "half");
        Files.createSymbolicLink(folder.resolve(".#a.md"), Path.of("gone"));
        write("notes.txt", "half");

        assertThat(knowledge().entries()).hasSize(1);
        assertThat(warnings.lines).isEmpty();
    }

    @Test
    void readsTheShippedKnowledge() {
        KnowledgeBase knowledge = new KnowledgeBase(Path.of("knowledge"), embedder, clock);

        assertThat(knowledge.entries()).hasSizeGreaterThan(15).allSatisfy(entry -> {
            assertThat(entry.answer()).hasSizeLessThanOrEqualTo(280);
            assertThat(entry.phrasings()).hasSizeBetween(8, 15);
        });
        assertThat(warnings.lines).isEmpty();
    }

    KnowledgeBase knowledge() {
        return new KnowledgeBase(folder, embedder, clock);
    }

    /** Each write gets a time of its own, however coarse the clock of the file system is. */
    void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * ++writes));
    }

    static Logger log() {
        return (Logger) LogManager.getLogger(KnowledgeBase.class);
    }

    /** Remembers what an operator would read as a warning. */
    static final class Warnings extends AbstractAppender {
        List<String> lines = new ArrayList<>();

        Warnings() {
            super("warnings", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            if (event.getLevel() == Level.WARN) {
                lines.add(event.getMessage().getFormattedMessage());
            }
        }
    }
}
