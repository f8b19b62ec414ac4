package inquest.core.read;

import inquest.core.model.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one expression of time against the day it was written or spoken, and against the day told last.
 *
 * <p>As fine as the words and no finer: "33 years ago" is a year, "last month" a month. Where the day of writing is an interval, so is
 * what counts from it.
 *
 * @param written the days on which the words were written or spoken; empty where unknown
 * @param told the date told before, that "the following day" counts from
 */
record Dating(Optional<Edtf> written, Optional<Edtf> told) {

    private static final Pattern ISO = Pattern.compile("(\\d{4}(?:-\\d\\d){0,2})(?:T.*)?");
    private static final Pattern DECADE = Pattern.compile("\\d{3}X");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");

    /** In the order of EDTF's seasons, which count from 21. */
    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    private static final Pattern MONTH = Pattern.compile("XXXX-(\\d\\d)(?:-(\\d\\d))?(?:T.*)?");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])(?:T.*)?");
    private static final Pattern AGO =
            Pattern.compile("(?:^|\\b)([\\w-]+(?: [\\w-]+)?) (year|month|week|day)s? (?:ago|earlier)$");
    private static final Pattern LAST =
            Pattern.compile("(last|this|past|previous|earlier this|earlier in the|next) (week|month|year|weekend)$");
    private static final Pattern LAST_NAMED =
            Pattern.compile("^(last|this|next|this past|this coming) ([a-z]{3,9})\\.?$");
    private static final Pattern MONTH_OF =
            Pattern.compile("^(?:early |late |mid-)?([a-z]{3,9})(?: (\\d{1,2}))?,? (last|this) year$");
    private static final Pattern TODAY =
            Pattern.compile("\\b(?:today|tonight|(?:earlier|later) today|this (?:morning|afternoon|evening|day))\\b");
    private static final Pattern YESTERDAY = Pattern.compile("\\b(?:yesterday|last (?:night|evening))\\b");
    /** Days of so many months: what is no longer may be told of as "the same day". */
    private static final int QUARTER = 93;

    private static final int FORTNIGHT = 14;

    private static final Pattern ORDINAL = Pattern.compile("^the (\\d{1,2})(?:st|nd|rd|th)$");

    private static final Pattern SAME =
            Pattern.compile("^(?:(?:the|that) same|that) (day|week|month|year|night|evening|morning)(?:['’]s)?$");
    private static final Pattern NEXT = Pattern.compile(
            "^the (?:next|following|subsequent) (day|night|morning|evening|afternoon|month|months|week|weeks|year|years)$");
    private static final Pattern BEFORE = Pattern.compile(
            "^the (?:(?:previous|prior|preceding) (day|night|evening|afternoon|morning|month|year)|(day|night) before)$");
    private static final Pattern LATER =
            Pattern.compile("^(?:about |some |just )?([\\w-]+) (day|week|month|year)s? (?:later|after)$");
    private static final Pattern WEEK_OF_MONTH =
            Pattern.compile("^(?:the )?(first|second|third|last|final) week (?:of|in) ([a-z]+)(?: (?:of )?(\\d{4}))?$");
    private static final Map<String, String> SEASON_NAMES =
            Map.of("spring", "SP", "summer", "SU", "fall", "FA", "autumn", "FA", "winter", "WI");
    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS);

    /** Dates beyond this many years after the writing are numbers that were taken for years. */
    private static final int FAR = 20;

    /**
     * The date that the words stand for; empty where they stand for none that can be known.
     *
     * @param words as in the text
     * @param value TIMEX3 value as the grammar gives it, relative parts as X; empty where it gives none
     * @param ahead whether the sentence speaks of what is to come
     */
    Optional<Edtf> of(String words, String value, boolean ahead) {
        String text = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Optional<Edtf> told = afterTold(text);
        if (told.isPresent()) {
            // What is told as past cannot lie after the writing: then it counts from another event than the last one
            // dated.
            return told.filter(date -> ahead || !afterWriting(date));
        }
        Matcher iso = ISO.matcher(value);
        if (iso.matches() && !MONTH_OF.matcher(text).matches()) {
            return parsed(iso.group(1)).filter(this::credible);
        }
        Matcher season = SEASON.matcher(value);
        if (season.matches()) {
            return parsed(season.group(1) + "-" + (21 + SEASONS.indexOf(season.group(2))));
        }
        Optional<LocalDate> earliest = written.flatMap(Edtf::earliest);
        Optional<LocalDate> latest = written.flatMap(Edtf::latest);
        Matcher week = WEEK_OF_MONTH.matcher(text);
        if (week.matches()) {
            return weekOfMonth(week, latest);
        }
        if (earliest.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        return new Relative(earliest.get(), latest.get(), ahead).of(text, value);
    }

    /** Whether the words need the day of writing: the same words in a quotation count from the day of speaking. */
    static boolean relative(String value) {
        return !ISO.matcher(value).matches()
                && !SEASON.matcher(value).matches()
                && !DECADE.matcher(value).matches();
    }

    /** "the late 1980s" and its like. */
    static Optional<Edtf> decade(String value, String part) {
        if (!DECADE.matcher(value).matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(value.substring(0, 3)) * 10;
        return Optional.of(
                switch (part) {
                    case "late" -> Edtf.parse((from + 5) + "~/" + (from + 9) + "~");
                    case "early" -> Edtf.parse(from + "~/" + (from + 4) + "~");
                    default -> Edtf.parse(value);
                });
    }

    static Optional<Edtf> parsed(String text) {
        return parsed(text, Edtf::parse);
    }

    static Optional<Edtf> parsed(String text, Function<String, Edtf> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException impossible) {
            // 30 February and the like: the words stay, without a date.
            return Optional.empty();
        }
    }

    private boolean credible(Edtf date) {
        Optional<LocalDate> latest = written.flatMap(Edtf::latest);
        return date.earliest().isPresent()
                && (latest.isEmpty()
                        || date.earliest().get().getYear() <= latest.get().getYear() + FAR);
    }

    private boolean afterWriting(Edtf date) {
        Optional<LocalDate> latest = written.flatMap(Edtf::latest);
        return latest.isPresent()
                && date.earliest().filter(latest.get()::isBefore).isPresent();
    }

    private Optional<Edtf> weekOfMonth(Matcher found, Optional<LocalDate> latest) {
        int month = month(found.group(2));
        if (month == 0 || (found.group(3) == null && latest.isEmpty())) {
            return Optional.empty();
        }
        YearMonth in = found.group(3) != null
                ? YearMonth.of(Integer.parseInt(found.group(3)), month)
                : lastBefore(latest.orElseThrow(), month);
        LocalDate first = switch (found.group(1)) {
            case "first" -> in.atDay(1);
            case "second" -> in.atDay(8);
            case "third" -> in.atDay(15);
            default -> in.atEndOfMonth().minusDays(6);
        };
        return Optional.of(Edtf.between(first, first.plusDays(6)));
    }

    /** The number of the month that a word names or shortens; 0 where it begins like none. */
    static int month(String name) {
        return name.length() < 3 ? 0 : 1 + MONTH_NAMES.indexOf(name.substring(0, 3));
    }

    private static YearMonth lastBefore(LocalDate latest, int month) {
        YearMonth found = YearMonth.of(latest.getYear(), month);
        return found.atDay(1).isAfter(latest) ? found.minusYears(1) : found;
    }

    // ---- from the date told before

    private Optional<Edtf> afterTold(String text) {
        Optional<LocalDate> first = told.flatMap(Edtf::earliest);
        Optional<LocalDate> last = told.flatMap(Edtf::latest);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        Matcher same = SAME.matcher(text);
        if (same.matches()) {
            // "In 2017 he had joined … the same evening": of some other day.
            boolean near = ChronoUnit.DAYS.between(first.get(), last.get()) < QUARTER
                    || unit(same.group(1)) == ChronoUnit.YEARS;
            return near ? Optional.of(span(first.get(), last.get(), unit(same.group(1)))) : Optional.empty();
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return ofMonth(first.get(), last.get(), Integer.parseInt(ordinal.group(1)));
        }
        Matcher next = NEXT.matcher(text);
        if (next.matches()) {
            ChronoUnit unit = unit(next.group(1));
            return next.group(1).endsWith("s")
                    ? Optional.of(Edtf.from(last.get().plusDays(1)))
                    : moved(first.get(), last.get(), unit, 1);
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches()) {
            return moved(
                    first.get(), last.get(), unit(before.group(1) == null ? before.group(2) : before.group(1)), -1);
        }
        Matcher later = LATER.matcher(text);
        if (later.matches()) {
            OptionalLong number = number(later.group(1));
            return number.isPresent()
                    ? moved(first.get(), last.get(), unit(later.group(2)), number.getAsLong())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** "On 12 August … on the 10th": of the month told; further from the day told it may be of another. */
    private static Optional<Edtf> ofMonth(LocalDate first, LocalDate last, int day) {
        boolean known = first.getMonth() == last.getMonth()
                && first.getYear() == last.getYear()
                && day <= first.lengthOfMonth()
                && day > 0
                && (!first.equals(last) || Math.abs(day - first.getDayOfMonth()) <= FORTNIGHT);
        return known ? Optional.of(Edtf.day(first.withDayOfMonth(day))) : Optional.empty();
    }

    /** So many units on; empty where what was told is not as fine as the unit. */
    private static Optional<Edtf> moved(LocalDate first, LocalDate last, ChronoUnit unit, long by) {
        boolean fine = ChronoUnit.DAYS.between(first, last)
                < (unit == ChronoUnit.DAYS ? 4 : unit == ChronoUnit.WEEKS ? 8 : unit == ChronoUnit.MONTHS ? 62 : 732);
        return fine ? Optional.of(span(first.plus(by, unit), last.plus(by, unit), unit)) : Optional.empty();
    }

    private static ChronoUnit unit(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return UNITS.getOrDefault(singular, ChronoUnit.DAYS);
    }

    private static OptionalLong number(String word) {
        return word.equals("a") || word.equals("an") ? OptionalLong.of(1) : Numeral.value(word);
    }

    /** From day to day; of months and years, whole ones. */
    private static Edtf span(LocalDate from, LocalDate to, ChronoUnit unit) {
        Edtf first = rounded(from, unit);
        Edtf last = rounded(to, unit);
        return first.equals(last) ? first : Edtf.parse(first.text() + "/" + last.text());
    }

    private static Edtf rounded(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> Edtf.year(day.getYear());
            case MONTHS -> Edtf.month(YearMonth.from(day));
            default -> Edtf.day(day);
        };
    }

    // ---- from the day of writing

    /** What counts from the first and last day on which the words may have been written. */
    private record Relative(LocalDate first, LocalDate last, boolean ahead) {

        Optional<Edtf> of(String text, String value) {
            Matcher ago = AGO.matcher(text);
            if (ago.find()) {
                return ago(ago.group(1), ago.group(2));
            }
            Matcher monthOf = MONTH_OF.matcher(text);
            if (monthOf.matches() && Dating.month(monthOf.group(1)) > 0) {
                YearMonth month = YearMonth.of(
                        last.getYear() - (monthOf.group(3).equals("last") ? 1 : 0), Dating.month(monthOf.group(1)));
                return parsed(month
                        + (monthOf.group(2) == null
                                ? ""
                                : String.format(Locale.ROOT, "-%02d", Integer.parseInt(monthOf.group(2)))));
            }
            Matcher recent = LAST.matcher(text);
            if (recent.find()) {
                return Optional.of(recent(recent.group(1), recent.group(2)));
            }
            Matcher named = LAST_NAMED.matcher(text);
            if (named.matches()) {
                Optional<Edtf> found = named(named.group(1), named.group(2));
                if (found.isPresent()) {
                    return found;
                }
            }
            Matcher weekday = WEEKDAY.matcher(value);
            if (weekday.matches()) {
                return Optional.of(weekday(DayOfWeek.of(Integer.parseInt(weekday.group(1))), ahead));
            }
            Matcher month = MONTH.matcher(value);
            if (month.matches()) {
                return month(Integer.parseInt(month.group(1)), Optional.ofNullable(month.group(2)));
            }
            if (YESTERDAY.matcher(text).find()) {
                return Optional.of(days(first.minusDays(1), last.minusDays(1)));
            }
            if (TODAY.matcher(text).find()) {
                return Optional.of(days(first, last));
            }
            if (text.contains("tomorrow")) {
                return Optional.of(days(first.plusDays(1), last.plusDays(1)));
            }
            return text.equals("overnight") ? Optional.of(days(first.minusDays(1), last)) : Optional.empty();
        }

        private static Edtf days(LocalDate from, LocalDate to) {
            return span(from, to, ChronoUnit.DAYS);
        }

        private Optional<Edtf> ago(String words, String unit) {
            String last = words.substring(words.lastIndexOf(' ') + 1);
            OptionalLong number = number(words);
            OptionalLong back = number.isPresent() ? number : number(last);
            if (back.isEmpty()) {
                return Optional.empty();
            }
            ChronoUnit in = unit(unit);
            if (in == ChronoUnit.WEEKS) {
                // "two weeks ago" is some day of that week.
                return Optional.of(days(
                        monday(first.minusWeeks(back.getAsLong())),
                        monday(this.last.minusWeeks(back.getAsLong())).plusDays(6)));
            }
            return Optional.of(span(first.minus(back.getAsLong(), in), this.last.minus(back.getAsLong(), in), in));
        }

        private Edtf recent(String which, String unit) {
            boolean current = which.equals("this") || which.startsWith("earlier");
            int back = current ? 0 : which.equals("next") ? -1 : 1;
            return switch (unit) {
                case "week" ->
                    days(
                            monday(first).minusWeeks(back),
                            current && !ahead
                                    ? last
                                    : monday(last).minusWeeks(back).plusDays(6));
                case "weekend" -> {
                    LocalDate saturday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
                    yield days(
                            saturday,
                            last.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                                            .isBefore(saturday)
                                    ? saturday
                                    : saturday.plusDays(1));
                }
                case "month" -> span(first.minusMonths(back), last.minusMonths(back), ChronoUnit.MONTHS);
                default -> span(first.minusYears(back), last.minusYears(back), ChronoUnit.YEARS);
            };
        }

        /** "last October", "this Tuesday", "last fall". */
        private Optional<Edtf> named(String which, String name) {
            boolean back = which.equals("last");
            if (SEASON_NAMES.containsKey(name)) {
                String season = "-" + (21 + SEASONS.indexOf(SEASON_NAMES.get(name)));
                // "Last autumn" is over, and before September "last spring" is that of the year before.
                boolean over = Edtf.parse(last.getYear() + season)
                        .latest()
                        .filter(last::isAfter)
                        .isPresent();
                int year = last.getYear() - (back && (!over || last.getMonthValue() < 9) ? 1 : 0);
                return parsed(year + season);
            }
            Optional<DayOfWeek> day = List.of(DayOfWeek.values()).stream()
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst();
            if (day.isPresent()) {
                boolean coming = which.equals("next") || which.equals("this coming") || (which.equals("this") && ahead);
                return Optional.of(
                        back
                                ? days(
                                        first.with(TemporalAdjusters.previous(day.get())),
                                        last.with(TemporalAdjusters.previous(day.get())))
                                : weekday(day.get(), coming));
            }
            int month = Dating.month(name);
            if (month == 0) {
                return Optional.empty();
            }
            if (which.startsWith("this")) {
                return Optional.of(Edtf.month(YearMonth.of(last.getYear(), month)));
            }
            YearMonth before = lastBefore(last, month);
            boolean current = back && before.equals(YearMonth.from(last));
            return Optional.of(Edtf.month(back ? before.minusYears(current ? 1 : 0) : before.plusYears(1)));
        }

        /** The last such day before or on the day of writing; of what is to come, the next one. */
        private Edtf weekday(DayOfWeek day, boolean coming) {
            return coming
                    ? days(first.with(TemporalAdjusters.next(day)), last.with(TemporalAdjusters.next(day)))
                    : days(
                            first.with(TemporalAdjusters.previousOrSame(day)),
                            last.with(TemporalAdjusters.previousOrSame(day)));
        }

        /** A day or month without a year is the last one before the writing; of what is to come, the next one. */
        private Optional<Edtf> month(int month, Optional<String> day) {
            if (month < 1 || month > 12) {
                return Optional.empty();
            }
            YearMonth found = lastBefore(last, month);
            Optional<Edtf> date = parsed(found + day.map(d -> "-" + d).orElse(""));
            boolean later = date.flatMap(Edtf::earliest).filter(last::isBefore).isPresent();
            if (ahead && date.flatMap(Edtf::latest).filter(first::isAfter).isPresent()) {
                return parsed(found.plusYears(1) + day.map(d -> "-" + d).orElse(""));
            }
            return later && !ahead
                    ? parsed(Year.of(found.getYear() - 1).atMonth(month)
                            + day.map(d -> "-" + d).orElse(""))
                    : date;
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }
}
