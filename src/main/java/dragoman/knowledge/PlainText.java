package dragoman.knowledge;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a piece of Markdown, without its marks: platforms would print them. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        PlainText text = new PlainText();
        node.accept(text);
        return text.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(Link link) {
        int start = words.length();
        visitChildren(link);
        String address = link.getDestination().replaceFirst("^mailto:", "");
        if (!words.substring(start).equals(address)) {
            words.append(" (").append(address).append(')');
        }
    }
}
