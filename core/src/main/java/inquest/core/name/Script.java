package inquest.core.name;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The script that a name is written in. */
public enum Script {
    /** English, French, Spanish, transliterations. */
    LATIN,
    /** Arabic, Persian, Kurdish, Urdu. */
    ARABIC,
    /** Russian, Ukrainian, Bulgarian, Serbian. */
    CYRILLIC,
    /** Hebrew. */
    HEBREW,
    /** Any other, or no letters at all. */
    OTHER;

    /** The script of most of its letters; on a tie, the one named first here. */
    public static Script of(String text) {
        Map<Script, Long> letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Script::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return letters.entrySet().stream()
                .max(Map.Entry.<Script, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(OTHER);
    }

    private static Script of(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case HEBREW -> HEBREW;
            default -> OTHER;
        };
    }
}
