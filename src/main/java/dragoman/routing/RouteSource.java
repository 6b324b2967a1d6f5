package dragoman.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A route file taken apart far enough to check it, and to find the line of what is wrong. */
final class RouteSource {
    private static final int TELLING = 3;

    private final RouteFile file;
    private final List<Entry> entries = new ArrayList<>();
    private final Entry id;

    /**
     * One {@code key: value} of a file.
     *
     * @param value empty when more keys or a list are below
     * @param option whether it is an endpoint's parameter, whose name means nothing to Camel
     */
    record Entry(String key, String value, int line, int valueLine, int valueColumn, boolean option) {}

    private RouteSource(RouteFile file, MappingNode route) {
        this.file = file;
        collect(route, false);
        this.id = idOf(route);
    }

    /** @throws RouteRefusedException when the file does not hold exactly one route with an id */
    static RouteSource parse(RouteFile file) {
        if (!file.problem().isEmpty()) {
            throw file.refuse(1, file.problem());
        }
        if (file.text().isBlank()) {
            throw file.refuse(1, "the file is empty");
        }
        return new RouteSource(file, onlyRoute(file, compose(file)));
    }

    RouteFile file() {
        return file;
    }

    String id() {
        return id.value();
    }

    int idLine() {
        return id.line();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The longest value that a message quotes, since it tells most. */
    Optional<Entry> quotedIn(String message) {
        return entries.stream()
                .filter(entry -> entry.value().length() >= TELLING && message.contains(entry.value()))
                .max(Comparator.comparingInt(entry -> entry.value().length()));
    }

    Optional<Entry> named(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Where the file says at which address its route starts. */
    int addressLine() {
        return named("uri").orElse(id).line();
    }

    /** The line that a YAML error points at; where it points at a value, the line of its key. */
    static int line(RouteFile file, MarkedYamlEngineException error) {
        Optional<Mark> mark = error.getProblemMark().or(error::getContextMark);
        return mark.map(Mark::getLine).map(fromZero -> fromZero + 1).orElse(1);
    }

    /** As {@link #line}, with the help of what is known about the file. */
    int line(MarkedYamlEngineException error) {
        Optional<Mark> mark = error.getProblemMark();
        return entries.stream()
                .filter(entry -> mark.isPresent()
                        && entry.valueLine() == mark.get().getLine() + 1
                        && entry.valueColumn() == mark.get().getColumn())
                .map(Entry::line)
                .findFirst()
                .orElse(line(file, error));
    }

    private static Node compose(RouteFile file) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file.name()).build())
                    .composeString(file.text())
                    .orElseThrow(() -> file.refuse(1, "the file holds nothing but comments"));
        } catch (MarkedYamlEngineException e) {
            throw file.refuse(line(file, e), e.getProblem());
        } catch (YamlEngineException e) {
            throw file.refuse(1, String.valueOf(e.getMessage()));
        }
    }

    private static MappingNode onlyRoute(RouteFile file, Node root) {
        if (!(root instanceof SequenceNode list)) {
            throw file.refuse(1, "the file should start with '- route:'");
        }
        for (Node item : list.getValue()) {
            boolean route = item instanceof MappingNode map
                    && map.getValue().size() == 1
                    && text(map.getValue().get(0).getKeyNode()).equals("route");
            if (!route || item != list.getValue().get(0)) {
                throw file.refuse(line(item), "a file holds one route, and nothing else");
            }
        }
        if (list.getValue().isEmpty()) {
            throw file.refuse(1, "the file holds no route");
        }
        NodeTuple only = ((MappingNode) list.getValue().get(0)).getValue().get(0);
        if (only.getValueNode() instanceof MappingNode route) {
            return route;
        }
        throw file.refuse(line(only.getKeyNode()), "the route says nothing");
    }

    private Entry idOf(MappingNode route) {
        for (NodeTuple tuple : route.getValue()) {
            if (text(tuple.getKeyNode()).equals("id")
                    && !text(tuple.getValueNode()).isBlank()) {
                return entry(tuple, false);
            }
        }
        throw file.refuse(line(route), "the route has no id");
    }

    private void collect(Node node, boolean option) {
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                entries.add(entry(tuple, option));
                collect(tuple.getValueNode(), text(tuple.getKeyNode()).equals("parameters"));
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> collect(item, false));
        }
    }

    private static Entry entry(NodeTuple tuple, boolean option) {
        Node value = tuple.getValueNode();
        int column = value.getStartMark().map(Mark::getColumn).orElse(0);
        return new Entry(text(tuple.getKeyNode()), text(value), line(tuple.getKeyNode()), line(value), column, option);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark()
                .map(Mark::getLine)
                .map(fromZero -> fromZero + 1)
                .orElse(1);
    }
}
