package inquest.core.read;

import inquest.core.model.Edtf;
import inquest.core.model.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The month or year of what news tells without any date: by how often the report names earlier years, its own and other months, and how
 * much of its year had passed.
 *
 * <p>Two logistic models, one of the act being of the year of writing and one of its being of the month, fitted to news on attacks on
 * defenders of human rights for which people had written down year and month; {@code bench/run train-recency} fits them again. What
 * they give is an expectation and no words of the text: its EDTF expression is marked uncertain.
 */
final class Recency {

    /**
     * What can be expected.
     *
     * @param date marked as uncertain
     */
    record Likely(Edtf date, String why) {}

    /** What an inquiry calls news. Of a letter, list or judgment the models know nothing. */
    private static final Set<String> NEWS = Set.of("press", "news", "article");

    private static final Set<String> FORMERLY = Set.of(
            "previously",
            "formerly",
            "earlier",
            "once",
            "ago",
            "then",
            "dictatorship",
            "junta",
            "war",
            "childhood",
            "child",
            "era",
            "decades",
            "decade",
            "commission",
            "tribunal",
            "history");

    /** Constant, and weights in the order of {@link #ofYear}. */
    private static final double[] YEAR = {1.51, -1.99, 0.74, 1.25};

    /** Constant, and weights in the order of {@link #ofMonth}. */
    private static final double[] MONTH = {1.05, -1.08, -0.79};

    /** From here on the year was right in 89 and the month in 88 of 100 reports, in folds that the weights had not seen. */
    private static final double SURE = 0.65;

    private final LocalDate written;
    private final List<Word> words;

    private Recency(LocalDate written, List<Word> words) {
        this.written = written;
        this.words = words;
    }

    /** Empty where the text is no news, or not dated to the day. */
    static Optional<Recency> of(Source source, List<Word> words) {
        String kind = source.kind().orElse("").strip().toLowerCase(Locale.ROOT);
        return source.published()
                .filter(date -> NEWS.contains(kind) && date.granularity() == Edtf.Granularity.DAY)
                .flatMap(Edtf::earliest)
                .map(written -> new Recency(written, words));
    }

    /** The month of the report, or else its year, where that is likely enough. */
    Optional<Likely> likeliest() {
        double month = probability(MONTH, ofMonth());
        double year = probability(YEAR, ofYear());
        if (Math.max(month, year) < SURE) {
            return Optional.empty();
        }
        boolean near = month >= SURE;
        return Optional.of(new Likely(
                Edtf.parse((near ? YearMonth.from(written) : written.getYear()) + "?"),
                String.format(
                        Locale.ROOT,
                        "the %s of the report, the likeliest (%.2f) by the years%s that it names; it dates no act",
                        near ? "month" : "year",
                        near ? month : year,
                        near ? " and months" : "")));
    }

    /** What the models look at: for training them. */
    RecencyExample example() {
        return new RecencyExample(written, ofYear(), ofMonth());
    }

    /** Whether the sentence says that what it tells was before. */
    boolean before(List<Word> sentence) {
        return sentence.stream().anyMatch(word -> earlier(word) || FORMERLY.contains(word.lower()));
    }

    /** Logarithms of one and how often the text names earlier years, and its own; the part of the year that had passed. */
    private List<Double> ofYear() {
        return List.of(
                log(words.stream().filter(this::earlier).count()),
                log(words.stream()
                        .filter(word -> year(word) == written.getYear())
                        .count()),
                written.getDayOfYear() / 366.0);
    }

    /** Logarithms of one and how often the text names earlier years, and months other than its own. */
    private List<Double> ofMonth() {
        String own = written.getMonth()
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
        return List.of(
                log(words.stream().filter(this::earlier).count()),
                log(words.stream()
                        .filter(word -> word.pos().equals("NNP")
                                && OtherEvent.MONTHS.contains(word.lower())
                                && !word.lower().equals(own))
                        .count()));
    }

    private boolean earlier(Word word) {
        return year(word) < written.getYear();
    }

    private static int year(Word word) {
        return Times.YEAR.matcher(word.text()).matches() ? Integer.parseInt(word.text()) : Integer.MAX_VALUE;
    }

    private static double log(long count) {
        return Math.log(1.0 + count);
    }

    private static double probability(double[] weights, List<Double> features) {
        double sum = weights[0];
        for (int i = 0; i < features.size(); i++) {
            sum += weights[i + 1] * features.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
