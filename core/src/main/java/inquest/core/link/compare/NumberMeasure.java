package inquest.core.link.compare;

import java.util.List;

/** Whole numbers, such as ages, compared by their difference; or marks that are the same or not, such as sexes. */
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

    private static final List<String> MARKS =
            List.of("not known", "the same, common", "the same", "the same, rare", "different");

    private final int[] numbers;
    private final boolean ordered;

    /** Numbers, of which the difference counts, or else only whether there is one. */
    NumberMeasure(int[] numbers, int[] counts, boolean ordered) {
        super(counts);
        this.numbers = numbers.clone();
        this.ordered = ordered;
    }

    @Override
    public List<String> levels() {
        return ordered ? AGES : MARKS;
    }

    @Override
    public int level(int left, int right) {
        if (left == right) {
            return exact(left);
        }
        if (!ordered) {
            return BANDS + 1;
        }
        int apart = Math.abs(numbers[left] - numbers[right]);
        return apart <= 1 ? 4 : apart <= 2 ? 5 : apart <= 5 ? 6 : apart <= 10 ? 7 : 8;
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
