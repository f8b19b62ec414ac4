package inquest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.link.block.Key;
import inquest.core.link.compare.Frequencies;
import inquest.core.link.score.Bond;
import inquest.core.link.score.LinkModel;
import inquest.core.link.score.LinkModel.ModelField;
import inquest.core.link.score.Mixture;
import inquest.core.link.table.FieldKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A fitted link model as {@code model.json}, for people and for the next run. A model read back equals the one written. */
public final class LinkModelJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LinkModelJson() {}

    /** Writes a model. */
    public static void write(LinkModel model, OutputStream out) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", LinkModel.VERSION);
        Mixture mixture = model.mixture();
        ArrayNode groups = root.putArray("pairs");
        for (int group = 0; group < mixture.groups(); group++) {
            ObjectNode own = groups.addObject();
            own.put("lists", model.groups().get(group));
            own.put("pairs", mixture.pairs(group));
            ObjectNode share = own.putObject("share");
            for (Bond bond : Bond.values()) {
                share.put(label(bond), mixture.share(group, bond));
            }
        }
        ArrayNode fields = root.putArray("fields");
        for (int field = 0; field < model.fields().size(); field++) {
            ModelField own = model.fields().get(field);
            ObjectNode node = fields.addObject();
            node.put("field", own.name());
            node.put("kind", own.kind().label());
            ArrayNode levels = node.putArray("levels");
            for (int level = 0; level < own.levels().size(); level++) {
                ObjectNode at = levels.addObject();
                at.put("level", own.levels().get(level));
                for (Bond bond : Bond.values()) {
                    at.put(label(bond), mixture.level(bond, field, level));
                }
                at.put("weight", model.weight(field, level));
            }
            ObjectNode values = node.putObject("values");
            model.frequencies().get(field).rows().forEach(values::put);
        }
        ArrayNode keys = root.putArray("keys");
        for (Key key : model.keys()) {
            ArrayNode parts = keys.addArray();
            for (Key.Part part : key.parts()) {
                ObjectNode own = parts.addObject();
                own.put("field", part.field());
                own.put("key", part.which());
            }
        }
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, root);
    }

    /** A model as a case keeps it. */
    static String text(LinkModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(model, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A model that a case kept; empty if it is of another version, whose weights mean something else. */
    static Optional<LinkModel> read(String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean current = MAPPER.readTree(body).path("version").asInt() == LinkModel.VERSION;
        return current ? Optional.of(read("the link model", new ByteArrayInputStream(body))) : Optional.empty();
    }

    /**
     * Reads a model.
     *
     * @param name of the file, for messages
     * @throws IOException if it is not such a file, or one of another version
     */
    public static LinkModel read(String name, InputStream in) throws IOException {
        JsonNode root = MAPPER.readTree(in);
        int version = root.path("version").asInt();
        if (version != LinkModel.VERSION) {
            throw new IOException(name + ": expected a link model of version " + LinkModel.VERSION + ", found version "
                    + version + ". Fit a new one.");
        }
        JsonNode groups = root.path("pairs");
        JsonNode fields = root.path("fields");
        Bond[] bonds = Bond.values();
        double[][] share = new double[groups.size()][bonds.length];
        double[] pairs = new double[groups.size()];
        List<String> names = new ArrayList<>();
        for (int group = 0; group < pairs.length; group++) {
            names.add(groups.get(group).path("lists").asText());
            pairs[group] = groups.get(group).path("pairs").asDouble();
            for (int bond = 0; bond < bonds.length; bond++) {
                share[group][bond] =
                        groups.get(group).path("share").path(label(bonds[bond])).asDouble();
            }
        }
        double[][][] level = new double[bonds.length][fields.size()][];
        List<ModelField> own = new ArrayList<>();
        for (int field = 0; field < fields.size(); field++) {
            own.add(field(name, fields.get(field), field, level));
        }
        return new LinkModel(
                own, new Mixture(level, share, pairs), names, frequencies(fields, own), keys(name, root, own.size()));
    }

    private static List<Frequencies> frequencies(JsonNode fields, List<ModelField> own) {
        List<Frequencies> frequencies = new ArrayList<>();
        for (int field = 0; field < own.size(); field++) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> value :
                    fields.get(field).path("values").properties()) {
                rows.put(value.getKey(), value.getValue().asInt());
            }
            frequencies.add(
                    new Frequencies(own.get(field).name(), own.get(field).kind(), rows));
        }
        return frequencies;
    }

    private static List<Key> keys(String name, JsonNode root, int fields) throws IOException {
        List<Key> keys = new ArrayList<>();
        for (JsonNode key : root.path("keys")) {
            List<Key.Part> parts = new ArrayList<>();
            for (JsonNode part : key) {
                int field = part.path("field").asInt(-1);
                if (field < 0 || field >= fields) {
                    throw new IOException(name + ": expected a field from 0 to " + (fields - 1) + " in a key, found "
                            + part.path("field"));
                }
                parts.add(new Key.Part(field, part.path("key").asInt()));
            }
            keys.add(new Key(parts));
        }
        return keys;
    }

    private static ModelField field(String name, JsonNode node, int field, double[][][] level) throws IOException {
        JsonNode levels = node.path("levels");
        Bond[] bonds = Bond.values();
        List<String> glosses = new ArrayList<>();
        for (int bond = 0; bond < bonds.length; bond++) {
            level[bond][field] = new double[levels.size()];
        }
        for (int at = 0; at < levels.size(); at++) {
            glosses.add(levels.get(at).path("level").asText());
            for (int bond = 0; bond < bonds.length; bond++) {
                level[bond][field][at] = levels.get(at).path(label(bonds[bond])).asDouble();
            }
        }
        String kind = node.path("kind").asText();
        FieldKind known = FieldKind.of(kind)
                .orElseThrow(() -> new IOException(name + ": expected the kind of a field, found \"" + kind + "\""));
        return new ModelField(node.path("field").asText(), known, glosses);
    }

    private static String label(Bond bond) {
        return bond.name().toLowerCase(Locale.ROOT);
    }
}
