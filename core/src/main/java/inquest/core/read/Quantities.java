package inquest.core.read;

import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how many a noun phrase speaks of: bounds, the words that widen or narrow them, and what is counted. */
final class Quantities {

    private static final int LONGEST_QUALIFIER = 4;
    private static final Pattern RANGE = Pattern.compile("([\\d,]+)\\s*[-\u2013]\\s*([\\d,]+)");
    private static final Map<String, Long> ROUND = Map.of(
            "dozens", 24L, "scores", 40L, "hundreds", 200L, "thousands", 2000L, "tens", 20L, "millions", 2000000L);
    private static final Set<String> FRACTIONS =
            Set.of("half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths");
    private static final Set<String> FAMILIES = Set.of("family", "household", "entourage", "clan");
    private static final List<String> VAGUE =
            List.of("many", "several", "some", "countless", "numerous", "few", "most", "various");

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
        if (fraction(head)) {
            return Optional.empty();
        }
        if (ROUND.containsKey(head.lower())) {
            return Optional.of(new Quantity(
                    OptionalLong.of(ROUND.get(head.lower())),
                    OptionalLong.empty(),
                    Optional.of(qualifier(head.sentenceWords(), head.index())
                                    .map(q -> q + " ")
                                    .orElse("")
                            + head.lower()),
                    unit));
        }
        Optional<Word> number = head.children("nummod", "amod", "dep", "nmod")
                .filter(child -> (child.pos().equals("CD") || child.lower().equals("dozen"))
                        && isNumber(child)
                        && !yearBefore(child, head))
                // "two of the six" are two.
                .filter(child -> !child.isRelation("nmod")
                        || child.preposition().filter("of"::equals).isEmpty())
                .findFirst();
        if (number.isEmpty() && head.pos().equals("CD") && isNumber(head) && !year(head)) {
            number = Optional.of(head);
        }
        if (number.isPresent()) {
            return share(number.get()) ? Optional.empty() : numbered(number.get(), unit);
        }
        Optional<Quantity> between = betweenBefore(head, unit);
        if (between.isPresent()) {
            return between;
        }
        return head.children("amod", "det")
                .map(Word::lower)
                .filter(VAGUE::contains)
                .findFirst()
                .map(vague -> new Quantity(OptionalLong.empty(), OptionalLong.empty(), Optional.of(vague), unit));
    }

    /** "two thirds of them" are not two. */
    static boolean fraction(Word noun) {
        return FRACTIONS.contains(noun.lower());
    }

    /** "one in three detainees", "two in three": a part of nobody knows how many. */
    private static boolean share(Word number) {
        return ratio(number, number.next(2))
                || number.next(-2)
                        .filter(part -> ratio(part, Optional.of(number)))
                        .isPresent();
    }

    private static boolean ratio(Word part, Optional<Word> whole) {
        OptionalLong some = value(part.text());
        OptionalLong all = whole.map(word -> value(word.text())).orElse(OptionalLong.empty());
        return part.pos().equals("CD")
                && part.next(1).filter(in -> in.lower().equals("in")).isPresent()
                && whole.filter(word -> word.entity().equals("NUMBER")).isPresent()
                && some.isPresent()
                && all.isPresent()
                && some.getAsLong() < all.getAsLong();
    }

    /** Whether a number standing alone is a year: "the fifth murder of 2018". */
    static boolean year(Word number) {
        return number.entity().equals("DATE") || number.text().matches("1[89]\\d\\d|20\\d\\d");
    }

    /** Both together; empty where one has no lower bound. */
    static Optional<Quantity> sum(Quantity one, Quantity other) {
        if (one.low().isEmpty() || other.low().isEmpty()) {
            return Optional.empty();
        }
        boolean capped = one.high().isPresent() && other.high().isPresent();
        return Optional.of(new Quantity(
                OptionalLong.of(one.low().getAsLong() + other.low().getAsLong()),
                capped ? OptionalLong.of(one.high().getAsLong() + other.high().getAsLong()) : OptionalLong.empty(),
                one.qualifier().or(other::qualifier),
                one.unit()));
    }

    /** How many people phrases joined by "and" make; empty where one of them tells no number. */
    static Optional<Quantity> sum(List<NounPhrases.Phrase> phrases) {
        Optional<Quantity> total = Optional.of(Quantity.exactly(0, Unit.PERSONS));
        for (NounPhrases.Phrase phrase : phrases) {
            boolean one =
                    phrase.party().kind() == Party.Kind.PERSON && !phrase.head().pronoun() && !family(phrase);
            Optional<Quantity> count = phrase.count()
                    .filter(found -> found.unit() == Unit.PERSONS)
                    .or(() -> one ? Optional.of(Quantity.exactly(1, Unit.PERSONS)) : Optional.empty());
            total = total.flatMap(sum -> count.flatMap(more -> sum(sum, more)));
        }
        return total.map(sum -> new Quantity(sum.low(), sum.high(), Optional.empty(), sum.unit()));
    }

    /** Of "the mayor and his family" nobody says how many they are. */
    static boolean family(NounPhrases.Phrase phrase) {
        return FAMILIES.contains(phrase.head().lemma()) && phrase.count().isEmpty();
    }

    /** "two of the six": the number of those meant, qualified by the whole they are part of. */
    private static Optional<String> whole(Word number) {
        return number.children("nmod", "obl")
                .filter(child -> child.preposition().filter("of"::equals).isPresent())
                .filter(child -> child.pos().equals("CD")
                        || child.children("nummod")
                                .anyMatch(inner -> Numeral.at(inner).isPresent()))
                .map(child -> child.subtree()
                        .filter(word -> word.index() <= child.index())
                        .sorted((a, b) -> a.index() - b.index())
                        .map(Word::lower)
                        .collect(Collectors.joining(" ")))
                .findFirst();
    }

    /** In "the 1988 massacre" the number is a year. */
    private static boolean yearBefore(Word number, Word head) {
        return (number.text().matches("1[89]\\d\\d|20\\d\\d") && !head.pos().endsWith("S"))
                || number.entity().equals("DATE");
    }

    private Optional<Quantity> numbered(Word number, Unit unit) {
        Matcher range = RANGE.matcher(number.text());
        if (range.matches()) {
            return range(value(range.group(1)).orElse(0), value(range.group(2)).orElse(-1), unit);
        }
        Optional<Numeral> numeral = Numeral.at(number);
        return numeral.isEmpty() ? Optional.empty() : Optional.of(numbered(number, numeral.get(), unit));
    }

    private Quantity numbered(Word number, Numeral numeral, Unit unit) {
        Optional<Quantity> between = between(number, numeral, unit);
        if (between.isPresent()) {
            return between.get();
        }
        OptionalLong value = OptionalLong.of(numeral.value());
        Optional<String> words = qualifier(number.sentenceWords(), numeral.first());
        Lexicon.Bound bound = words.map(lexicon.qualifiers()::get).orElse(Lexicon.Bound.EXACT);
        return new Quantity(
                bound == Lexicon.Bound.HIGH ? OptionalLong.empty() : value,
                bound == Lexicon.Bound.LOW ? OptionalLong.empty() : value,
                words.or(() -> whole(number)),
                unit);
    }

    /** "between 2,000 and 3,000", "2,000 to 3,000", seen from either number. */
    private static Optional<Quantity> between(Word number, Numeral numeral, Unit unit) {
        List<Word> sentence = number.sentenceWords();
        Optional<Numeral> other = numeralAt(sentence, numeral.last() + 2);
        if (other.isPresent() && joined(sentence, numeral, other.get())) {
            return range(numeral.value(), other.get().value(), unit);
        }
        other = numeralAt(sentence, numeral.first() - 2);
        return other.isPresent() && joined(sentence, other.get(), numeral)
                ? range(other.get().value(), numeral.value(), unit)
                : Optional.empty();
    }

    /** "Between 20 and 30 political prisoners were": a parser hangs the numbers on the verb. */
    private static Optional<Quantity> betweenBefore(Word head, Unit unit) {
        int first = head.children("amod", "compound").mapToInt(Word::index).reduce(head.index(), Math::min);
        return head.next(first - 1 - head.index())
                .filter(before -> before.pos().equals("CD") && before.isRelation("conj"))
                .filter(before ->
                        !year(before) && !before.head().filter(Quantities::year).isPresent())
                .flatMap(before -> Numeral.at(before).flatMap(numeral -> between(before, numeral, unit)));
    }

    private static Optional<Numeral> numeralAt(List<Word> sentence, int index) {
        return index >= 0 && index < sentence.size() ? Numeral.at(sentence.get(index)) : Optional.empty();
    }

    private static boolean joined(List<Word> sentence, Numeral low, Numeral high) {
        if (high.first() - low.last() != 2) {
            return false;
        }
        String joint = sentence.get(low.last() + 1).lower();
        boolean opened =
                low.first() > 0 && sentence.get(low.first() - 1).lower().equals("between");
        return joint.equals("to") || (opened && joint.equals("and"));
    }

    private static Optional<Quantity> range(long low, long high, Unit unit) {
        return low <= high
                ? Optional.of(new Quantity(OptionalLong.of(low), OptionalLong.of(high), Optional.empty(), unit))
                : Optional.empty();
    }

    /** The longest known qualifier that ends right before this place. */
    private Optional<String> qualifier(List<Word> sentence, int end) {
        for (int start = Math.max(0, end - LONGEST_QUALIFIER); start < end; start++) {
            String phrase =
                    sentence.subList(start, end).stream().map(Word::lower).collect(Collectors.joining(" "));
            if (lexicon.qualifiers().containsKey(phrase)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** Whether a word is a round number that stands for a noun: {@code thousands}. */
    static boolean round(Word word) {
        return round(word.lower());
    }

    static boolean round(String word) {
        return ROUND.containsKey(word);
    }

    /** The number that digits or words stand for; empty where they stand for none. */
    static OptionalLong value(String number) {
        return Numeral.value(number);
    }

    private static boolean isNumber(Word word) {
        return Numeral.at(word).isPresent() || RANGE.matcher(word.text()).matches();
    }
}
