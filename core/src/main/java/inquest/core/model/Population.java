package inquest.core.model;

import inquest.core.model.Quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which people the description of a group speaks of: {@code over 30,000 innocent political prisoners} speaks of prisoners. English
 * only; a description in another language is of nobody in particular.
 *
 * @param head the noun, in the singular and in small letters; empty where the words say no more than that they are people
 */
public record Population(String head) {

    /** Words that fit any group of people: they tell no two groups apart. */
    private static final Set<String> ANYBODY = Set.of(
            "people",
            "person",
            "man",
            "men",
            "woman",
            "women",
            "individual",
            "victim",
            "other",
            "name",
            "number",
            "death",
            "one",
            "life",
            "live",
            "dead",
            "body",
            "bodie",
            "them",
            "they",
            "those",
            "many",
            "some",
            "most",
            "human",
            "being",
            "total",
            "case",
            "us",
            "we",
            "all",
            "figure",
            "country",
            "killed");

    private static final Pattern NATION = Pattern.compile("\\p{Lu}\\p{Ll}+(ians|ans|is|ese)");

    /** No nations, though they end like them. */
    private static final Set<String> COMMON = Set.of(
            "civilians", "guardians", "historians", "musicians", "orphans", "physicians", "politicians", "veterans");

    private static final Pattern BREAK = Pattern.compile(
            "\\b(who|whom|whose|that|which|in|from|at|by|on|during|with|to|for|were|was|have|had|being)\\b.*");
    private static final Pattern AMOUNT = Pattern.compile(
            "^.*\\b(thousands|hundreds|dozens|scores|tens|millions|names|number|members|some|many|most|majority|lot)\\s+of\\s+");

    /** Reads a description. */
    public static Population of(String description) {
        String words = AMOUNT.matcher(description.strip()).replaceFirst("").strip();
        words = BREAK.matcher(words).replaceFirst("").strip();
        int of = words.indexOf(" of ");
        words = of > 0 ? words.substring(0, of) : words;
        List<String> tokens = new ArrayList<>(List.of(words.split("[^\\p{L}\\p{Nd},.]+")));
        tokens.removeIf(String::isEmpty);
        if (tokens.isEmpty()) {
            return new Population("");
        }
        String last = tokens.get(tokens.size() - 1);
        // A number, a proper name and a letter of another script describe nobody.
        boolean describes = last.chars().allMatch(c -> c < 0x250 && Character.isLetter(c))
                && (Character.isLowerCase(last.charAt(0)) || tokens.size() == 1);
        // "Iranians who were murdered" may be prisoners as well as anybody else.
        boolean nation = NATION.matcher(last).matches() && !COMMON.contains(last.toLowerCase(Locale.ROOT));
        String head = describes && !nation ? singular(last.toLowerCase(Locale.ROOT)) : "";
        return new Population(ANYBODY.contains(head) ? "" : head);
    }

    /** Whether the words say no more than that they are people. */
    public boolean isAnybody() {
        return head.isEmpty();
    }

    /** Whether both may speak of the same people. */
    public boolean fits(Population other) {
        return isAnybody() || other.isAnybody() || head.equals(other.head);
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies") && noun.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** The number that a quantity turns on: 30,000 of {@code over 30,000}; empty where it has none. */
    public static OptionalLong core(Quantity quantity) {
        return quantity.low().isPresent() ? quantity.low() : quantity.high();
    }

    /** Whether a quantity is of human beings or of their names. */
    public static boolean counts(Quantity quantity) {
        return quantity.unit() == Unit.PERSONS || quantity.unit() == Unit.NAMES;
    }
}
