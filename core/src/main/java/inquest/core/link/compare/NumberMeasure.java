package inquest.core.link.compare;

import java.util.List;

/** Whole numbers: ages, compared by their difference; numbers of people, by their ratio; marks, such as sexes, that are the same or not. */
public final class NumberMeasure extends Measure {

    private static final List<String> AGES = List.of(
            "not known",
            "the same, common",
            "the same",
            "the same, rare",
            "one apart",
            "two apart",
            "five apart at most",
            "ten apart at most",
            "more than ten apart");

    private static final List<String> COUNTS = List.of(
            "not known",
            "the same, common",
            "the same",
            "the same, rare",
            "a tenth apart at most",
            "a quarter apart at most",
            "a half apart at most",
            "more than a half apart");

    private static final List<String> MARKS = List.of(
            "not known",
            "the same, common",
            "the same",
            "the same, rare",
            "different",
            "the same, as the given names are",
            "different, though the given names are alike");

    /** The level of two marks that differ. */
    static final int DIFFERENT = BANDS + 1;

    /** The same of people whose given names are alike. */
    static final int SAME_AS_NAMES = DIFFERENT + 1;

    static final int DIFFERENT_AS_NAMES = DIFFERENT + 2;

    private final int[] numbers;
    private final Scale scale;

    /** What sort of numbers. */
    enum Scale {
        /** Years lived. */
        AGES,
        /** Numbers of people: ten and eleven are as near as a thousand and eleven hundred. */
        COUNTS,
        /** Marks, of which none is nearer to one than another. */
        MARKS
    }

    NumberMeasure(int[] numbers, int[] counts, Scale scale) {
        super(counts);
        this.numbers = numbers.clone();
        this.scale = scale;
    }

    @Override
    public List<String> levels() {
        return switch (scale) {
            case AGES -> AGES;
            case COUNTS -> COUNTS;
            case MARKS -> MARKS;
        };
    }

    @Override
    public int secondSort() {
        return scale == Scale.MARKS ? SAME_AS_NAMES : levels().size();
    }

    @Override
    public int level(int left, int right) {
        if (left == right) {
            return exact(left);
        }
        if (scale == Scale.MARKS) {
            return DIFFERENT;
        }
        int apart = Math.abs(numbers[left] - numbers[right]);
        if (scale == Scale.AGES) {
            return apart <= 1 ? 4 : apart <= 2 ? 5 : apart <= 5 ? 6 : apart <= 10 ? 7 : 8;
        }
        double share = (double) apart / Math.max(numbers[left], numbers[right]);
        return share <= 0.1 ? 4 : share <= 0.25 ? 5 : share <= 0.5 ? 6 : 7;
    }

    @Override
    int keys() {
        return 1;
    }

    @Override
    int key(int which, int value) {
        return 1 + value;
    }
}
