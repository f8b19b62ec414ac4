package inquest.store;

import inquest.core.model.ActKind;
import inquest.core.read.ListCalendar;
import inquest.core.read.ListMapping;
import inquest.core.read.ListRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads {@code NAME.mapping.yaml}, in which a person says what a list of names holds.
 *
 * <pre>
 * header: 3              # line of the header; 0 if the list has none; left out: it is looked for
 * act: execution         # what happened to everybody in the list
 * calendar: jalali       # gregorian, jalali or auto
 * columns:               # by header, or by number counted from 1; all others are ignored
 *   Given name: given name
 *   2: family name
 * </pre>
 *
 * <p>Every key may be left out. Only plain words and numbers are read: no tags, no objects.
 */
public final class MappingFile {

    private final String path;
    private final List<String> faults = new ArrayList<>();

    private MappingFile(String path) {
        this.path = path;
    }

    /**
     * Reads a mapping.
     *
     * @param path of the file, for messages
     * @param yaml its content
     * @throws IllegalArgumentException if it is not such a file; the message has a line for every fault, with its place
     */
    public static ListMapping read(String path, String yaml) {
        return new MappingFile(path).read(yaml);
    }

    private ListMapping read(String yaml) {
        Map<String, Keyed> keys =
                compose(yaml).map(node -> keyed(node, "keys such as columns")).orElse(Map.of());
        OptionalInt header = OptionalInt.empty();
        Optional<ActKind> act = Optional.empty();
        Optional<ListCalendar> calendar = Optional.empty();
        Map<String, ListRole> columns = Map.of();
        for (Keyed key : keys.values()) {
            switch (key.name()) {
                case "header" -> header = header(key.value());
                case "act" ->
                    act = label(key.value(), ActKind::of, "a kind of act such as execution, arrest or detention");
                case "calendar" -> calendar = label(key.value(), ListCalendar::of, "gregorian, jalali or auto");
                case "columns" -> columns = columns(key.value());
                default -> fault(key.key(), "header, act, calendar or columns", quoted(key.name()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new ListMapping(header, act, calendar, columns);
    }

    private Optional<Node> compose(String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(path).build();
        try {
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            fault(e.getProblemMark(), "YAML", e.getProblem());
        } catch (YamlEngineException e) {
            fault(Optional.empty(), "YAML", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private OptionalInt header(Node value) {
        Optional<String> words = words(value).filter(text -> text.matches("\\d{1,6}"));
        if (words.isEmpty()) {
            fault(value, "the number of the header's line, or 0", shown(value));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(words.get()));
    }

    private Map<String, ListRole> columns(Node value) {
        Map<String, ListRole> columns = new LinkedHashMap<>();
        String roles = Arrays.stream(ListRole.values()).map(ListRole::label).collect(Collectors.joining(", "));
        for (Keyed column : keyed(value, "a role for each column").values()) {
            label(column.value(), ListRole::of, "one of " + roles).ifPresent(role -> columns.put(column.name(), role));
        }
        return columns;
    }

    private <T> Optional<T> label(Node value, Function<String, Optional<T>> reader, String expected) {
        Optional<T> read = words(value).flatMap(reader);
        if (read.isEmpty()) {
            fault(value, expected, shown(value));
        }
        return read;
    }

    private Map<String, Keyed> keyed(Node node, String expected) {
        Map<String, Keyed> keyed = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, expected, shown(node));
            return keyed;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String name = words(key).orElse("");
            if (name.isEmpty()) {
                fault(key, "a word or number before the colon", shown(key));
            } else if (keyed.putIfAbsent(name, new Keyed(name, key, tuple.getValueNode())) != null) {
                fault(key, "each key once", quoted(name) + " again");
            }
        }
        return keyed;
    }

    private static Optional<String> words(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : Optional.empty();
    }

    private static String shown(Node node) {
        return words(node)
                .map(MappingFile::quoted)
                .orElse("a " + node.getNodeType().name().toLowerCase(Locale.ROOT));
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }

    private void fault(Node at, String expected, String found) {
        fault(at.getStartMark(), expected, found);
    }

    private void fault(Optional<Mark> at, String expected, String found) {
        String place = at.map(mark -> " line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse("");
        faults.add(path + place + ": expected " + expected + ", found " + found);
    }

    /**
     * A key and its value.
     *
     * @param name the key's words
     * @param key where it stands
     * @param value what it holds
     */
    private record Keyed(String name, Node key, Node value) {}
}
