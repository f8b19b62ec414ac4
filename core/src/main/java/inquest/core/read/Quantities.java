package inquest.core.read;

import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many a noun phrase speaks of: bounds, the words that widen or narrow them, and what is counted. */
final class Quantities {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:[,.\u066c]\\d{3})+|\\d+");
    private static final Pattern RANGE = Pattern.compile("([\\d,]+)\\s*[-\u2013]\\s*([\\d,]+)");
    private static final Map<String, Long> WORDS = new HashMap<>();
    private static final Map<String, Long> ROUND = Map.of(
            "dozens", 24L, "scores", 40L, "hundreds", 200L, "thousands", 2000L, "tens", 20L, "millions", 2000000L);
    private static final List<String> VAGUE =
            List.of("many", "several", "some", "countless", "numerous", "few", "most", "various");

    static {
        String[] ones =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                                + "sixteen seventeen eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < ones.length; i++) {
            WORDS.put(ones[i], (long) i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            WORDS.put(tens[i], 20L + 10L * i);
            for (int j = 1; j < 10; j++) {
                WORDS.put(tens[i] + "-" + ones[j], 20L + 10L * i + j);
            }
        }
        WORDS.put("dozen", 12L);
    }

    private final Lexicon lexicon;

    Quantities(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * How many the phrase with this head speaks of.
     *
     * @param head the counted noun, or a round number that stands for one: {@code thousands}
     * @param unit what the phrase counts
     */
    Optional<Quantity> of(Word head, Unit unit) {
        if (ROUND.containsKey(head.lower())) {
            return Optional.of(new Quantity(
                    OptionalLong.of(ROUND.get(head.lower())),
                    OptionalLong.empty(),
                    Optional.of(qualifier(head).map(q -> q + " ").orElse("") + head.lower()),
                    unit));
        }
        Optional<Word> number = head.children("nummod", "amod", "dep", "nmod")
                .filter(child -> child.pos().equals("CD") && value(child).isPresent() && !yearBefore(child, head))
                .findFirst();
        if (number.isEmpty() && head.pos().equals("CD") && value(head).isPresent()) {
            number = Optional.of(head);
        }
        if (number.isPresent()) {
            return Optional.of(numbered(number.get(), unit));
        }
        return head.children("amod", "det")
                .map(Word::lower)
                .filter(VAGUE::contains)
                .findFirst()
                .map(vague -> new Quantity(OptionalLong.empty(), OptionalLong.empty(), Optional.of(vague), unit));
    }

    /** In "the 1988 massacre" the number is a year. */
    private static boolean yearBefore(Word number, Word head) {
        return (number.text().matches("1[89]\\d\\d|20\\d\\d") && !head.pos().endsWith("S"))
                || number.entity().equals("DATE");
    }

    private Quantity numbered(Word number, Unit unit) {
        Matcher range = RANGE.matcher(number.text());
        if (range.matches()) {
            long low = digits(range.group(1));
            long high = digits(range.group(2));
            if (low <= high) {
                return new Quantity(OptionalLong.of(low), OptionalLong.of(high), Optional.empty(), unit);
            }
        }
        long value = value(number).orElseThrow();
        Optional<Quantity> between = between(number, value, unit);
        if (between.isPresent()) {
            return between.get();
        }
        Optional<String> words = qualifier(number);
        Lexicon.Bound bound = words.map(lexicon.qualifiers()::get).orElse(Lexicon.Bound.EXACT);
        return new Quantity(
                bound == Lexicon.Bound.HIGH ? OptionalLong.empty() : OptionalLong.of(value),
                bound == Lexicon.Bound.LOW ? OptionalLong.empty() : OptionalLong.of(value),
                words,
                unit);
    }

    /** "between 2,000 and 3,000", "2,000 to 3,000". */
    private static Optional<Quantity> between(Word number, long value, Unit unit) {
        boolean opened =
                number.next(-1).filter(word -> word.lower().equals("between")).isPresent();
        Optional<Word> joint = number.next(1).filter(word -> word.lower().equals(opened ? "and" : "to"));
        OptionalLong high =
                joint.flatMap(word -> word.next(1)).map(Quantities::value).orElse(OptionalLong.empty());
        if (high.isPresent() && high.getAsLong() >= value) {
            return Optional.of(new Quantity(OptionalLong.of(value), high, Optional.empty(), unit));
        }
        Optional<Word> before = number.next(-1)
                .filter(word -> word.lower().equals("and") || word.lower().equals("to"));
        OptionalLong low =
                before.flatMap(word -> word.next(-1)).map(Quantities::value).orElse(OptionalLong.empty());
        boolean ranged = before.flatMap(word -> word.next(-2))
                        .filter(word -> word.lower().equals("between"))
                        .isPresent()
                || before.filter(word -> word.lower().equals("to")).isPresent();
        if (ranged && low.isPresent() && low.getAsLong() <= value) {
            return Optional.of(new Quantity(low, OptionalLong.of(value), Optional.empty(), unit));
        }
        return Optional.empty();
    }

    /** The longest known qualifier that ends right before the number. */
    private Optional<String> qualifier(Word number) {
        for (int length = 4; length >= 1; length--) {
            StringBuilder phrase = new StringBuilder();
            for (int i = length; i >= 1; i--) {
                int back = -i;
                number.next(back)
                        .ifPresent(word ->
                                phrase.append(phrase.isEmpty() ? "" : " ").append(word.lower()));
            }
            if (lexicon.qualifiers().containsKey(phrase.toString())) {
                return Optional.of(phrase.toString());
            }
        }
        return Optional.empty();
    }

    /** Whether a word is a round number that stands for a noun: {@code thousands}. */
    static boolean round(Word word) {
        return ROUND.containsKey(word.lower());
    }

    /** The number a word stands for; empty where it stands for none. */
    static OptionalLong value(Word word) {
        return value(word.text());
    }

    /** The number that digits or words stand for; empty where they stand for none. */
    static OptionalLong value(String number) {
        String text = number.toLowerCase(Locale.ROOT);
        if (WORDS.containsKey(text)) {
            return OptionalLong.of(WORDS.get(text));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return OptionalLong.of(digits(range.group(2)));
        }
        return DIGITS.matcher(text).matches() && text.length() <= 15
                ? OptionalLong.of(digits(text))
                : OptionalLong.empty();
    }

    private static long digits(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
