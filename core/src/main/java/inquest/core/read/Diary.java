package inquest.core.read;

import inquest.core.model.Claim.Modality;
import inquest.core.model.Edtf;
import inquest.core.model.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a diary or log: days that stand alone on their lines, one after the other, each over what that day brought.
 *
 * <p>One such line is the date of a letter or a page, and dates nothing that is told below it; nor do those of several letters, or those
 * below headlines.
 */
final class Diary {

    private static final int SEVERAL = 2;
    private static final Pattern SALUTATION = Pattern.compile("(?im)^\\s*(?:my )?dear(?:est)? ");
    private static final Pattern WITH_YEAR = Pattern.compile(".*\\b\\d{4}\\b.*");

    private static final Pattern WITHOUT_YEAR = Pattern.compile("XXXX-\\d\\d-\\d\\d");

    /** What may stand beside the day on its line. */
    private static final Pattern BESIDE =
            Pattern.compile("(?i)[\\s\\p{P}#*]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\\s\\p{P}]*)?");

    private static final Pattern END_OF_ENTRY = Pattern.compile("(?s).*[.!?…:”\"’')\\]]\\s*");

    private record Entry(Times.Placed heading) {
        Edtf day() {
            return heading.when().date();
        }

        int start() {
            return heading.words().get(0).span().start();
        }
    }

    private final Set<Times.Placed> alone;
    private final NavigableMap<Integer, Entry> entries;

    private Diary(List<Times.Placed> alone, List<Entry> entries) {
        this.alone = Set.copyOf(alone);
        this.entries = entries.stream()
                .collect(Collectors.toMap(Entry::start, Function.identity(), (earlier, later) -> later, TreeMap::new));
    }

    /** The entries of a text; none where its days do not stand alone, or not in order. */
    static Diary of(String text, List<Times.Placed> times) {
        List<Times.Placed> days = times.stream().filter(Diary::isDay).toList();
        if (days.isEmpty()) {
            return new Diary(List.of(), List.of());
        }
        NavigableMap<Integer, String> lines = lines(text);
        List<Times.Placed> alone =
                days.stream().filter(time -> alone(lines, time)).toList();
        List<Entry> found = new ArrayList<>();
        for (Times.Placed time : alone) {
            Optional<Times.Placed> dated = dated(time, found);
            if (dated.isEmpty() || !(found.isEmpty() || endsEntry(lines, time))) {
                return new Diary(alone, List.of());
            }
            found.add(new Entry(dated.get()));
        }
        boolean ascending = true;
        for (int i = 1; i < found.size(); i++) {
            ascending &= first(found.get(i - 1)).isBefore(first(found.get(i)));
        }
        boolean diary = found.size() >= SEVERAL
                && ascending
                && !SALUTATION.matcher(text).find();
        return new Diary(alone, diary ? found : List.of());
    }

    private static LocalDate first(Entry entry) {
        return entry.day().earliest().orElseThrow();
    }

    /** A day without a year is of the year of the heading before. */
    private static Optional<Times.Placed> dated(Times.Placed time, List<Entry> before) {
        if (WITH_YEAR.matcher(time.when().text()).matches()) {
            return Optional.of(time);
        }
        LocalDate day = time.when().date().earliest().orElseThrow();
        return before.isEmpty()
                ? Optional.empty()
                : ofYear(day, first(before.get(before.size() - 1)).getYear()).map(found -> time.dated(Edtf.day(found)));
    }

    private static Optional<LocalDate> ofYear(LocalDate day, int year) {
        try {
            return Optional.of(LocalDate.of(year, day.getMonth(), day.getDayOfMonth()));
        } catch (DateTimeException e) {
            // The 29th of February, where the year of the heading before has none.
            return Optional.empty();
        }
    }

    private static boolean isDay(Times.Placed time) {
        return time.when().date().granularity() == Edtf.Granularity.DAY
                && time.when().date().earliest().isPresent()
                && (!Dating.relative(time.value())
                        || WITHOUT_YEAR.matcher(time.value()).matches());
    }

    /** The lines of a text, by the code point at which they begin. */
    private static NavigableMap<Integer, String> lines(String text) {
        NavigableMap<Integer, String> lines = new TreeMap<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            lines.put(start, line);
            start += line.codePointCount(0, line.length()) + 1;
        }
        return lines;
    }

    private static boolean alone(NavigableMap<Integer, String> lines, Times.Placed time) {
        Span words =
                time.words().stream().map(Word::span).reduce(time.words().get(0).span(), Span::union);
        Map.Entry<Integer, String> first = lines.floorEntry(words.start());
        Map.Entry<Integer, String> last = lines.floorEntry(words.end());
        String before = first.getValue().substring(0, unit(first, words.start()));
        String after = last.getValue().substring(unit(last, words.end()));
        return BESIDE.matcher(before).matches()
                && lines.higherKey(last.getKey()) != null
                && BESIDE.matcher(after).matches();
    }

    private static int unit(Map.Entry<Integer, String> line, int point) {
        return line.getValue().offsetByCodePoints(0, point - line.getKey());
    }

    /** Whether what stands before a heading ends a sentence, and is no headline. */
    private static boolean endsEntry(NavigableMap<Integer, String> lines, Times.Placed heading) {
        int own = lines.floorKey(heading.words().get(0).span().start());
        return lines.headMap(own, false).descendingMap().values().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> END_OF_ENTRY.matcher(line).matches())
                .isPresent();
    }

    private Optional<Entry> around(Word word) {
        return Optional.ofNullable(entries.floorEntry(word.span().start())).map(Map.Entry::getValue);
    }

    /** Whether the day stands alone on its line: that of an entry or of the paper, and of nothing that the text tells. */
    boolean heads(Times.Placed time) {
        return alone.contains(time);
    }

    /** Whether the word stands in an entry: what one day brought is not of the day of another. */
    boolean holds(Word word) {
        return around(word).isPresent();
    }

    /** The expressions of time, those that count from the day of writing counted from that of their entry: "today", "last night". */
    List<Times.Placed> counted(List<Times.Placed> times) {
        return times.stream()
                .map(time -> around(time.words().get(0))
                        .filter(entry -> !entry.heading().words().equals(time.words()))
                        .map(entry -> time.from(entry.day()))
                        .orElse(time))
                .toList();
    }

    /** The day of what an entry tells in its writer's own words, as done and not as looked back upon. */
    Optional<Times.Placed> day(Draft draft) {
        Word trigger = draft.trigger;
        boolean lookingBack = trigger.pluperfect()
                || trigger.upward().anyMatch(word -> word.isRelation("acl", "amod"))
                || trigger.sentenceWords().stream()
                        .anyMatch(word -> word.lower().matches("ago|formerly|once|used"))
                || trigger.subtree().anyMatch(word -> word.entity().equals("DATE"));
        boolean told = Hearsay.of(trigger).isPresent();
        boolean open = Stream.of(Manner.of(trigger).modality())
                .flatMap(Optional::stream)
                .anyMatch(modality -> modality != Modality.ALLEGED);
        return trigger.verb() && !lookingBack && !told && !open
                ? around(trigger).map(Entry::heading)
                : Optional.empty();
    }
}
