package inquest.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives protected witnesses a name while a text is parsed, sign for sign, so that all offsets stay.
 *
 * <p>Courts call them "Witness A" and "Victim 3". A parser trained on news takes the first for a verb ("to witness a …") and has nobody
 * who tells anything.
 */
final class Pseudonyms {

    private static final Pattern PSEUDONYM = Pattern.compile(
            "\\b(?:Witness|Victim|Survivor|Detainee|Prisoner)(?=[ \\u00a0](?:\\p{Lu}{1,3}[-–]?\\d{0,4}|\\d{1,4})\\b(?![.)]\\s+\\p{Lu}\\p{Ll}+:))");

    /** A code that the parser's tokens would cut in three: the "K-12" of "Witness K-12". */
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}{1,3}[-–]\\d{1,4}(?![\\p{L}\\d])");

    private static final Pattern CUT = Pattern.compile(PSEUDONYM.pattern() + "[ \\u00a0](" + CODE.pattern() + ")");

    /** Names that nobody takes for anything else, by their length. */
    private static final List<String> NAMES = List.of("Robert", "William", "Jonathan");

    private static final List<String> SURNAMES = List.of("Lee", "Kane", "Brown", "Miller", "Johnson", "Robinson");

    private Pseudonyms() {}

    /**
     * The text with given names in place of what pseudonyms begin with, and surnames in place of codes with a hyphen, wherever they
     * stand.
     *
     * @return a text of the same length in UTF-16 units; the very same where there are no pseudonyms
     */
    static String named(String text) {
        Set<String> codes =
                CUT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String given = PSEUDONYM.matcher(text).replaceAll(found -> of(NAMES, found.group()));
        return codes.isEmpty()
                ? given
                : CODE.matcher(given)
                        .replaceAll(found -> codes.contains(found.group())
                                ? of(SURNAMES, found.group())
                                : Matcher.quoteReplacement(found.group()));
    }

    /** What the text has in the place of a word that the parser was given. */
    static String own(String word, String text, int start) {
        return text.substring(start, start + word.length());
    }

    private static String of(List<String> names, String pseudonym) {
        return names.stream()
                .filter(name -> name.length() == pseudonym.length())
                .findFirst()
                .orElse(Matcher.quoteReplacement(pseudonym));
    }
}
