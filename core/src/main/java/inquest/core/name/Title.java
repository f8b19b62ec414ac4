package inquest.core.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A title that stands before a name, from the hand-kept table {@code titles.tsv}.
 *
 * @param label the English word that it stands for in every language: {@code ayatollah}, {@code judge}
 * @param kind what sort of title
 * @param sex of its bearer, {@code m} or {@code f}; empty where it does not tell
 */
public record Title(String label, Kind kind, Optional<String> sex) {

    private static final Map<String, Title> TABLE = table();

    /** No title in the table is longer. */
    static final int LONGEST = 4;

    /** The title that some words are, whatever their spelling and script. */
    public static Optional<Title> of(String words) {
        return folded(Folding.of(words));
    }

    static Optional<Title> folded(String words) {
        return Optional.ofNullable(TABLE.get(words));
    }

    private static Map<String, Title> table() {
        Map<String, Title> table = new HashMap<>();
        for (List<String> row : Tables.rows(Title.class, "titles.tsv")) {
            Title title = new Title(
                    row.get(2),
                    Kind.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                    Optional.of(row.get(4)).filter(sex -> !sex.equals("-")));
            table.putIfAbsent(Folding.of(row.get(0)), title);
        }
        return Map.copyOf(table);
    }

    /** What sort of title. */
    public enum Kind {
        /** Politeness, descent or piety: Mr, Sayyid, Haji, martyr. */
        HONORIFIC,
        /** Learning or profession: doctor, engineer. */
        LEARNED,
        /** A rank among clerics. */
        CLERICAL,
        /** An office held, now or then. */
        OFFICE,
        /** A rank among soldiers or police. */
        RANK
    }
}
