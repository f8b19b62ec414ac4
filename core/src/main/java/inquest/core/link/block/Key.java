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

    /** A row's value under this key; 0 if it lacks a part. */
    long of(List<Field> fields, int row) {
        long hash = 0x9E3779B97F4A7C15L;
        if (isPairOfNames(fields)) {
            // Given and family name that were exchanged must meet too.
            int one = fields.get(parts.get(0).field()).key(0, row);
            int other = fields.get(parts.get(1).field()).key(0, row);
            return one == 0 || other == 0 ? 0 : mixed(mixed(hash, Math.min(one, other)), Math.max(one, other));
        }
        for (Part part : parts) {
            int key = fields.get(part.field()).key(part.which(), row);
            if (key == 0) {
                return 0;
            }
            hash = mixed(hash, key);
        }
        return hash;
    }

    private boolean isPairOfNames(List<Field> fields) {
        return parts.size() == 2
                && parts.stream().allMatch(part -> part.which() == 0)
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
