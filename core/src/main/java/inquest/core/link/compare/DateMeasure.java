package inquest.core.link.compare;

import java.util.List;

/** Days, months and years compared by their parts, which need not make a day of the calendar: slips rarely do. */
public final class DateMeasure extends Measure {

    static final int SLIP = 4;
    static final int TWO_PARTS = 5;
    static final int YEAR_ALONE = 6;
    /** From this level on, days of birth do not agree. */
    public static final int SAME_YEAR = 7;

    static final int NEAR_YEARS = 8;
    static final int TEN_YEARS = 9;
    static final int APART = 10;

    private static final List<String> GLOSSES = List.of(
            "not known",
            "the same day, common",
            "the same day",
            "the same day, rare",
            "a slip apart: day and month exchanged, one digit, two digits exchanged, the day after",
            "two of day, month and year the same",
            "the year the same, the rest not known",
            "the same year, another day",
            "two years apart at most",
            "ten years apart at most",
            "more than ten years apart");

    private final List<WrittenDay> days;

    DateMeasure(List<WrittenDay> days, int[] counts) {
        super(counts);
        this.days = List.copyOf(days);
        year = new int[days.size()];
        month = new int[days.size()];
        day = new int[days.size()];
        for (int value = 0; value < year.length; value++) {
            year[value] = days.get(value).year();
            month[value] = days.get(value).month();
            day[value] = days.get(value).day();
        }
    }

    private final int[] year;
    private final int[] month;
    private final int[] day;

    @Override
    public List<String> levels() {
        return GLOSSES;
    }

    @Override
    int glance(int left, int right) {
        return level(left, right);
    }

    @Override
    public int level(int left, int right) {
        if (left == right) {
            return month[left] == 0 ? YEAR_ALONE : exact(left);
        }
        int years = Math.abs(year[left] - year[right]);
        boolean whole = day[left] != 0 && day[right] != 0;
        if (whole) {
            int same = (years == 0 ? 1 : 0) + (month[left] == month[right] ? 1 : 0) + (day[left] == day[right] ? 1 : 0);
            if (same == 2) {
                return oneDigit(left, right) ? SLIP : TWO_PARTS;
            }
            if (years == 0 && (exchanged(left, right) || Math.abs(ordinal(left) - ordinal(right)) == 1)) {
                return SLIP;
            }
            return years == 0 ? SAME_YEAR : byYears(years);
        }
        if (years == 0) {
            boolean months = month[left] != 0 && month[right] != 0;
            return !months ? YEAR_ALONE : month[left] == month[right] ? TWO_PARTS : SAME_YEAR;
        }
        return byYears(years);
    }

    private static int byYears(int years) {
        return years <= 2 ? NEAR_YEARS : years <= 10 ? TEN_YEARS : APART;
    }

    private boolean exchanged(int left, int right) {
        return month[left] == day[right] && day[left] == month[right];
    }

    /** A day's place in a year of months of 31 days, the last day of a shorter month being as good as its 31st. */
    private int ordinal(int value) {
        boolean last = day[value] >= 30 || (month[value] == 2 && day[value] >= 28);
        return month[value] * 31 + (last ? 31 : day[value]);
    }

    /** Whether the one part that differs does so in one digit, by an exchange of digits, or by a day. */
    private boolean oneDigit(int left, int right) {
        if (year[left] != year[right]) {
            return digits(year[left], year[right], 4);
        }
        if (month[left] != month[right]) {
            return digits(month[left], month[right], 2);
        }
        return digits(day[left], day[right], 2) || Math.abs(day[left] - day[right]) == 1;
    }

    private static boolean digits(int one, int other, int places) {
        int differing = 0;
        int[] ones = new int[2];
        int[] others = new int[2];
        int a = one;
        int b = other;
        for (int place = 0; place < places; place++) {
            if (a % 10 != b % 10) {
                if (differing < 2) {
                    ones[differing] = a % 10;
                    others[differing] = b % 10;
                }
                differing++;
            }
            a /= 10;
            b /= 10;
        }
        return differing == 1 || (differing == 2 && ones[0] == others[1] && ones[1] == others[0]);
    }

    /** The day that a value stands for. */
    WrittenDay day(int value) {
        return days.get(value);
    }

    @Override
    public double chance(int level, int value) {
        return month[value] == 0 ? Double.NaN : super.chance(level, value);
    }

    @Override
    int keys() {
        return 4;
    }

    @Override
    int key(int which, int value) {
        int mix = which << 24;
        return switch (which) {
            case 0 -> day[value] == 0 ? 0 : mix + ((year[value] * 13 + month[value]) * 32 + day[value]) + 1;
            case 1 -> month[value] == 0 ? 0 : mix + year[value] * 13 + month[value] + 1;
            case 2 -> day[value] == 0 ? 0 : mix + month[value] * 32 + day[value] + 1;
            default -> mix + year[value] + 1;
        };
    }
}
