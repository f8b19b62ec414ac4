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
        written = new int[days.size()];
        for (int value = 0; value < year.length; value++) {
            year[value] = days.get(value).year();
            month[value] = days.get(value).month();
            day[value] = days.get(value).day();
            written[value] = written(year[value] % 10_000) << 16 | written(month[value]) << 8 | written(day[value]);
        }
    }

    private final int[] year;
    private final int[] month;
    private final int[] day;
    private final int[] written;

    @Override
    public List<String> levels() {
        return GLOSSES;
    }

    @Override
    public boolean isContradiction(int level) {
        return level >= SAME_YEAR;
    }

    @Override
    public int level(int left, int right) {
        return left == right ? month[left] == 0 ? YEAR_ALONE : exact(left) : levelOf(written[left], written[right]);
    }

    /** A day as eight decimal digits of four bits each, year, month, day; what is not known is 0. */
    @Override
    int hint(int value) {
        return written[value];
    }

    /** The level of two different days, each as {@link #hint} gives it. */
    static int levelOf(int one, int other) {
        int apart = one ^ other;
        boolean sameYear = apart >>> 16 == 0;
        if ((one & 0xFF) != 0 && (other & 0xFF) != 0) {
            boolean sameMonth = (apart & 0xFF00) == 0;
            boolean sameDay = (apart & 0xFF) == 0;
            if ((sameYear ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDay ? 1 : 0) == 2) {
                return isDigits(one, other) || (!sameDay && Math.abs(number(one & 0xFF) - number(other & 0xFF)) == 1)
                        ? SLIP
                        : TWO_PARTS;
            }
            if (sameYear && (isExchanged(one, other) || Math.abs(ordinal(one) - ordinal(other)) == 1)) {
                return SLIP;
            }
            return sameYear ? SAME_YEAR : byYears(one, other);
        }
        if (sameYear) {
            boolean months = (one & 0xFF00) != 0 && (other & 0xFF00) != 0;
            return !months ? YEAR_ALONE : (apart & 0xFF00) == 0 ? TWO_PARTS : SAME_YEAR;
        }
        return byYears(one, other);
    }

    private static int byYears(int one, int other) {
        int years = Math.abs(number(one >>> 16) - number(other >>> 16));
        return years <= 2 ? NEAR_YEARS : years <= 10 ? TEN_YEARS : APART;
    }

    /** Whether the day of one is the month of the other, and the other way round. */
    private static boolean isExchanged(int one, int other) {
        return (one >>> 8 & 0xFF) == (other & 0xFF) && (one & 0xFF) == (other >>> 8 & 0xFF);
    }

    /** A day's place in a year of months of 31 days, the last day of a shorter month being as good as its 31st. */
    private static int ordinal(int written) {
        int month = number(written >>> 8 & 0xFF);
        int day = number(written & 0xFF);
        boolean last = day >= 30 || (month == 2 && day >= 28);
        return month * 31 + (last ? 31 : day);
    }

    /** Whether two days differ in one digit, or in that two digits changed places. */
    private static boolean isDigits(int one, int other) {
        int apart = one ^ other;
        int first = Integer.numberOfTrailingZeros(apart) & ~3;
        int rest = apart & ~(0xF << first);
        if (rest == 0) {
            return true;
        }
        int second = Integer.numberOfTrailingZeros(rest) & ~3;
        return (rest & ~(0xF << second)) == 0
                && (one >>> first & 0xF) == (other >>> second & 0xF)
                && (one >>> second & 0xF) == (other >>> first & 0xF);
    }

    private static int number(int written) {
        // A digit that counted 16, 256 or 4096 is to count 10, 100 or 1000.
        return written - 6 * (written >>> 4) - 60 * (written >>> 8) - 600 * (written >>> 12);
    }

    private static int written(int number) {
        int written = 0;
        for (int rest = number, shift = 0; rest > 0; rest /= 10, shift += 4) {
            written |= rest % 10 << shift;
        }
        return written;
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
