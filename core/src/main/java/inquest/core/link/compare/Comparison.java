package inquest.core.link.compare;

import inquest.core.link.table.FieldKind;
import java.util.List;

/**
 * Compares rows, field by field. The levels of all fields together are a pattern: one number, in which each field is a
 * digit. How often each pattern occurs is all that estimation needs.
 */
public final class Comparison {

    /** Pairs drawn to see how often one's given name is near the other's family name. */
    private static final int DRAWS = 100_000;

    private final List<Field> fields;
    private final Measure[] measures;
    private final long[] place;
    /** By row and field: a value's number above its hint; negative where the row has none. */
    private final long[] cells;

    private final int width;
    private final byte[][] same;
    private final int given;
    private final int family;
    private final int sex;
    private final int birth;
    private final int age;

    /**
     * Lays out the values of all fields row by row, so that a row's values share a cache line.
     *
     * @throws IllegalArgumentException if the patterns of so many fields would not fit a number
     */
    public Comparison(List<Field> fields, int rows) {
        this.fields = List.copyOf(fields);
        this.width = fields.size();
        this.measures = fields.stream().map(Field::measure).toArray(Measure[]::new);
        this.place = new long[width];
        long base = 1;
        for (int f = 0; f < width; f++) {
            place[f] = base;
            base = Math.multiplyExact(base, measures[f].levels().size());
        }
        this.cells = new long[Math.multiplyExact(rows, width)];
        this.same = new byte[width][];
        for (int f = 0; f < width; f++) {
            same[f] = new byte[measures[f].values()];
            long[] coded = new long[same[f].length];
            for (int value = 0; value < coded.length; value++) {
                same[f][value] = (byte) measures[f].level(value, value);
                coded[value] = (long) value << 32 | (measures[f].hint(value) & 0xFFFFFFFFL);
            }
            Field field = fields.get(f);
            for (int row = 0, at = f; row < rows; row++, at += width) {
                int value = field.value(row);
                cells[at] = value == Field.NONE ? Field.NONE : coded[value];
            }
        }
        this.given = of(FieldKind.GIVEN_NAME);
        this.family = of(FieldKind.FAMILY_NAME);
        this.sex = of(FieldKind.SEX);
        this.birth = of(FieldKind.BIRTH);
        this.age = of(FieldKind.AGE);
    }

    private int of(FieldKind kind) {
        for (int f = 0; f < width; f++) {
            if (fields.get(f).kind() == kind) {
                return f;
            }
        }
        return -1;
    }

    /** The fields, in the order of the pattern's digits. */
    public List<Field> fields() {
        return fields;
    }

    /** Number of rows. */
    public int rows() {
        return width == 0 ? 0 : cells.length / width;
    }

    /** A field's level in a pattern. */
    public int level(long pattern, int field) {
        return (int) (pattern / place[field] % measures[field].levels().size());
    }

    /** The number of a row's value in a field; {@link Field#NONE} if it has none. */
    public int value(int row, int field) {
        return (int) (cells[row * width + field] >> 32);
    }

    /** The pattern of two rows. */
    public long pattern(int left, int right) {
        int a = left * width;
        int b = right * width;
        long pattern = 0;
        for (int f = 0; f < width; f++) {
            long one = cells[a + f];
            long other = cells[b + f];
            if ((one | other) >= 0 && !(f == age() && (cells[a + birth] | cells[b + birth]) >= 0)) {
                pattern += place[f] * measures[f].level((int) (one >>> 32), (int) (other >>> 32));
            }
        }
        return named(exchanged(pattern, left, right));
    }

    /**
     * The pattern with sexes compared apart where the given names are alike, for who bears one name is mostly of one sex. Counted as evidence
     * of its own, that makes pairs of one given name agree in two fields more often than chance can explain.
     */
    long named(long pattern) {
        if (sex < 0 || given < 0 || !WordMeasure.isAlike(level(pattern, given))) {
            return pattern;
        }
        int level = level(pattern, sex);
        if (level == Measure.MISSING) {
            return pattern;
        }
        int asNames = level < NumberMeasure.DIFFERENT ? NumberMeasure.SAME_AS_NAMES : NumberMeasure.DIFFERENT_AS_NAMES;
        return pattern + place[sex] * (asNames - level);
    }

    /** The gloss of a field's level in a pattern of two rows. */
    public String gloss(long pattern, int field, int left, int right) {
        int level = level(pattern, field);
        boolean idle = level == Measure.MISSING
                && field == age()
                && value(left, field) != Field.NONE
                && value(right, field) != Field.NONE;
        return idle
                ? "not compared, as dates of birth are"
                : measures[field].levels().get(level);
    }

    /** Number of the field of ages that dates of birth make idle; -1 if there is none. */
    int age() {
        return birth < 0 ? -1 : age;
    }

    /** Number of the field of dates of birth; -1 if there is none. */
    int birth() {
        return birth;
    }

    /** Given and family name that change places are evidence for both. */
    long exchanged(long pattern, int left, int right) {
        if (given < 0
                || family < 0
                || WordMeasure.isNear(level(pattern, given))
                || WordMeasure.isNear(level(pattern, family))
                || !crossed(left, right)) {
            return pattern;
        }
        return pattern
                + place[given] * (WordMeasure.exchanged(level(pattern, given)) - level(pattern, given))
                + place[family] * (WordMeasure.exchanged(level(pattern, family)) - level(pattern, family));
    }

    /** Number of the given name's field; -1 if there is none. */
    public int given() {
        return given;
    }

    /** Number of the family name's field; -1 if there is none. */
    public int family() {
        return family;
    }

    /**
     * Share of random pairs of which one's given name is the other's family name by {@link #crossed}, the given names' part of it: its square
     * is the chance of both.
     */
    public double chanceOfExchange() {
        if (given < 0 || family < 0) {
            return 0;
        }
        WordMeasure givens = (WordMeasure) measures[given];
        WordMeasure families = (WordMeasure) measures[family];
        double sound = givens.chanceOfSound(families);
        int rows = rows();
        int near = 0;
        int seen = 0;
        for (int draw = 0; draw < DRAWS && rows > 1; draw++) {
            int left = (int) Long.remainderUnsigned((draw * 0x9E3779B97F4A7C15L) >>> 1, rows);
            int right = (int) Long.remainderUnsigned((draw * 0xD1342543DE82EF95L) >>> 1, rows);
            int one = value(left, given);
            int other = value(right, family);
            if (left != right && one != Field.NONE && other != Field.NONE) {
                seen++;
                near += givens.sound(one) != families.sound(other) && givens.isNear(one, families, other) ? 1 : 0;
            }
        }
        return Math.sqrt(sound * (sound + 2 * (near + 1.0) / (seen + 1.0)));
    }

    /** Whether each one's given name sounds like the other's family name, or one of them does and the other is near it in spelling. */
    boolean crossed(int left, int right) {
        WordMeasure givens = (WordMeasure) measures[given];
        WordMeasure families = (WordMeasure) measures[family];
        int one = value(left, given);
        int other = value(right, given);
        int ownFamily = value(left, family);
        int otherFamily = value(right, family);
        boolean there = givens.sound(one) == families.sound(otherFamily);
        boolean back = givens.sound(other) == families.sound(ownFamily);
        return there
                ? back || givens.isNear(other, families, ownFamily)
                : back && givens.isNear(one, families, otherFamily);
    }

    /** What a level adds to a pattern. */
    long digit(int field, int level) {
        return place[field] * level;
    }

    /** By value of a field: its level with itself. */
    byte[] same(int field) {
        return same[field];
    }

    /** By row and field: a value's number above its {@link Measure#hint}; negative where the row has none. */
    long[] cells() {
        return cells;
    }
}
