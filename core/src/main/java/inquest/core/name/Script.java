package inquest.core.name;

import java.util.EnumMap;
import java.util.Map;

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
    /** Greek. */
    GREEK,
    /** Armenian. */
    ARMENIAN,
    /** Georgian. */
    GEORGIAN,
    /** Any other, or no letters at all. */
    OTHER;

    /** The script of most of its letters; on a tie, the one named first here. */
    public static Script of(String text) {
        boolean plain = true;
        boolean lettered = false;
        for (int at = 0; at < text.length() && plain; at++) {
            plain = text.charAt(at) < 0x80;
            lettered |= Character.isLetter(text.charAt(at));
        }
        if (plain) {
            return lettered ? LATIN : OTHER;
        }
        Map<Script, Integer> letters = new EnumMap<>(Script.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> letters.merge(of(letter), 1, Integer::sum));
        Script most = OTHER;
        for (Map.Entry<Script, Integer> script : letters.entrySet()) {
            if (script.getValue() > letters.getOrDefault(most, 0)) {
                most = script.getKey();
            }
        }
        return most;
    }

    private static Script of(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case ARABIC -> ARABIC;
            case CYRILLIC -> CYRILLIC;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            default -> OTHER;
        };
    }
}
