package inquest.core.link.block;

import inquest.core.link.compare.Field;
import inquest.core.link.table.FieldKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A composite key: rows that agree in all its parts meet.
 *
 * @param parts one to three; none means that all rows meet
 */
public record Key(List<Part> parts) {

    /** What hashes begin with. */
    static final long START = 0x9E3779B97F4A7C15L;

    /** Keeps its own copy. */
    public Key {
        parts = List.copyOf(parts);
    }

    /**
     * One part of a key.
     *
     * @param field number of the field
     * @param which which of the field's keys, 0 being the strictest
     */
    public record Part(int field, int which) {}

    /** How rows are put under this key. */
    Hashing hashing(List<Field> fields) {
        return new Hashing(parts, fields);
    }

    /** Gives each row its value under a key; asked of every row, so what can be settled once is. */
    static final class Hashing {

        private final Field[] fields;
        private final int[] which;
        private final boolean exchangeable;

        private Hashing(List<Part> parts, List<Field> all) {
            fields = parts.stream().map(part -> all.get(part.field())).toArray(Field[]::new);
            which = parts.stream().mapToInt(Part::which).toArray();
            exchangeable = isPairOfNames(parts, all);
        }

        /** A row's value; 0 if it lacks a part. */
        long of(int row) {
            if (exchangeable) {
                return ofNames(fields[0].key(which[0], row), fields[1].key(which[1], row));
            }
            long hash = START;
            for (int part = 0; part < which.length; part++) {
                int key = fields[part].key(which[part], row);
                if (key == 0) {
                    return 0;
                }
                hash = mixed(hash, key);
            }
            return hash;
        }
    }

    /** The value of two names: given and family name that were exchanged must meet too. */
    static long ofNames(int one, int other) {
        return one == 0 || other == 0 ? 0 : mixed(mixed(START, Math.min(one, other)), Math.max(one, other));
    }

    /** Whether parts are the same of given and family name, such as the sounds of both: these meet exchanged too. */
    static boolean isPairOfNames(List<Part> parts, List<Field> fields) {
        return parts.size() == 2
                && parts.get(0).which() == parts.get(1).which()
                && fields.get(parts.get(0).field()).kind() == FieldKind.GIVEN_NAME
                && fields.get(parts.get(1).field()).kind() == FieldKind.FAMILY_NAME;
    }

    /** Mixes another number in (the finaliser of SplitMix64, Steele, Lea and Flood 2014); never 0. */
    static long mixed(long hash, long more) {
        long z = hash + more * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }

    /** For people: the fields, such as {@code given name + birth (2)}. */
    String text(List<Field> fields) {
        return parts.isEmpty()
                ? "all rows"
                : parts.stream()
                        .map(part -> fields.get(part.field()).name()
                                + (part.which() == 0 ? "" : " (wider key " + part.which() + ")"))
                        .collect(Collectors.joining(" + "));
    }
}
