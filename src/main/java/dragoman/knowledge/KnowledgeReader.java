package dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads the entries of one knowledge file: a heading, a list of phrasings, and the answer below it. */
final class KnowledgeReader {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create()))
            .build();
    private static final int ENTRY = 2;

    private final String source;
    private final FrontMatter matter;
    private final List<Entry> entries = new ArrayList<>();
    private String heading = "";
    private List<String> phrasings = new ArrayList<>();
    private List<String> answer = new ArrayList<>();

    private KnowledgeReader(String source, FrontMatter matter) {
        this.source = source;
        this.matter = matter;
    }

    /** @throws KnowledgeException when the text is not a usable knowledge file */
    static List<Entry> read(String source, String markdown) {
        Node document = PARSER.parse(markdown);
        KnowledgeReader reader = new KnowledgeReader(source, FrontMatter.of(document));
        for (Node block : children(document)) {
            reader.take(block);
        }
        reader.finishEntry();
        if (reader.entries.isEmpty()) {
            throw new KnowledgeException("it has no entry; start one with a line like \"## Where is my order?\"");
        }
        return reader.entries;
    }

    private void take(Node block) {
        if (block instanceof Heading start && start.getLevel() == ENTRY) {
            startEntry(PlainText.of(start));
        } else if (!heading.isEmpty()) {
            takeInEntry(block);
        }
    }

    private void startEntry(String name) {
        finishEntry();
        if (name.isEmpty()) {
            throw new KnowledgeException("a heading is empty; write the question after the ##");
        }
        heading = name;
        phrasings = new ArrayList<>();
        answer = new ArrayList<>();
    }

    private void takeInEntry(Node block) {
        if (block instanceof ListBlock list) {
            children(list).forEach(item -> phrasings.add(phrasing(item)));
        } else if (block instanceof Paragraph) {
            answer.add(PlainText.of(block));
        } else if (!silent(block)) {
            throw problem("it holds more than a list and paragraphs; write the answer as plain paragraphs");
        }
    }

    private String phrasing(Node item) {
        Node only = item.getFirstChild();
        if (!(only instanceof Paragraph) || only.getNext() != null || wrapped(only)) {
            throw problem("each phrasing should be one line; leave an empty line between the list and the answer");
        }
        return PlainText.of(only);
    }

    private void finishEntry() {
        if (heading.isEmpty()) {
            return;
        }
        String words = String.join("\n", answer);
        if (words.isEmpty()) {
            throw problem("it has no answer; write one as a paragraph below the phrasings");
        }
        entries.add(new Entry(
                source,
                heading,
                phrasings,
                words,
                matter.language(),
                matter.validFrom(),
                matter.validUntil(),
                matter.tone()));
    }

    private KnowledgeException problem(String advice) {
        return new KnowledgeException("entry \"" + heading + "\": " + advice);
    }

    private static boolean wrapped(Node paragraph) {
        return children(paragraph).stream().anyMatch(SoftLineBreak.class::isInstance);
    }

    /** Notes to colleagues may stand between the blocks: an HTML comment, a rule. */
    private static boolean silent(Node block) {
        return block instanceof HtmlBlock || block instanceof ThematicBreak || block instanceof YamlFrontMatterBlock;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
