package inquest.core.link.score;

import inquest.core.link.block.Blocks;
import inquest.core.link.block.Key;
import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Fields;
import inquest.core.link.compare.Frequencies;
import inquest.core.link.table.Bytes;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Columns.Assigned;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Rows encoded and gathered under keys: all that comparing their pairs takes. Written on one machine and read on another, it is the same
 * bit for bit.
 */
public final class GatheredRows {

    private final Roster roster;
    private final Columns columns;
    private final List<Frequencies> frequencies;
    private final Comparison comparison;
    private final Blocks blocks;
    private final ListPairs lists;

    private GatheredRows(
            Roster roster, Columns columns, List<Frequencies> frequencies, List<Field> fields, Blocks blocks) {
        this.roster = roster;
        this.columns = columns;
        this.frequencies = frequencies;
        this.comparison = new Comparison(fields, roster.rows());
        this.blocks = blocks;
        this.lists = new ListPairs(roster);
    }

    /**
     * Gathers rows.
     *
     * @param model whose frequencies and keys hold; empty where one is yet to be fitted
     * @param fields of the rows, under that model
     * @param executor runs one task a key
     */
    public static GatheredRows of(
            Roster roster, Columns columns, Optional<LinkModel> model, List<Field> fields, ExecutorService executor) {
        Blocks blocks = model.map(frozen -> Blocks.under(frozen.keys(), fields, roster.rows(), executor))
                .orElseGet(() -> Blocks.of(fields, roster.rows(), executor));
        return new GatheredRows(
                roster, columns, model.map(LinkModel::frequencies).orElse(List.of()), fields, blocks);
    }

    /** What is compared. */
    public Comparison comparison() {
        return comparison;
    }

    /** Which rows meet. */
    public Blocks blocks() {
        return blocks;
    }

    /** Groups of pairs. */
    public ListPairs lists() {
        return lists;
    }

    /** Pairs that meet, those that meet under several keys counted as often. */
    public long meetings() {
        long pairs = 0;
        for (int key = 0; key < blocks.keys().size(); key++) {
            pairs += blocks.pairs(key);
        }
        return pairs;
    }

    // ---- bytes

    /** Writes the rows, what is compared of them, and the keys; the rest follows from these. */
    public void write(DataOutput out) throws IOException {
        roster.write(out);
        out.writeInt(columns.assigned().size());
        for (Assigned column : columns.assigned()) {
            out.writeInt(column.list());
            out.writeInt(column.column());
            Bytes.text(out, column.header());
            Bytes.text(out, column.kind().name());
            Bytes.text(out, column.field());
        }
        out.writeInt(frequencies.size());
        for (Frequencies own : frequencies) {
            Bytes.text(out, own.field());
            Bytes.text(out, own.kind().name());
            out.writeInt(own.rows().size());
            for (Map.Entry<String, Integer> value : own.rows().entrySet()) {
                Bytes.text(out, value.getKey());
                out.writeInt(value.getValue());
            }
        }
        out.writeInt(blocks.keys().size());
        for (Key key : blocks.keys()) {
            out.writeInt(key.parts().size());
            for (Key.Part part : key.parts()) {
                out.writeInt(part.field());
                out.writeInt(part.which());
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param executor runs one task a key
     */
    public static GatheredRows read(DataInput in, ExecutorService executor) throws IOException {
        Roster roster = Roster.read(in);
        List<Assigned> assigned = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            assigned.add(new Assigned(
                    in.readInt(),
                    in.readInt(),
                    Bytes.text(in),
                    FieldKind.valueOf(Bytes.text(in)),
                    Bytes.text(in),
                    "as it was"));
        }
        List<Frequencies> frequencies = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String field = Bytes.text(in);
            FieldKind kind = FieldKind.valueOf(Bytes.text(in));
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (int values = in.readInt(); values > 0; values--) {
                rows.put(Bytes.text(in), in.readInt());
            }
            frequencies.add(new Frequencies(field, kind, rows));
        }
        List<Key> keys = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            List<Key.Part> parts = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                parts.add(new Key.Part(in.readInt(), in.readInt()));
            }
            keys.add(new Key(parts));
        }
        Columns columns = new Columns(assigned);
        List<Field> fields =
                frequencies.isEmpty() ? Fields.of(roster, columns) : Fields.under(frequencies, roster, columns);
        return new GatheredRows(
                roster, columns, frequencies, fields, Blocks.under(keys, fields, roster.rows(), executor));
    }
}
