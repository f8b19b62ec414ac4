package inquest.core.read;

import inquest.core.name.Tables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a line begins with that may be the label of a turn of speech; offsets in UTF-16 units of the line.
 *
 * @param key the label in small letters, by which it is known again
 * @param from where it begins
 * @param to where it ends, before the mark
 * @param mark where the colon or stop stands behind it; -1 where there is none
 * @param end where mark and emphasis end
 * @param stamped whether a time stands before it, as in a chat
 * @param sort what it tells of the speaker
 */
record TurnLabel(String key, int from, int to, int mark, int end, boolean stamped, Sort sort) {

    enum Sort {
        /** "Q". */
        QUESTION,
        /** "A". */
        ANSWER,
        /** Who has no name but puts the questions: "Interviewer". */
        ASKING,
        /** Who has no name but answers: "Witness". */
        ANSWERING,
        /** An office or title, with or without a name. */
        OFFICE,
        /** A name alone, or what looks like one. */
        NAME;

        boolean lettered() {
            return this == QUESTION || this == ANSWER;
        }

        Turns.Part part() {
            return this == QUESTION || this == ASKING
                    ? Turns.Part.ASKS
                    : this == ANSWER || this == ANSWERING ? Turns.Part.ANSWERS : Turns.Part.SPEAKS;
        }
    }

    /** Labels of a few words stand within so many signs; longer lines are not searched further. */
    private static final int REACH = 160;

    private static final String STAMP =
            "(?<stamp>\\[?(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?\\]?(?: ?[-–—])? )?";
    private static final String OPENING = "^[ \\t>]*(?:\\d{1,4}[.)]?[ \\t]+)??" + STAMP + "[*_]{0,3}";
    private static final String FOLLOWS = "[*_]{0,3}(?=\\s|[\"“‘«(\\[—–…]|$)";
    private static final String WORD = "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*|\\p{N}{1,3})";
    private static final String JOINT = "(?:of|for|the|and|to|de|da|di|du|del|la|al|el|bin|bint|ibn|von|van|der|den)";
    private static final String BRACKET = "(?:[ \\t]*[(\\[][^()\\[\\]\\n]{1,60}[)\\]])?";

    private static final List<Pattern> LABELS = List.of(
            Pattern.compile(OPENING
                    + "(?<label>(?:Q(?i:uestion)?|A(?i:nswer)?)(?: ?\\d{1,3})?)[*_]{0,3}(?:(?<mark>[:.)])"
                    + FOLLOWS + "|(?=\\t| {2,}\\S))"),
            Pattern.compile(OPENING + "(?<label>" + WORD + "(?:[ \\t]+(?:" + WORD + "|" + JOINT + ")){0,6}" + BRACKET
                    + ")[*_]{0,3}[ \\t]?(?<mark>:)" + FOLLOWS),
            // "Mr. KARIMI. I thank the House.", as parliaments print it.
            Pattern.compile(OPENING + "(?<label>(?:Mrs?|Ms|Miss|Dr|The)\\.? (?:Hon\\.? )?\\p{Lu}{2,}(?:[ '’-]\\p{Lu}+)*"
                    + BRACKET + ")(?<mark>\\.)" + FOLLOWS));

    private static final Pattern LETTERED = Pattern.compile("(?i)(q(?:uestion)?|a(?:nswer)?)(?: ?\\d{1,3})?");

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Set<String> TITLES = new HashSet<>();

    static {
        Tables.rows(Lexicon.class, "offices.tsv").forEach(row -> WORDS.put(row.get(0), "role"));
        Tables.rows(TurnLabel.class, "turns.tsv").forEach(row -> {
            if (row.get(1).equals("title")) {
                TITLES.add(row.get(0));
            } else {
                WORDS.put(row.get(0), row.get(1));
            }
        });
    }

    /** The label that a line begins with; empty where it has none, or that of a field or note. */
    static Optional<TurnLabel> in(String line) {
        String head = line.substring(0, Math.min(line.length(), REACH));
        for (Pattern pattern : LABELS) {
            Matcher found = pattern.matcher(head);
            if (found.find()) {
                String label = found.group("label");
                return sort(label)
                        .map(sort -> new TurnLabel(
                                label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                                found.start("label"),
                                found.end("label"),
                                found.start("mark"),
                                found.end(),
                                found.group("stamp") != null,
                                sort));
            }
        }
        return Optional.empty();
    }

    /** Whether a line begins as a field or note does: "Date: …", "Editor's note: …". */
    static boolean field(String line) {
        Matcher label = LABELS.get(1).matcher(line.substring(0, Math.min(line.length(), REACH)));
        return label.find() && sort(label.group("label")).isEmpty();
    }

    private static Optional<Sort> sort(String label) {
        if (LETTERED.matcher(label).matches()) {
            return Optional.of(label.startsWith("Q") ? Sort.QUESTION : Sort.ANSWER);
        }
        List<String> words = Stream.of(label.replaceAll("[(\\[].*", "")
                        .toLowerCase(Locale.ROOT)
                        .split("\\s+"))
                .map(word -> word.replace('’', '\'').replaceAll("\\.$", ""))
                .filter(word -> !word.equals("the") && !word.equals("hon"))
                .toList();
        if (words.isEmpty() || words.stream().anyMatch(word -> "heading".equals(WORDS.get(word)))) {
            return Optional.empty();
        }
        if (words.size() == 1 && WORDS.containsKey(words.get(0))) {
            String sort = WORDS.get(words.get(0));
            return Optional.of(
                    sort.equals("answers") ? Sort.ANSWERING : sort.equals("asks") ? Sort.ASKING : Sort.OFFICE);
        }
        boolean titled = TITLES.contains(words.get(0)) && words.size() > 1;
        if (titled || words.stream().anyMatch(word -> WORDS.containsKey(word) || TITLES.contains(word))) {
            return Optional.of(Sort.OFFICE);
        }
        boolean name = words.size() <= 4
                && words.stream().noneMatch(word -> word.matches("of|for|to|and|the") || word.matches("\\d+"));
        return name ? Optional.of(Sort.NAME) : Optional.empty();
    }
}
