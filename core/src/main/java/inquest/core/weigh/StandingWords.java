package inquest.core.weigh;

import inquest.core.name.Tables;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table {@code standing.tsv}: words that say who speaks for whom.
 *
 * @param behind between a person and the body that the person speaks for
 * @param before between a body and a person who speaks for it
 * @param part between two bodies, the first of which is part of the second
 * @param event an occasion on which people speak
 * @param hosted before the body that gave an occasion
 * @param hosts behind the body that gives one
 * @param former a tie that is over, or is none
 * @param title a title whose last words look like a body: a Secretary of State speaks for no body called State
 * @param pointing before a description, or instead of a name: {@code the}, {@code two}, {@code he}
 */
record StandingWords(
        Pattern behind,
        Pattern before,
        Pattern part,
        Pattern event,
        Pattern hosted,
        Pattern hosts,
        Pattern former,
        Pattern title,
        Pattern pointing) {

    /** The tie must be said of the person, not of somebody whom the person met. */
    private static final String OF_THE_PERSON =
            "^\\s*(?:[,(–—-]|who\\b|is\\b|was\\b|as\\b|speaking\\b|on behalf\\b)[^.;!?]*(?:";

    static final StandingWords TABLE = read(Tables.rows(StandingWords.class, "standing.tsv"));

    private static StandingWords read(List<List<String>> rows) {
        return new StandingWords(
                Pattern.compile(OF_THE_PERSON + any(rows, "behind") + ")"),
                Pattern.compile(any(rows, "before")),
                Pattern.compile(any(rows, "part")),
                Pattern.compile(any(rows, "event")),
                Pattern.compile(any(rows, "hosted")),
                Pattern.compile(any(rows, "hosts")),
                Pattern.compile(any(rows, "former")),
                Pattern.compile(any(rows, "title")),
                Pattern.compile("^(?i:(" + any(rows, "pointing") + ")\\b\\W*)+"));
    }

    private static String any(List<List<String>> rows, String kind) {
        return rows.stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .collect(Collectors.joining("|"));
    }
}
