package inquest.core.read;

import inquest.core.model.Edtf;
import inquest.core.model.Jalali;
import inquest.core.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expressions of time and the uncertain dates they stand for.
 *
 * <p>What is relative counts from the exhibit's own date, {@link Dating} says how. What cannot be placed stays without a date.
 */
final class Times {

    private static final Set<String> PART_OF_DECADE = Set.of("early", "late");
    private static final Pattern JALALI_DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern JALALI_YEAR = Pattern.compile("1[234]\\d\\d");
    private static final Pattern BARE_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)(?:(?:about|around|approximately|exactly|precisely) )?([01]\\d|2[0-3])[0-5]\\d");
    private static final Set<String> ABOUT = Set.of("about", "around", "approximately", "exactly", "precisely", "just");
    private static final Set<String> OF_CLOCK = Set.of("hours", "hrs", "gmt", "utc");
    private static final Pattern DAY_IN_YEAR = Pattern.compile("(?i)[a-z]+\\.? \\d{1,2} in (\\d{4})");

    /** Expressions that the grammar finds no value for, or cuts short. */
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\b(?:(?:the )?(?:first|second|third|last|final) week (?:of|in) [A-Z][a-z]+(?: (?:of )?\\d{4})?"
                    + "|the (?:previous|prior|preceding) (?:day|night|evening|afternoon|morning|month|year)"
                    + "|the (?:next|following|subsequent) (?:days?|night|morning|evening|afternoon|months?|weeks?|years?)"
                    + "|(?:the|that) same (?:day|week|month|year|night|evening)"
                    + "|that (?:day|week|month|year|night|evening|morning)"
                    + "|the (?:day|night) before)\\b"
                    // "on the 10th", and not "on the 10th floor"
                    + "|(?<=\\bon )the \\d{1,2}(?:st|nd|rd|th)(?! ?(?:,|and) ?\\d)(?= ?(?:[.,;:)]|$|and\\b|but\\b|when\\b|by\\b|at\\b))");

    private static final Set<String> AHEAD = Set.of("will", "'ll", "’ll", "shall");
    private static final Set<String> SCHEDULING =
            Set.of("schedule", "expect", "slate", "due", "set", "plan", "upcoming", "arraignment");

    /** A date behind one of these is that of the page, not of what happened. */
    private static final Set<String> OF_PAGE =
            Set.of("copyright", "©", "published", "updated", "posted", "modified", "publish", "update", "pictured");

    /** "Bloody Sunday", "Good Friday": not the last one before the writing. */
    private static final Set<String> NAMED =
            Set.of("good", "black", "bloody", "palm", "ash", "holy", "easter", "maundy", "whit", "red");

    private static final Pattern NAMED_DAY = Pattern.compile(NAMED.stream()
            .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
            .collect(Collectors.joining("|", "\\b(?:", ") \\p{Lu}[a-z]+day\\b")));

    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-[1-7].*");

    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]]|-[LR][RS]B-");
    private static final Set<String> OPENING = Set.of("(", "[", "-LRB-", "-LSB-");

    /** What a source in brackets may be called. */
    private static final Set<String> TELLING = Set.of(
            "interview",
            "interviewed",
            "statement",
            "testimony",
            "conversation",
            "communication",
            "correspondence",
            "email",
            "telephone",
            "phone");

    private static final Pattern HOUR = Pattern.compile("(?i)\\d ?[ap]\\.?m\\b|\\b(?:noon|midnight)\\b");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\.(?:com|org|net)\\b");

    /**
     * An expression in place.
     *
     * @param words its tokens
     * @param when what it says
     * @param value the grammar's TIMEX3 value, empty where it gives none
     */
    record Placed(List<Word> words, When when, String value) {

        /** The same words, for another date. */
        Placed dated(Edtf date) {
            return new Placed(words, new When(when.text(), date), value);
        }

        /** The same, told on this day at the latest. */
        Placed told(LocalDate day) {
            return new Placed(words, new When(when.text(), when.date(), Optional.of(day)), value);
        }

        /** The same words, counted from another day of writing or speaking; as they are where they do not count from it. */
        Placed from(Edtf day) {
            return Dating.relative(value)
                    ? new Dating(Optional.of(day), Optional.empty())
                            .of(when.text(), value, ahead(words))
                            .map(this::dated)
                            .orElse(this)
                    : this;
        }

        /** Whether an hour is told and not only a day: "after 7 a.m. on Monday" is that Monday. */
        boolean hour() {
            return value.contains("T") || HOUR.matcher(when.text()).find();
        }

        int sentence() {
            return words.get(0).sentence();
        }
    }

    private static final Pattern YEARLESS = Pattern.compile("XXXX-\\d\\d(?:-\\d\\d)?(?:T.*)?");
    private static final Pattern THAT_YEAR = Pattern.compile("(?:the|that) same year|that year");

    private static final Pattern OF_THAT_YEAR = Pattern.compile("(?i)\\b(?:same|that) year$");

    private static final Pattern FULL = Pattern.compile("(\\d{4})-\\d\\d(?:-\\d\\d)?(?:T.*)?");
    static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

    /** Before a year alone: when it was. */
    static final Set<String> YEARLY = Set.of("in", "by", "since", "during", "until", "before", "after");

    private static final Pattern DAY_NUMBER = Pattern.compile("[12]?\\d|3[01]");

    /** Sentences that the year of a full date reaches over, where the exhibit is of another year. */
    private static final int REACH = 3;

    /** And where the exhibit itself has no date, so that no other year competes with it. */
    private static final int UNDATED = 12;

    /** What lies so few days before the exhibit's own date is news of that year. */
    private static final int NEWS = 31;

    private final Optional<Edtf> anchor;
    private final Predicate<Word> spoken;
    private final Predicate<Word> recalled;
    private final boolean own;
    private Optional<Edtf> told = Optional.empty();

    /** The last date told with its year, and where. */
    private Optional<LocalDate> full = Optional.empty();

    private int fullAt;

    private boolean fullDay;

    /** Whether a date of the exhibit's own year has been told. */
    private boolean present;

    /**
     * @param anchor the exhibit's date, that "last week" counts from
     * @param spoken whether a word belongs to turns of speech: "two weeks later" there does not count from the date of the hearing
     * @param recalled whether a word was said in what somebody tells of himself: "tonight" is then no day of the telling
     * @param own whether somebody tells of himself in the text
     */
    Times(Optional<Edtf> anchor, Predicate<Word> spoken, Predicate<Word> recalled, boolean own) {
        this.anchor = anchor;
        this.spoken = spoken;
        this.recalled = recalled;
        this.own = own;
    }

    /** The expressions of a text that can be placed, in order. */
    List<Placed> in(Annotated annotated, List<List<Word>> sentences) {
        List<Placed> placed = new ArrayList<>();
        int next = 0;
        boolean turn = false;
        FiguredDays figured = new FiguredDays(sentences, anchor);
        for (List<Word> sentence : sentences) {
            if (sentence.isEmpty()) {
                continue;
            }
            boolean inside = spoken.test(sentence.get(0));
            told = inside && !turn ? Optional.empty() : told;
            turn = inside;
            int end = sentence.get(sentence.size() - 1).span().end();
            List<Expression> found = own(sentence);
            List<Placed> days = figured.in(sentence);
            for (;
                    next < annotated.times().size()
                            && annotated.times().get(next).span().start() < end;
                    next++) {
                Annotated.Time time = annotated.times().get(next);
                List<Word> words = words(sentence, time);
                boolean taken = Stream.concat(
                                found.stream().map(Expression::words),
                                days.stream().map(Placed::words))
                        .anyMatch(other -> other.stream().anyMatch(words::contains));
                if (!words.isEmpty() && !taken) {
                    found.add(new Expression(words, time.value()));
                }
            }
            found.addAll(barred(sentence, found));
            ofThatYear(found);
            found.sort((a, b) -> a.words().get(0).index() - b.words().get(0).index());
            place(found, placed);
            placed.addAll(days);
            jalali(sentence).forEach(placed::add);
        }
        return placed;
    }

    private record Expression(List<Word> words, String value) {}

    private void place(List<Expression> found, List<Placed> placed) {
        for (int i = 0; i < found.size(); i++) {
            Optional<Placed> range = i + 1 < found.size() ? range(found.get(i), found.get(i + 1)) : Optional.empty();
            i += range.isPresent() ? 1 : 0;
            int at = i;
            Optional<Placed> one = range.or(() -> place(found.get(at)));
            if (one.isEmpty() && found.get(at).value().startsWith("XXXX-")) {
                // "On 2 September … the same evening": not that of the date before, though nobody knows the year.
                told = Optional.empty();
            }
            one.ifPresent(placed::add);
            if (one.filter(this::ofPaper).isPresent()) {
                continue;
            }
            one.ifPresent(this::remember);
            one.map(Placed::when)
                    .map(When::date)
                    .filter(date -> date.latest().isPresent() && date.earliest().isPresent())
                    .ifPresent(date -> told = Optional.of(date));
        }
    }

    /** "Recorded on 14 March 2011", and the exhibit is of that day: told of the telling, and of nothing that it tells. */
    private boolean ofPaper(Placed time) {
        return own
                && FULL.matcher(time.value()).matches()
                && anchor.filter(day -> day.equals(time.when().date())).isPresent();
    }

    private void remember(Placed time) {
        Optional<LocalDate> day = time.when().date().earliest();
        boolean dated = FULL.matcher(time.value()).matches();
        // "Later, in 1988, …, he was hanged that August."
        boolean bare = own && told(time) && BARE_YEAR.matcher(time.value()).matches();
        if (day.isPresent() && (dated || bare)) {
            full = day;
            fullAt = time.sentence();
            fullDay = time.when().date().granularity() == Edtf.Granularity.DAY;
        }
        // "Karfield, 15 June 2001" is the date of the paper.
        present |= day.isPresent()
                && anchor.filter(time.when().date()::equals).isEmpty()
                && anchorYear().filter(year -> year == day.get().getYear()).isPresent();
    }

    private static boolean told(Placed time) {
        return time.words()
                .get(0)
                .next(-1)
                .filter(in -> in.lower().equals("in"))
                .isPresent();
    }

    private Optional<Integer> anchorYear() {
        return anchor.flatMap(Edtf::latest).map(LocalDate::getYear);
    }

    /**
     * "On 12 February 1983 … I was arrested on 20 February": in a report of years ago a day without a year is of the year told last,
     * and not of that in which the report was written.
     */
    private String inYearTold(Expression expression) {
        String value = expression.value();
        if (YEARLESS.matcher(value).matches()
                && OF_THAT_YEAR.matcher(text(expression.words())).find()) {
            // Of which year nobody knows where none was told.
            return told.flatMap(Edtf::earliest)
                    .filter(day -> told.flatMap(Edtf::latest)
                            .filter(to -> to.getYear() == day.getYear())
                            .isPresent())
                    .map(day -> day.getYear() + value.substring(4))
                    .orElse("");
        }
        Optional<String> same = YEARLESS.matcher(value).matches()
                ? yearBefore(expression.words().get(0))
                : Optional.empty();
        if (same.isPresent()) {
            return same.get() + value.substring(4);
        }
        if (full.isEmpty() || !YEARLESS.matcher(value).matches()) {
            return value;
        }
        int sentence = expression.words().get(0).sentence();
        int year = full.get().getYear();
        if (anchorYear().isEmpty()) {
            boolean goesOn = sentence - fullAt <= UNDATED && value.length() >= "XXXX-MM-DD".length();
            return goesOn ? ofYear(year, value) : value;
        }
        int years = anchorYear().get() - year;
        boolean near = sentence - fullAt <= REACH && years >= 1 && fullDay && value.length() >= "XXXX-MM-DD".length();
        boolean memory = years >= (own ? 1 : 2) && !present;
        if (!near && !memory) {
            return value;
        }
        Optional<Edtf> asNews = new Dating(anchor, told).of(text(expression.words()), value, ahead(expression.words()));
        boolean news = asNews.flatMap(Edtf::latest)
                .filter(day ->
                        day.isAfter(anchor.flatMap(Edtf::latest).orElseThrow().minusDays(NEWS)))
                .isPresent();
        return news ? value : ofYear(year, value);
    }

    /** From the end of one year to the beginning of the next. */
    private String ofYear(int year, String value) {
        int month = Integer.parseInt(value.substring(5, 7));
        boolean next = full.orElseThrow().getMonthValue() >= 11 && month <= 2;
        return (next ? year + 1 : year) + value.substring(4);
    }

    /** "the first incident in 2019 took place on 18 March": the year that the sentence has told. */
    private static Optional<String> yearBefore(Word day) {
        return day.sentenceWords().stream()
                .filter(word ->
                        word.index() < day.index() && YEAR.matcher(word.text()).matches())
                .filter(word ->
                        word.next(-1).filter(in -> in.lower().equals("in")).isPresent())
                .filter(word -> word.verbAbove().equals(day.verbAbove()))
                .map(Word::text)
                .reduce((first, last) -> last);
    }

    private static List<Expression> own(List<Word> sentence) {
        List<Expression> found = new ArrayList<>();
        String text = text(sentence);
        Matcher matcher = OWN.matcher(text);
        while (matcher.find()) {
            List<Word> words = new ArrayList<>();
            int at = 0;
            int end = sentence.get(0).span().start();
            for (Word word : sentence) {
                at += Math.min(1, word.span().start() - end);
                if (at >= matcher.start() && at + word.text().length() <= matcher.end()) {
                    words.add(word);
                }
                at += word.text().length();
                end = word.span().end();
            }
            if (!words.isEmpty()) {
                found.add(new Expression(words, ""));
            }
        }
        return found;
    }

    /** "27 July of that year", "November the same year": one day or month, of the year told last. */
    private static void ofThatYear(List<Expression> found) {
        for (Expression year : List.copyOf(found)) {
            List<Word> words = year.words();
            Optional<Word> joint = words.get(0).next(-1);
            Optional<Word> month = joint.filter(of -> of.lower().matches("of|in|,"))
                    .flatMap(of -> of.next(-1))
                    .or(() -> joint)
                    .filter(word -> THAT_YEAR
                            .matcher(text(words).toLowerCase(Locale.ROOT))
                            .matches());
            int number = month.filter(word -> word.entity().equals("DATE"))
                    .map(word -> Dating.month(word.lower()))
                    .orElse(0);
            Optional<Word> day = month.flatMap(word -> word.next(-1))
                    .filter(word -> DAY_NUMBER.matcher(word.text()).matches());
            if (number > 0) {
                String value = String.format(Locale.ROOT, "XXXX-%02d", number)
                        + day.map(word -> String.format(Locale.ROOT, "-%02d", Integer.parseInt(word.text())))
                                .orElse("");
                Word first = day.or(() -> month).orElseThrow();
                List<Word> all = List.copyOf(first.sentenceWords()
                        .subList(first.index(), words.get(words.size() - 1).index() + 1));
                found.removeIf(other -> other.words().stream().anyMatch(all::contains));
                found.add(new Expression(all, value));
            }
        }
    }

    /** "In 1988 guards hanged him": before a noun the grammar takes the year for a number of guards, and finds no time. */
    private static List<Expression> barred(List<Word> sentence, List<Expression> found) {
        return sentence.stream()
                .filter(word -> word.entity().equals("DATE")
                        && YEAR.matcher(word.text()).matches())
                .filter(word -> word.isRelation("obl")
                        && word.preposition().filter(YEARLY::contains).isPresent()
                        && word.next(1)
                                .filter(next -> next.noun() || next.pos().startsWith("JJ"))
                                .isPresent())
                .filter(word -> found.stream().noneMatch(other -> other.words().contains(word)))
                .map(word -> new Expression(List.of(word), word.text()))
                .toList();
    }

    private static List<Word> words(List<Word> sentence, Annotated.Time time) {
        return new ArrayList<>(sentence.stream()
                .filter(word -> time.span().covers(word.span()))
                .toList());
    }

    /** "between 3 March and 9 April 1971", "from 3 to 9 April 1971": the first takes what it lacks from the second. */
    private Optional<Placed> range(Expression from, Expression to) {
        List<Word> first = from.words();
        List<Word> last = to.words();
        if (last.get(0).index() - first.get(first.size() - 1).index() != 2) {
            return Optional.empty();
        }
        String before = first.get(0).next(-1).map(Word::lower).orElse("");
        String joint = first.get(first.size() - 1).next(1).map(Word::lower).orElse("");
        Optional<Edtf> end = date(to);
        String year = end.flatMap(Edtf::earliest)
                .map(day -> String.valueOf(day.getYear()))
                .orElse("XXXX");
        Optional<Edtf> start = date(new Expression(first, from.value().replace("XXXX-", year + "-")));
        if (!ranging(before, joint) || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        List<Word> all = first.get(0)
                .sentenceWords()
                .subList(first.get(0).index(), last.get(last.size() - 1).index() + 1);
        String value = start.get().text() + "/" + end.get().text();
        return Dating.parsed(value).map(found -> new Placed(List.copyOf(all), new When(text(all), found), value));
    }

    /** "between … and", "from … to". */
    private static boolean ranging(String opening, String joint) {
        return (opening.equals("between") && joint.equals("and"))
                || (opening.equals("from") && (joint.equals("to") || joint.equals("until")));
    }

    /** Days of the Persian calendar: "6 Mordad 1367". */
    private static List<Placed> jalali(List<Word> sentence) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i + 2 < sentence.size(); i++) {
            List<Word> words = List.copyOf(sentence.subList(i, i + 3));
            if (JALALI_DAY.matcher(words.get(0).text()).matches()
                    && JALALI_YEAR.matcher(words.get(2).text()).matches()) {
                Dating.parsed(text(words), Jalali::parse)
                        .ifPresent(day -> placed.add(new Placed(words, new When(text(words), day), day.text())));
            }
        }
        return placed;
    }

    private Optional<Placed> place(Expression expression) {
        List<Word> words = new ArrayList<>(expression.words());
        String part = words.get(0).next(-1).map(Word::lower).orElse("");
        Optional<Edtf> decade = Dating.decade(expression.value(), part);
        if (decade.isPresent() && PART_OF_DECADE.contains(part)) {
            words.add(0, words.get(0).next(-1).orElseThrow());
        }
        Optional<Edtf> date = decade.or(() -> date(expression));
        Optional<Placed> since = date.flatMap(end -> sinceDay(words, end));
        return since.or(() ->
                date.map(found -> new Placed(List.copyOf(words), new When(text(words), found), expression.value())));
    }

    /** "between 5 and 18 October", "from 5 to 18 October": the grammar sees the last day only. */
    private static Optional<Placed> sinceDay(List<Word> words, Edtf end) {
        Word first = words.get(0);
        Optional<Word> day =
                first.next(-2).filter(word -> DAY_NUMBER.matcher(word.text()).matches());
        String joint = first.next(-1).map(Word::lower).orElse("");
        String opening = first.next(-3).map(Word::lower).orElse("");
        // "on 1 and 2 August"
        boolean both = opening.equals("on") && joint.equals("and") && daysApart(day, first) == 1;
        if (!(ranging(opening, joint) || both)
                || day.isEmpty()
                || end.granularity() != Edtf.Granularity.DAY
                || !DAY_NUMBER.matcher(first.text()).matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(day.get().text());
        return end.latest()
                .filter(last -> from < last.getDayOfMonth() && from > 0)
                .flatMap(last -> Dating.parsed(last.withDayOfMonth(from) + "/" + last)
                        .map(found -> {
                            List<Word> all = first.sentenceWords()
                                    .subList(
                                            day.get().index(),
                                            words.get(words.size() - 1).index() + 1);
                            return new Placed(List.copyOf(all), new When(text(all), found), found.text());
                        }));
    }

    private static int daysApart(Optional<Word> one, Word other) {
        return one.filter(word -> DAY_NUMBER.matcher(other.text()).matches())
                .map(word -> Integer.parseInt(other.text()) - Integer.parseInt(word.text()))
                .orElse(0);
    }

    private Optional<Edtf> date(Expression expression) {
        List<Word> words = expression.words();
        String text = text(words);
        String before = words.get(0).next(-1).map(Word::lower).orElse("");
        boolean page = OF_PAGE.contains(before)
                || (before.equals(":")
                        && words.get(0)
                                .next(-2)
                                .filter(word -> OF_PAGE.contains(word.lower()))
                                .isPresent());
        if (page
                || (recalled.test(words.get(0)) && Dating.relative(expression.value()))
                || NAMED_DAY.matcher(text).find()
                || (NAMED.contains(before)
                        && WEEKDAY.matcher(expression.value()).matches())
                || bracketed(words)
                || beforeAnother(words)
                || marching(words)
                || ofSource(words)
                || ADDRESS.matcher(text).find()
                || (CLOCK.matcher(text).matches() && clock(words))
                || (BARE_YEAR.matcher(text).matches() && (titled(words.get(0)) || address(words)))) {
            return Optional.empty();
        }
        // "named 1 September in 2013 for it" names a day of every year, and did so in 2013.
        Matcher inYear = DAY_IN_YEAR.matcher(text);
        String value = inYear.matches() && before.equals("for") ? inYear.group(1) : inYearTold(expression);
        return new Dating(anchor, told).of(text, value, ahead(words));
    }

    /** "the day before her arrest": counted from what is told there. */
    private static boolean beforeAnother(List<Word> words) {
        Word last = words.get(words.size() - 1);
        return last.lower().equals("before")
                && last.head()
                        .filter(event -> event.index() > last.index() && last.isRelation("case", "mark"))
                        .isPresent();
    }

    /** "during a march". */
    private static boolean marching(List<Word> words) {
        Word word = words.get(words.size() - 1);
        return word.text().equals("march") && word.children("det").findAny().isPresent();
    }

    /** "Jane Roe (1/2/1970)": a date of birth. */
    private static boolean bracketed(List<Word> words) {
        Optional<Word> before = words.get(0).next(-1);
        return before.filter(word -> word.text().equals("(") || word.text().equals("-LRB-"))
                        .isPresent()
                && words.get(0)
                        .next(-2)
                        .filter(word -> word.entity().equals("PERSON"))
                        .isPresent();
    }

    /** "(interview with Jane Roe, 3 May 1999)": when it was told. */
    private static boolean ofSource(List<Word> words) {
        List<Word> sentence = words.get(0).sentenceWords();
        int from = words.get(0).index() - 1;
        while (from >= 0 && !BRACKET.matcher(sentence.get(from).text()).matches()) {
            from--;
        }
        if (from < 0 || !OPENING.contains(sentence.get(from).text())) {
            return false;
        }
        return sentence.subList(from, sentence.size()).stream()
                .skip(1)
                .takeWhile(word -> !BRACKET.matcher(word.text()).matches())
                .anyMatch(word -> TELLING.contains(word.lemma()));
    }

    /** "at 1830 on Thursday", "from 0500 to 0900", "1600 hours" and "2200 (0400 GMT)" are hours and no years. */
    private static boolean clock(List<Word> words) {
        Word last = words.get(words.size() - 1);
        Word before = words.get(0);
        do {
            before = before.next(-1).orElse(before);
        } while (ABOUT.contains(before.lower()) && before.index() > 0);
        boolean converted = last.next(1)
                        .filter(word -> word.text().matches("[(\\[]|-L[RS]B-"))
                        .isPresent()
                && last.next(3).filter(word -> OF_CLOCK.contains(word.lower())).isPresent();
        boolean local = last.next(1)
                        .filter(word -> word.lower().equals("local"))
                        .isPresent()
                && last.next(2).filter(word -> word.lower().equals("time")).isPresent();
        boolean ranging = last.next(1)
                        .filter(word -> word.lower().matches("to|until|and|-|–"))
                        .isPresent()
                && last.next(3).filter(word -> OF_CLOCK.contains(word.lower())).isPresent();
        return local
                || ranging
                || last.text().startsWith("0")
                || before.lower().equals("at")
                || converted
                || last.next(1).filter(word -> OF_CLOCK.contains(word.lower())).isPresent();
    }

    /** "the 1900 block of Mill Road" is no year. */
    private static boolean address(List<Word> words) {
        return words.get(words.size() - 1)
                .next(1)
                .filter(word -> word.lemma().equals("block"))
                .isPresent();
    }

    /** The year in "the 1948 Genocide Convention" is part of a title. */
    private static boolean titled(Word year) {
        return year.isRelation("nummod", "compound")
                && year.head()
                        .filter(head ->
                                Character.isUpperCase(head.text().codePointAt(0)) && head.index() > year.index())
                        .isPresent();
    }

    /** Whether the words stand in a clause about what is to come: "will appear on Monday", "is scheduled for 3 May". */
    private static boolean ahead(List<Word> words) {
        Word first = words.get(0);
        // "will replace Roe, who was wounded on 28 June": what the clause tells of is past.
        List<Word> above = new ArrayList<>();
        for (Word word : first.ancestors().limit(3).toList()) {
            above.add(word);
            if (word.verb() && (Manner.aside(word) || word.relation().equals("acl:relcl"))) {
                break;
            }
        }
        return Stream.concat(words.stream(), above.stream())
                .filter(word -> !words.contains(word))
                .anyMatch(word -> SCHEDULING.contains(word.lemma())
                        || word.children("aux").anyMatch(aux -> AHEAD.contains(aux.lower()))
                        || (word.verb()
                                && word.children("advmod", "amod")
                                        .anyMatch(child -> child.lower().equals("upcoming"))));
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
}
