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
    private static final String SMALL = "\\p{Ll}[\\p{L}\\p{M}'’-]*";
    private static final String BRACKET = "(?:[ \\t]*[(\\[][^()\\[\\]\\n]{1,60}[)\\]])?";

    private static final List<Pattern> LABELS = List.of(
            Pattern.compile(OPENING
                    + "(?<label>(?:Q(?i:uestion)?|A(?i:nswer)?)(?: ?\\d{1,3})?)[*_]{0,3}(?:(?<mark>[:.)])"
                    + FOLLOWS + "|(?=\\t| {2,}\\S))"),
            Pattern.compile(OPENING + "(?<label>(?=\\p{L})" + WORD + "(?:[ \\t]+(?:" + WORD + "|" + SMALL + ")){0,6}"
                    + BRACKET + ")[*_]{0,3}[ \\t]?(?<mark>:)" + FOLLOWS),
            // "Mr. KARIMI. I thank the House.", as parliaments print it.
            Pattern.compile(OPENING + "(?<label>(?:Mrs?|Ms|Miss|Dr|The)\\.? (?:Hon\\.? )?\\p{Lu}{2,}(?:[ '’-]\\p{Lu}+)*"
                    + BRACKET + ")(?<mark>\\.)" + FOLLOWS));

    private static final Pattern LETTERED = Pattern.compile("(?i)(q(?:uestion)?|a(?:nswer)?)(?: ?\\d{1,3})?");

    /** Small words that a name may have. */
    private static final Pattern JOINT =
            Pattern.compile("(?:the|and|to|de|da|di|du|del|la|al|el|bin|bint|ibn|von|van|der|den)");

    /** Words of a label that is nobody's, as far as the tables know; more are a clause. */
    private static final int FEW = 3;

    private static final Set<String> PARTS = Set.of("role", "answers", "asks");
    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Set<String> TITLES = new HashSet<>();
    private static final Set<String> ADDRESSES = new HashSet<>();
    private static final Set<String> MODIFIERS = new HashSet<>();
    private static final Set<String> EXAMINING = new HashSet<>();

    static {
        Tables.rows(Lexicon.class, "offices.tsv").forEach(row -> WORDS.put(row.get(0), "role"));
        Tables.rows(TurnLabel.class, "turns.tsv").forEach(row -> {
            String word = row.get(0);
            switch (row.get(1)) {
                case "title" -> TITLES.add(word);
                case "address" -> {
                    TITLES.add(word);
                    ADDRESSES.add(word);
                }
                case "modifier" -> MODIFIERS.add(word);
                case "examines" -> EXAMINING.add(word);
                default -> WORDS.put(word, row.get(1));
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

    /** Whether a line begins as a field or note does: "Date: …", "Commission's comment: …". */
    static boolean field(String line) {
        return nobodys(line).filter(Words::known).isPresent();
    }

    /** Whether a line begins with a few words and a colon, as a turn of somebody may whose part no table knows: "Taxi driver: …". */
    static boolean like(String line) {
        return nobodys(line).filter(words -> words.all().size() <= FEW).isPresent();
    }

    /** What stands before the colon, where it is no speaker and no clause. */
    private static Optional<Words> nobodys(String line) {
        Matcher label = LABELS.get(1).matcher(line.substring(0, Math.min(line.length(), REACH)));
        return label.find() && sort(label.group("label")).isEmpty()
                ? Optional.of(new Words(label.group("label"))).filter(words -> !words.clause())
                : Optional.empty();
    }

    /** Whether a label is that of somebody who examines others, whatever else he says: "Defence counsel", "PROSECUTOR". */
    static boolean examines(String label) {
        return new Words(label).head().stream().anyMatch(word -> EXAMINING.contains(small(word)));
    }

    /** The words of a label that are names, in small letters: no title, no office, no letter. */
    static Set<String> names(String label) {
        Set<String> names = new HashSet<>();
        for (String word : new Words(label).all()) {
            String lower = small(word);
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            if (lower.length() > 2 && capital && !part(lower) && !MODIFIERS.contains(lower)) {
                names.add(lower);
            }
        }
        return names;
    }

    /** Whether a word is a title, or stands for a speaker. */
    static boolean part(String word) {
        String lower = small(word);
        return TITLES.contains(lower) || PARTS.contains(WORDS.getOrDefault(lower, ""));
    }

    private static boolean listed(String lower) {
        return part(lower) || MODIFIERS.contains(lower) || "heading".equals(WORDS.get(lower));
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\.$", "");
    }

    /** The words of a label, what stands in brackets left out. */
    private record Words(List<String> all) {

        Words(String label) {
            this(Stream.of(label.replaceAll("[(\\[].*", "").strip().split("\\s+"))
                    .filter(word -> !small(word).matches("the|hon"))
                    .toList());
        }

        /** Those before "of" or "for": the others do not say what the label is. */
        List<String> head() {
            return all.stream().takeWhile(word -> !word.matches("of|for|by|on")).toList();
        }

        /** Whether somebody does something before the colon: "The general said: …". */
        boolean clause() {
            List<String> found = all.stream()
                    .filter(word -> "clause".equals(WORDS.get(small(word))))
                    .toList();
            String last = all.isEmpty() ? "" : all.get(all.size() - 1);
            // "Captain Orveth shouted: …"; but "The accused: …".
            boolean done = lower(last + " ") && last.endsWith("ed") && !listed(small(last));
            // "Omar Said" and "Said Omar" are names.
            return done
                    || found.stream().anyMatch(Words::lower)
                    || (!found.isEmpty()
                            && found.get(0).equals(all.get(0))
                            && all.stream().anyMatch(Words::lower));
        }

        private static boolean lower(String word) {
            return Character.isLowerCase(word.codePointAt(0));
        }

        /** Whether each small word before "of" is one of labels, and the last one a part or heading. */
        boolean known() {
            List<String> head = head();
            List<String> lower = head.stream()
                    .filter(Words::lower)
                    .filter(word -> !JOINT.matcher(word).matches())
                    .toList();
            return !head.isEmpty()
                    && lower.stream().allMatch(word -> listed(small(word)))
                    && (lower.isEmpty() || !MODIFIERS.contains(small(head.get(head.size() - 1))));
        }

        boolean heading() {
            List<String> head = head();
            // "MR BORN", "Ms Day": a name, whatever else the word says; but "Ms Day's statement".
            boolean addressed = head.size() > 1
                    && ADDRESSES.contains(small(head.get(0)))
                    && head.stream().noneMatch(word -> small(word).endsWith("'s"));
            return !addressed
                    && (head.stream().anyMatch(word -> "heading".equals(WORDS.get(small(word))))
                            || head.stream()
                                    .allMatch(word -> "time".equals(WORDS.get(small(word))) || word.matches("\\d+")));
        }
    }

    private static Optional<Sort> sort(String label) {
        if (LETTERED.matcher(label).matches()) {
            return Optional.of(label.startsWith("Q") ? Sort.QUESTION : Sort.ANSWER);
        }
        Words words = new Words(label);
        if (words.all().isEmpty() || words.clause() || !words.known() || words.heading()) {
            return Optional.empty();
        }
        List<String> head = words.head().stream().map(TurnLabel::small).toList();
        if (words.all().size() == 1 && WORDS.containsKey(head.get(0))) {
            return Optional.of(
                    switch (WORDS.get(head.get(0))) {
                        case "answers" -> Sort.ANSWERING;
                        case "asks" -> Sort.ASKING;
                        case "role" -> Sort.OFFICE;
                        default -> Sort.NAME;
                    });
        }
        if (head.stream().anyMatch(TurnLabel::part)) {
            return Optional.of(Sort.OFFICE);
        }
        boolean name = words.all().size() <= 4
                && words.all().stream()
                        .noneMatch(word -> word.matches("of|for|to|and|by|on|\\d+") || MODIFIERS.contains(word));
        return name ? Optional.of(Sort.NAME) : Optional.empty();
    }
}
