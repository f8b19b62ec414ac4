package inquest.core.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A number as written, in digits, words or both: {@code 30,000}, {@code twenty-seven}, {@code two thousand one hundred}, {@code 1.5
 * million}. A sequence that is not wholly understood is no number: a wrong one would do harm.
 *
 * @param value the number
 * @param first index in the sentence of its first word
 * @param last index of its last word
 */
record Numeral(long value, int first, int last) {

    /** Thousands are parted by comma, point, thin space or the Arabic mark; a lone point or comma parts decimals. */
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(?:[,.\u066c\u2009\u202f]\\d{3})+|\\d{1,15}");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}[.]\\d{1,2}");
    private static final Map<String, Long> ONES = new HashMap<>();
    private static final Map<String, Long> SCALES =
            Map.of("hundred", 100L, "thousand", 1000L, "million", 1000000L, "dozen", 12L, "score", 20L);

    static {
        String[] small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                                + "sixteen seventeen eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < small.length; i++) {
            ONES.put(small[i], (long) i);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            ONES.put(tens[i], 20L + 10L * i);
        }
    }

    /** The number that a word is part of; empty where the words around it make none. */
    static Optional<Numeral> at(Word word) {
        List<Word> sentence = word.sentenceWords();
        int first = word.index();
        while (first > 0 && belongs(sentence.get(first - 1), sentence.get(first))) {
            first--;
        }
        int last = word.index();
        while (last + 1 < sentence.size() && belongs(sentence.get(last + 1), sentence.get(last))) {
            last++;
        }
        StringBuilder text = new StringBuilder();
        sentence.subList(first, last + 1).forEach(part -> text.append(' ').append(part.text()));
        OptionalLong value = value(text.toString());
        return value.isPresent() ? Optional.of(new Numeral(value.getAsLong(), first, last)) : Optional.empty();
    }

    /** Whether a word goes on a number beside it: another part of it, a hyphen inside it, the "and" of "hundred and two". */
    private static boolean belongs(Word word, Word beside) {
        boolean number = isPart(word.lower());
        boolean mark = word.text().equals("-") && isPart(beside.lower());
        boolean and = word.lower().equals("and")
                && word.next(-1)
                        .filter(before -> before.lower().equals("hundred")
                                || before.lower().equals("thousand"))
                        .isPresent()
                && word.next(1).filter(after -> isPart(after.lower())).isPresent()
                && !startsAnother(word);
        if (mark) {
            return word.next(-1).filter(before -> isPart(before.lower())).isPresent()
                    && word.next(1).filter(after -> isPart(after.lower())).isPresent();
        }
        // "In 1976 two men were shot": a year, and how many.
        boolean two = (WHOLE.matcher(word.text()).matches()
                        && WHOLE.matcher(beside.text()).matches())
                || word.entity().equals("DATE") != beside.entity().equals("DATE");
        return and
                || (number
                        && !two
                        && (beside.text().equals("-") || beside.lower().equals("and") || isPart(beside.lower())));
    }

    /** In "two hundred and three hundred" the "and" stands between two numbers. */
    private static boolean startsAnother(Word and) {
        long before =
                and.next(-1).map(word -> SCALES.getOrDefault(word.lower(), 1L)).orElse(1L);
        long after =
                and.next(2).map(word -> SCALES.getOrDefault(word.lower(), 1L)).orElse(1L);
        return after >= before;
    }

    private static boolean isPart(String lower) {
        if (WHOLE.matcher(lower).matches() || DECIMAL.matcher(lower).matches()) {
            return true;
        }
        for (String piece : lower.split("-")) {
            if (!ONES.containsKey(piece) && !SCALES.containsKey(piece)) {
                return false;
            }
        }
        return true;
    }

    /** The number that words stand for. */
    static OptionalLong value(String words) {
        long total = 0;
        double group = 0;
        boolean any = false;
        long lastOnes = Long.MAX_VALUE;
        for (String piece : words.toLowerCase(Locale.ROOT).strip().split("[\\s-]+")) {
            if (piece.equals("and")) {
                continue;
            }
            if (SCALES.containsKey(piece)) {
                long scale = SCALES.get(piece);
                group = (group == 0 ? 1 : group) * scale;
                if (scale >= 1000) {
                    total += Math.round(group);
                    group = 0;
                }
                lastOnes = Long.MAX_VALUE;
            } else {
                OptionalLong ones = ONES.containsKey(piece) ? OptionalLong.of(ONES.get(piece)) : digits(piece);
                boolean fits = ones.isPresent()
                        && (lastOnes == Long.MAX_VALUE || (lastOnes >= 20 && lastOnes < 100 && ones.getAsLong() < 10));
                if (!fits && !DECIMAL.matcher(piece).matches()) {
                    return OptionalLong.empty();
                }
                group += ones.isPresent() ? ones.getAsLong() : Double.parseDouble(piece);
                lastOnes = ones.orElse(0);
            }
            any = true;
        }
        double value = total + group;
        return any && value == Math.rint(value) ? OptionalLong.of((long) value) : OptionalLong.empty();
    }

    private static OptionalLong digits(String piece) {
        return WHOLE.matcher(piece).matches()
                ? OptionalLong.of(Long.parseLong(piece.replaceAll("\\D", "")))
                : OptionalLong.empty();
    }
}
