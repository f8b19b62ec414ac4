package inquest.core.read;

import inquest.core.model.Edtf;
import inquest.core.model.Jalali;
import inquest.core.model.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions of time and the uncertain dates they stand for.
 *
 * <p>What is relative counts from the exhibit's own date; where that is an interval, so is the answer. What cannot be placed
 * stays without a date.
 */
final class Times {

    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d\\d){0,2}");
    private static final Pattern DECADE = Pattern.compile("\\d{3}X");
    private static final Set<String> PART_OF_DECADE = Set.of("early", "late");
    private static final Pattern SEASON = Pattern.compile("\\d{4}-(SP|SU|FA|WI)");

    /** In the order of EDTF's seasons, which count from 21. */
    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    private static final Pattern JALALI_DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern JALALI_YEAR = Pattern.compile("1[234]\\d\\d");
    private static final Pattern YEARS_AGO = Pattern.compile("(\\S+) years? (?:ago|earlier)");
    private static final Pattern LAST = Pattern.compile("(last|this|past|previous) (week|month|year)");
    private static final Pattern MONTH = Pattern.compile("XXXX-(\\d\\d)(?:-(\\d\\d))?");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])");

    /**
     * An expression in place.
     *
     * @param words its tokens
     * @param when what it says
     */
    record Placed(List<Word> words, When when) {

        /** The same words, for another date. */
        Placed dated(Edtf date) {
            return new Placed(words, new When(when.text(), date));
        }
    }

    private final Optional<Edtf> anchor;

    /** @param anchor the exhibit's date, that "last week" counts from */
    Times(Optional<Edtf> anchor) {
        this.anchor = anchor;
    }

    /** The expressions of a text that can be placed, in order. */
    List<Placed> in(Annotated annotated, List<List<Word>> sentences) {
        List<Placed> placed = new ArrayList<>();
        int next = 0;
        for (List<Word> sentence : sentences) {
            if (sentence.isEmpty()) {
                continue;
            }
            int end = sentence.get(sentence.size() - 1).span().end();
            List<Annotated.Time> inSentence = new ArrayList<>();
            for (;
                    next < annotated.times().size()
                            && annotated.times().get(next).span().start() < end;
                    next++) {
                inSentence.add(annotated.times().get(next));
            }
            for (int i = 0; i < inSentence.size(); i++) {
                List<Word> words = words(sentence, inSentence.get(i));
                Optional<Placed> range = i + 1 < inSentence.size()
                        ? range(words, inSentence.get(i), words(sentence, inSentence.get(i + 1)), inSentence.get(i + 1))
                        : Optional.empty();
                if (range.isPresent()) {
                    placed.add(range.get());
                    i++;
                } else if (!words.isEmpty()) {
                    place(words, inSentence.get(i).value()).ifPresent(placed::add);
                }
            }
            jalali(sentence).forEach(placed::add);
        }
        return placed;
    }

    private static List<Word> words(List<Word> sentence, Annotated.Time time) {
        return new ArrayList<>(sentence.stream()
                .filter(word -> time.span().covers(word.span()))
                .toList());
    }

    /** "between 3 March and 9 April 1971", "from 3 to 9 April 1971": the first takes what it lacks from the second. */
    private Optional<Placed> range(List<Word> first, Annotated.Time from, List<Word> last, Annotated.Time to) {
        if (first.isEmpty()
                || last.isEmpty()
                || last.get(0).index() - first.get(first.size() - 1).index() != 2) {
            return Optional.empty();
        }
        String before = first.get(0).next(-1).map(Word::lower).orElse("");
        String joint = first.get(first.size() - 1).next(1).map(Word::lower).orElse("");
        boolean joined = (before.equals("between") && joint.equals("and"))
                || (before.equals("from") && (joint.equals("to") || joint.equals("until")));
        Optional<Edtf> end = date(text(last), to.value());
        String year = end.flatMap(Edtf::earliest)
                .map(day -> String.valueOf(day.getYear()))
                .orElse("XXXX");
        Optional<Edtf> start = date(text(first), from.value().replace("XXXX-", year + "-"));
        if (!joined || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        List<Word> all = first.get(0)
                .sentenceWords()
                .subList(first.get(0).index(), last.get(last.size() - 1).index() + 1);
        return parsed(start.get().text() + "/" + end.get().text())
                .map(found -> new Placed(List.copyOf(all), new When(text(all), found)));
    }

    /** Days of the Persian calendar: "6 Mordad 1367". */
    private static List<Placed> jalali(List<Word> sentence) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i + 2 < sentence.size(); i++) {
            List<Word> words = List.copyOf(sentence.subList(i, i + 3));
            if (JALALI_DAY.matcher(words.get(0).text()).matches()
                    && JALALI_YEAR.matcher(words.get(2).text()).matches()) {
                parsed(text(words), Jalali::parse)
                        .ifPresent(day -> placed.add(new Placed(words, new When(text(words), day))));
            }
        }
        return placed;
    }

    private Optional<Placed> place(List<Word> words, String value) {
        String late = words.get(0).next(-1).map(Word::lower).orElse("");
        boolean decade = DECADE.matcher(value).matches();
        Optional<Edtf> date = decade ? decade(value, late) : date(text(words), value);
        if (decade && PART_OF_DECADE.contains(late)) {
            words.add(0, words.get(0).next(-1).orElseThrow());
        }
        return date.map(found -> new Placed(List.copyOf(words), new When(text(words), found)));
    }

    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        int end = words.get(0).span().start();
        for (Word word : words) {
            text.append(" ".repeat(Math.min(1, word.span().start() - end))).append(word.text());
            end = word.span().end();
        }
        return text.toString();
    }

    private static Optional<Edtf> decade(String value, String late) {
        int from = Integer.parseInt(value.substring(0, 3)) * 10;
        return Optional.of(
                switch (late) {
                    case "late" -> Edtf.parse((from + 5) + "~/" + (from + 9) + "~");
                    case "early" -> Edtf.parse(from + "~/" + (from + 4) + "~");
                    default -> Edtf.parse(value);
                });
    }

    private Optional<Edtf> date(String text, String value) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (ISO.matcher(value).matches()) {
            return parsed(value);
        }
        if (SEASON.matcher(value).matches()) {
            int season = 21 + SEASONS.indexOf(value.substring(5));
            return parsed(value.substring(0, 5) + season);
        }
        Optional<LocalDate> earliest = anchor.flatMap(Edtf::earliest);
        Optional<LocalDate> latest = anchor.flatMap(Edtf::latest);
        if (earliest.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        return relative(lower, value, earliest.get(), latest.get());
    }

    private static Optional<Edtf> parsed(String text) {
        return parsed(text, Edtf::parse);
    }

    private static Optional<Edtf> parsed(String text, Function<String, Edtf> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException impossible) {
            // 30 February and the like: the words stay, without a date.
            return Optional.empty();
        }
    }

    private static Optional<Edtf> relative(String text, String value, LocalDate earliest, LocalDate latest) {
        Matcher ago = YEARS_AGO.matcher(text);
        if (ago.find()) {
            OptionalLong years = Quantities.value(ago.group(1));
            return years.isPresent()
                    ? Optional.of(between(
                            earliest.minusYears(years.getAsLong()),
                            latest.minusYears(years.getAsLong()),
                            ChronoUnit.YEARS))
                    : Optional.empty();
        }
        Matcher last = LAST.matcher(text);
        if (last.find()) {
            int back = last.group(1).equals("this") ? 0 : 1;
            return Optional.of(
                    switch (last.group(2)) {
                        case "week" ->
                            between(
                                    monday(earliest).minusWeeks(back),
                                    monday(latest).minusWeeks(back).plusDays(6),
                                    ChronoUnit.DAYS);
                        case "month" ->
                            between(earliest.minusMonths(back), latest.minusMonths(back), ChronoUnit.MONTHS);
                        default -> between(earliest.minusYears(back), latest.minusYears(back), ChronoUnit.YEARS);
                    });
        }
        if (text.equals("yesterday") || text.equals("today")) {
            int back = text.equals("today") ? 0 : 1;
            return Optional.of(between(earliest.minusDays(back), latest.minusDays(back), ChronoUnit.DAYS));
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            return lastBefore(latest, Integer.parseInt(month.group(1)), Optional.ofNullable(month.group(2)));
        }
        Matcher weekday = WEEKDAY.matcher(value);
        if (weekday.matches()) {
            DayOfWeek day = DayOfWeek.of(Integer.parseInt(weekday.group(1)));
            return Optional.of(between(
                    earliest.with(TemporalAdjusters.previousOrSame(day)),
                    latest.with(TemporalAdjusters.previousOrSame(day)),
                    ChronoUnit.DAYS));
        }
        return Optional.empty();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A day or month without a year is the last one that lies before the exhibit's date. */
    private static Optional<Edtf> lastBefore(LocalDate latest, int month, Optional<String> day) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth found = YearMonth.of(latest.getYear(), month);
        if (found.atDay(1).isAfter(latest)) {
            found = found.minusYears(1);
        }
        return parsed(found + day.map(d -> "-" + d).orElse(""));
    }

    private static Edtf between(LocalDate from, LocalDate to, ChronoUnit unit) {
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
}
