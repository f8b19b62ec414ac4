package inquest.core.read;

import inquest.core.model.DayOrder;
import inquest.core.model.Edtf;
import inquest.core.model.Gregorian;
import inquest.core.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days written in figures, day and month before the year: "17/01/1987", "3.2.83".
 *
 * <p>Which figure is the day, a text says by one that no month can be; if it says neither or both, the day stays one of two. A year of
 * two figures is the last such before the exhibit was written; in a text without a date it is one of the 20th century, or not read.
 */
final class FiguredDays {

    /** Also where a noun follows, before which a parser takes the day for a number. */
    static final Pattern DAY = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");

    /** Without a date of the text, lower ones may be of this century. */
    private static final int LEAST = 31;

    private final Optional<Edtf> anchor;
    private final DayOrder order;

    /**
     * @param anchor when the text was written
     */
    FiguredDays(List<List<Word>> sentences, Optional<Edtf> anchor) {
        this.anchor = anchor;
        this.order = DayOrder.of(sentences.stream()
                .flatMap(List::stream)
                .map(word -> DAY.matcher(word.text()))
                .filter(Matcher::matches)
                .map(day -> new int[] {Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3))}));
    }

    /** Those of a sentence. */
    List<Times.Placed> in(List<Word> sentence) {
        List<Times.Placed> found = new ArrayList<>();
        for (Word word : sentence) {
            Matcher day = DAY.matcher(word.text());
            // "Jane Roe (3/21/1990)": the day of her birth, as likely as not.
            boolean aside = word.next(-1)
                    .filter(bracket -> bracket.text().matches("[(\\[]|-L[RS]B-"))
                    .isPresent();
            if (day.matches() && !aside) {
                year(day.group(4))
                        .flatMap(year -> date(day, year))
                        .ifPresent(date ->
                                found.add(new Times.Placed(List.of(word), new When(word.text(), date), date.text())));
            }
        }
        return found;
    }

    /** Empty for what is no day of any order: "45/13/1987". */
    private Optional<Edtf> date(Matcher day, int year) {
        // "4.5.1987" is written so where the day comes first.
        DayOrder written = day.group(2).equals(".") && order == DayOrder.UNKNOWN ? DayOrder.DAY_FIRST : order;
        return Stream.of(written, DayOrder.UNKNOWN)
                .flatMap(
                        tried -> Dating.parsed(
                                day.group(1) + "/" + day.group(3) + "/" + year, text -> Gregorian.parse(text, tried))
                                .stream())
                .findFirst();
    }

    private Optional<Integer> year(String figures) {
        int number = Integer.parseInt(figures);
        if (figures.length() > 2) {
            return Optional.of(number);
        }
        Optional<Integer> last = anchor.flatMap(Edtf::latest).map(LocalDate::getYear);
        return last.map(year -> year - Math.floorMod(year - number, 100))
                .or(() -> Optional.of(1900 + number).filter(year -> number >= LEAST));
    }
}
