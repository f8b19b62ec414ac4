package inquest.core.read;

import java.util.regex.Pattern;

/** Whether words for somebody say that it is a man or boy, or a woman or girl. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    /** "railwayman", "policeman". */
    private static final Pattern CALLED_MAN = Pattern.compile("[a-z]{3,}(?<!wo|hu)man");

    /** What a noun or pronoun says. */
    static Sex of(Word head) {
        String noun = head.pronoun() ? head.lower() : Lexicon.present(head.lemma());
        if (PersonNouns.has(noun, "male")
                || (noun.endsWith("man") && CALLED_MAN.matcher(noun).matches())) {
            return MALE;
        }
        return PersonNouns.has(noun, "female") || noun.endsWith("woman") ? FEMALE : UNKNOWN;
    }

    /** Whether two words are known to be of one sex: "the man" and "he". */
    static boolean same(Word one, Word other) {
        return of(one) != UNKNOWN && of(one) == of(other);
    }

    /** Whether two words are known to be of two sexes: "the wife" and "he". */
    static boolean differ(Word one, Word other) {
        return !of(one).fits(of(other));
    }

    /** Whether one person can be of both. */
    boolean fits(Sex other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
