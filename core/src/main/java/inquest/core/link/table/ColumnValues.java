package inquest.core.link.table;

import inquest.core.link.table.Roster.Column;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column's values look like: shares of its rows, over a sample of its distinct values.
 *
 * @param distinct number of distinct values
 * @param rows rows that have one
 * @param date share that are days, months or years of four digits
 * @param sex share that are words for a sex
 * @param mail share with an at-sign
 * @param digits share that hold a digit
 * @param small share that are whole numbers up to 120, a unit behind them included
 * @param words mean number of words
 */
record ColumnValues(
        int distinct, int rows, double date, double sex, double mail, double digits, double small, double words) {

    private static final int SAMPLE = 20_000;
    private static final double MOST = 0.8;
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}([-/.]\\d{1,2})?([ T].*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|(1[0-9]|20)\\d{2}(0[1-9]|1[0-2])[0-3]\\d");
    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
    private static final Pattern SMALL = Pattern.compile("(\\d{1,2}|1[01]\\d|120)(\\D.*)?");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Set<String> SEXES = Set.of(
            "m",
            "f",
            "male",
            "female",
            "man",
            "woman",
            "masculin",
            "féminin",
            "h",
            "femenino",
            "masculino",
            "hombre",
            "mujer",
            "homme",
            "femme",
            "مرد",
            "زن",
            "ذكر",
            "أنثى",
            "انثى",
            "м",
            "ж",
            "u",
            "unknown");

    static ColumnValues of(Column column) {
        List<String> values = column.values();
        int[] counts = column.counts();
        int step = Math.max(1, values.size() / SAMPLE);
        double[] sums = new double[6];
        double all = 0;
        for (int at = 0; at < values.size(); at += step) {
            String value = latin(values.get(at));
            int weight = counts[at];
            all += weight;
            sums[0] += DATE.matcher(value).matches() || YEAR.matcher(value).matches() ? weight : 0;
            sums[1] += SEXES.contains(value.toLowerCase(Locale.ROOT)) ? weight : 0;
            sums[2] += value.indexOf('@') > 0 ? weight : 0;
            sums[3] += value.chars().anyMatch(Character::isDigit) ? weight : 0;
            sums[4] += SMALL.matcher(value).matches() ? weight : 0;
            sums[5] += weight * (double) BLANK.split(value).length;
        }
        double rows = Math.max(1, all);
        return new ColumnValues(
                values.size(),
                column.filled(),
                sums[0] / rows,
                sums[1] / rows,
                sums[2] / rows,
                sums[3] / rows,
                sums[4] / rows,
                sums[5] / rows);
    }

    /** The same with the digits of 0 to 9 for those of other scripts. */
    private static String latin(String value) {
        if (value.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }

    /** Whether the values can be what the header promises. */
    boolean fits(FieldKind kind) {
        return switch (kind) {
            case SEX -> distinct <= 12;
            case AGE -> small >= MOST;
            case EMAIL -> mail >= 0.5;
            case BIRTH_MONTH, BIRTH_DAY -> small >= 0.5;
            case BIRTH, DEATH, DATE, BIRTH_YEAR -> digits >= 0.5;
            default -> true;
        };
    }

    /** Whether they are several words, and hold hardly a digit: names, say, and no label of a row. */
    boolean areWords() {
        return words >= 1.8 && digits < 0.1;
    }

    /** What they most look like. */
    FieldKind kind() {
        if (sex >= 0.95) {
            return FieldKind.SEX;
        }
        if (mail >= 0.5) {
            return FieldKind.EMAIL;
        }
        if (date >= MOST) {
            return FieldKind.DATE;
        }
        if (digits >= MOST) {
            return FieldKind.CODE;
        }
        if (words >= 3) {
            return FieldKind.TEXT;
        }
        return distinct <= Math.max(20, rows / 50) ? FieldKind.CATEGORY : FieldKind.PLACE;
    }
}
