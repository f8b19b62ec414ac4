package inquest.core.read;

import inquest.core.name.Tables;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether words for somebody say that it is a man or boy, or a woman or girl. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    private static final Set<String> MALE_TITLES = Set.of("mr", "sir", "lord", "king", "prince", "father", "brother");
    private static final Set<String> FEMALE_TITLES =
            Set.of("mrs", "ms", "miss", "madam", "lady", "dame", "queen", "princess", "sister");

    private static final Map<String, Sex> GIVEN = Tables.rows(Sex.class, "given-names.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0), row -> row.get(1).equals("male") ? MALE : FEMALE));

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

    /** What title or given name say: "Mrs Roe", "Jane Roe". A name of one word may be a family's. */
    static Sex of(Names.Bearer bearer) {
        for (String title : bearer.titles()) {
            String bare = title.toLowerCase(Locale.ROOT).replace(".", "");
            if (MALE_TITLES.contains(bare)) {
                return MALE;
            }
            if (FEMALE_TITLES.contains(bare)) {
                return FEMALE;
            }
        }
        String[] parts = bearer.name().toLowerCase(Locale.ROOT).split("\\s+");
        return parts.length > 1 ? GIVEN.getOrDefault(parts[0], UNKNOWN) : UNKNOWN;
    }

    /** Whether a name is one that people are given: "Jane". */
    static boolean given(String name) {
        return GIVEN.containsKey(name.toLowerCase(Locale.ROOT));
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
