package inquest.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives protected witnesses a name while a text is parsed, sign for sign, so that all offsets stay.
 *
 * <p>Courts call them "Witness A" and "Victim 3". A parser trained on news takes the first for a verb ("to witness a …") and has nobody
 * who tells anything.
 */
final class Pseudonyms {

    private static final Pattern PSEUDONYM = Pattern.compile(
            "\\b(?:Witness|Victim|Survivor|Detainee|Prisoner)(?=[ \\u00a0](?:\\p{Lu}{1,3}[-–]?\\d{0,4}|\\d{1,4})\\b(?![.)]\\s+\\p{Lu}\\p{Ll}+:))");

    /** Names that nobody takes for anything else, by their length. */
    private static final List<String> NAMES = List.of("Robert", "William", "Jonathan");

    private Pseudonyms() {}

    /**
     * The text with given names in place of what pseudonyms begin with.
     *
     * @return a text of the same length in UTF-16 units; the very same where there are no pseudonyms
     */
    static String named(String text) {
        return PSEUDONYM
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(name(found.group().length())));
    }

    /** What the text had in the place of a word, where it was given a name. */
    static String own(String word, String text, int start) {
        return NAMES.contains(word)
                        && PSEUDONYM.matcher(text).region(start, text.length()).lookingAt()
                ? text.substring(start, start + word.length())
                : word;
    }

    private static String name(int length) {
        return NAMES.stream()
                .filter(name -> name.length() == length)
                .findFirst()
                .orElseThrow();
    }
}
