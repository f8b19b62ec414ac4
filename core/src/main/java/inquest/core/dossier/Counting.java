package inquest.core.dossier;

import inquest.core.model.Quantity;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the source's own words where the quote has them, and in ours where it has not. */
public final class Counting {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}(?:[,.\\h\\u066C]\\p{Nd}{3})+|\\p{Nd}+");

    private static final Pattern ROUND = Pattern.compile("(?iu)\\b(tens|dozens|scores|hundreds|thousands|millions)$");

    private Counting() {}

    /**
     * Such as {@code over 5,000}, {@code a further 12,000}, {@code between 20 and 30}, {@code at least 7}.
     *
     * @param quantity how many
     * @param quote the passage that says so
     */
    public static String words(Quantity quantity, String quote) {
        Optional<String> qualifier = quantity.qualifier().map(String::strip).filter(words -> !words.isEmpty());
        return qualifier
                .map(words -> fromQuote(words, quantity, quote).orElseGet(() -> qualified(words, quantity)))
                .orElseGet(() -> bounds(quantity));
    }

    /** Whether the words end with a round number that takes "of": {@code many thousands}. */
    static boolean round(String words) {
        return ROUND.matcher(words).find();
    }

    private static String qualified(String qualifier, Quantity quantity) {
        OptionalLong low = quantity.low();
        OptionalLong high = quantity.high();
        if (round(qualifier) || (low.isEmpty() && high.isEmpty())) {
            return qualifier;
        }
        boolean single = low.isEmpty() || high.isEmpty() || low.equals(high);
        return single
                ? qualifier + " " + grouped(low.isPresent() ? low.getAsLong() : high.getAsLong())
                : bounds(quantity) + " (“" + qualifier + "”)";
    }

    /** The qualifier and the digits as the quote has them, in the quote's order. */
    private static Optional<String> fromQuote(String qualifier, Quantity quantity, String quote) {
        Matcher number = NUMBER.matcher(quote);
        while (number.find()) {
            String before = quote.substring(0, number.start()).stripTrailing();
            String after = quote.substring(number.end()).stripLeading();
            if (!fits(number.group(), quantity)) {
                continue;
            }
            int from = before.length() - qualifier.length();
            if (from >= 0 && before.regionMatches(true, from, qualifier, 0, qualifier.length())) {
                return Optional.of(qualifier + " " + number.group());
            }
            if (after.regionMatches(true, 0, qualifier, 0, qualifier.length())) {
                return Optional.of(number.group() + " " + qualifier);
            }
        }
        return Optional.empty();
    }

    /** Whether the digits are a bound of the quantity; "over 5,000" may be held as 5,000 or as 5,001. */
    private static boolean fits(String digits, Quantity quantity) {
        StringBuilder plain = new StringBuilder();
        digits.codePoints().filter(Character::isDigit).forEach(c -> plain.append(Character.digit(c, 10)));
        if (plain.length() > 18) {
            return false;
        }
        long value = Long.parseLong(plain.toString());
        return near(quantity.low(), value) || near(quantity.high(), value);
    }

    private static boolean near(OptionalLong bound, long value) {
        return bound.isPresent() && Math.abs(bound.getAsLong() - value) <= 1;
    }

    private static String bounds(Quantity quantity) {
        OptionalLong low = quantity.low();
        OptionalLong high = quantity.high();
        if (low.isPresent() && high.isPresent()) {
            return low.getAsLong() == high.getAsLong()
                    ? grouped(low.getAsLong())
                    : "between " + grouped(low.getAsLong()) + " and " + grouped(high.getAsLong());
        }
        if (low.isPresent()) {
            return "at least " + grouped(low.getAsLong());
        }
        return high.isPresent() ? "at most " + grouped(high.getAsLong()) : "an unstated number";
    }

    /** With a comma between thousands. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
