package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names in one text, each tied to its bearer: {@code Roe} to the one {@code Jane Roe} of the text, {@code LWU}
 * to the body whose name it abbreviates.
 *
 * <p>A surname goes to a full name only if exactly one person of the text bears it; spelling alone never joins two names.
 */
final class Names {

    private static final Set<String> JOINTS = Set.of("of", "for", "the", "and", "de", "la", "al", "on", "in");
    private static final Pattern COURTESY = Pattern.compile("(?:Mrs?|Ms|Miss|Dr|Prof|Gen|Col|Sir)\\.?");
    private static final Set<String> OPEN = Set.of("(", "-LRB-");
    private static final Set<String> CLOSE = Set.of(")", "-RRB-");
    private static final Set<String> BETWEEN_ACRONYMS = Set.of("/", ",", "or", "and");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z.&-]{0,8}[A-Z]s?");
    private static final Set<String> NOT_ACRONYMS =
            Set.of("AM", "PM", "OK", "TV", "CD", "ID", "II", "III", "IV", "AD", "BC");

    /** Somebody or something with a name, in one text. */
    static final class Bearer {
        private final String name;
        private final Party.Kind kind;
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> titles = new LinkedHashSet<>();

        Bearer(String name, Party.Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        String name() {
            return name;
        }

        Party.Kind kind() {
            return kind;
        }

        List<String> aliases() {
            return List.copyOf(aliases);
        }

        List<String> titles() {
            return List.copyOf(titles);
        }
    }

    /**
     * A name where it stands.
     *
     * @param words the tokens, in order
     * @param bearer whose name it is
     * @param why how it was resolved
     */
    record Named(List<Word> words, Bearer bearer, Explanation why) {
        Span span() {
            return words.get(0).span().union(words.get(words.size() - 1).span());
        }

        Word last() {
            return words.get(words.size() - 1);
        }
    }

    private record Found(List<Word> words, Party.Kind kind) {
        String text() {
            StringBuilder text = new StringBuilder();
            for (Word word : words) {
                boolean apart = text.length() > 0
                        && words.get(words.indexOf(word) - 1).span().end()
                                < word.span().start();
                text.append(apart ? " " : "").append(word.text());
            }
            return text.toString();
        }
    }

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Map<String, Bearer> bearers = new TreeMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> expansions = new TreeMap<>();
    private final List<Named> all = new ArrayList<>();
    private final Map<Word, Named> byWord = new HashMap<>();

    private Names(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** Finds and resolves the names of a text. */
    static Names in(List<List<Word>> sentences, Lexicon lexicon, Gazetteer gazetteer) {
        Names names = new Names(lexicon, gazetteer);
        List<Found> found = new ArrayList<>();
        sentences.forEach(sentence -> found.addAll(names.find(sentence)));
        sentences.forEach(sentence -> names.harvestAcronyms(sentence, found));
        Set<Word> taken = new HashSet<>();
        found.forEach(name -> taken.addAll(name.words()));
        sentences.forEach(sentence -> found.addAll(names.findKnown(sentence, found, taken)));
        found.sort(Comparator.comparing(name -> name.words().get(0).span()));
        names.resolve(found);
        return names;
    }

    List<Named> all() {
        return all;
    }

    /** The name that a word is part of. */
    Optional<Named> at(Word word) {
        return Optional.ofNullable(byWord.get(word));
    }

    // ---- finding

    private List<Found> find(List<Word> sentence) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); ) {
            int end = gazetteerEnd(sentence, i);
            Party.Kind kind = end > i ? gazetteer.kind(text(sentence, i, end)) : kind(sentence.get(i));
            if (end == i && kind != Party.Kind.EVENT) {
                end = nameEnd(sentence, i, kind);
            }
            if (end > i) {
                List<Word> words = trimmed(sentence.subList(i, end), kind);
                if (!words.isEmpty()) {
                    found.add(new Found(List.copyOf(words), retyped(words, kind)));
                }
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    private int gazetteerEnd(List<Word> sentence, int from) {
        for (int end = Math.min(sentence.size(), from + 8); end > from; end--) {
            if (gazetteer.knows(text(sentence, from, end))) {
                return end;
            }
        }
        return from;
    }

    private static String text(List<Word> sentence, int from, int end) {
        return new Found(sentence.subList(from, end), Party.Kind.OBJECT).text();
    }

    /** EVENT stands for "no name". */
    private static Party.Kind kind(Word word) {
        return switch (word.entity()) {
            case "PERSON" -> Party.Kind.PERSON;
            case "ORGANIZATION" -> Party.Kind.ORGANISATION;
            case "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE" -> Party.Kind.PLACE;
            default -> Party.Kind.EVENT;
        };
    }

    private static int nameEnd(List<Word> sentence, int from, Party.Kind kind) {
        int end = from;
        while (end < sentence.size() && kind(sentence.get(end)) == kind) {
            end++;
        }
        return end;
    }

    /** Without possessive marks, quotation marks and small words at the ends. */
    private static List<Word> trimmed(List<Word> words, Party.Kind kind) {
        int from = kind == Party.Kind.PERSON
                        && words.size() > 1
                        && COURTESY.matcher(words.get(0).text()).matches()
                ? 1
                : 0;
        int end = words.size();
        while (from < end
                && !Character.isUpperCase(words.get(from).text().codePointAt(0))
                && kind != Party.Kind.PERSON) {
            from++;
        }
        while (end > from
                && (!Character.isLetterOrDigit(words.get(end - 1).text().codePointAt(0))
                        || words.get(end - 1).pos().equals("POS"))) {
            end--;
        }
        return words.subList(from, end);
    }

    private Party.Kind retyped(List<Word> words, Party.Kind kind) {
        Word last = words.get(words.size() - 1);
        if (kind == Party.Kind.ORGANISATION && lexicon.place(last) && !lexicon.body(last)) {
            return Party.Kind.PLACE;
        }
        return kind;
    }

    /** {@code Long Name (ACR)}, {@code Long Name (ACR1/ACR2)}, {@code ACR, or Long Name}. */
    private void harvestAcronyms(List<Word> sentence, List<Found> found) {
        for (int i = 1; i + 2 < sentence.size(); i++) {
            boolean bracket = OPEN.contains(sentence.get(i).text());
            int close = bracket ? bracketEnd(sentence, i) : -1;
            if (close > i + 1) {
                List<Word> inside = sentence.subList(i + 1, close);
                List<Word> brief = inside.stream()
                        .filter(word -> !acronyms(word).isEmpty())
                        .toList();
                List<String> all =
                        brief.stream().flatMap(word -> acronyms(word).stream()).toList();
                adopt(sentence, expansionStart(sentence, i, all), i, brief, found);
            } else if (acronyms(sentence.get(i - 1)).size() > 0
                    && sentence.get(i).text().equals(",")
                    && sentence.get(i + 1).lower().equals("or")) {
                int start = i + 2;
                while (start < sentence.size() && sentence.get(start).lower().equals("the")) {
                    start++;
                }
                adopt(sentence, start, capitalisedEnd(sentence, start), List.of(sentence.get(i - 1)), found);
            }
        }
    }

    /** Where a bracket that holds acronyms alone, with slashes or commas between them, closes; -1 for any other. */
    private static int bracketEnd(List<Word> sentence, int open) {
        for (int i = open + 1; i < Math.min(sentence.size(), open + 7); i++) {
            Word word = sentence.get(i);
            if (CLOSE.contains(word.text())) {
                return i;
            }
            if (acronyms(word).isEmpty() && !BETWEEN_ACRONYMS.contains(word.text())) {
                return -1;
            }
        }
        return -1;
    }

    private void adopt(List<Word> sentence, int start, int end, List<Word> bracketed, List<Found> found) {
        if (start < 0 || end <= start) {
            return;
        }
        List<Word> words = List.copyOf(sentence.subList(start, end));
        Set<Word> covered = new HashSet<>(words);
        covered.addAll(bracketed);
        found.removeIf(name -> name.words().stream().anyMatch(covered::contains));
        Found expansion = new Found(words, Party.Kind.ORGANISATION);
        found.add(expansion);
        bracketed.forEach(word -> {
            found.add(new Found(List.of(word), Party.Kind.ORGANISATION));
            acronyms(word).forEach(acronym -> expansions.putIfAbsent(acronym, expansion.text()));
            expansions.putIfAbsent(word.text(), expansion.text());
        });
    }

    private static List<String> acronyms(Word word) {
        List<String> found = new ArrayList<>();
        for (String part : word.text().split("/")) {
            if (!ACRONYM.matcher(part).matches() || NOT_ACRONYMS.contains(part)) {
                return List.of();
            }
            found.add(part);
        }
        return found;
    }

    /** Where the words that the acronym abbreviates begin; -1 where it abbreviates none of the words before it. */
    private static int expansionStart(List<Word> sentence, int end, List<String> acronyms) {
        if (acronyms.isEmpty()) {
            return -1;
        }
        int run = end;
        while (run > 0
                && end - run < 12
                && (capitalised(sentence.get(run - 1))
                        || JOINTS.contains(sentence.get(run - 1).lower())
                        || sentence.get(run - 1).pos().equals("POS")
                        || sentence.get(run - 1).pos().equals("HYPH"))) {
            run--;
        }
        for (int start = end - 1; start >= run; start--) {
            if (capitalised(sentence.get(start)) && abbreviates(acronyms, text(sentence, start, end))) {
                return start;
            }
        }
        return -1;
    }

    private static int capitalisedEnd(List<Word> sentence, int start) {
        int end = start;
        while (end < sentence.size()
                && (capitalised(sentence.get(end))
                        || (end > start
                                && (JOINTS.contains(sentence.get(end).lower())
                                        || sentence.get(end).pos().equals("POS"))))) {
            end++;
        }
        while (end > start && !capitalised(sentence.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean capitalised(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    private static boolean abbreviates(List<String> acronyms, String expansion) {
        String every = initials(expansion, false);
        String main = initials(expansion, true);
        return acronyms.stream()
                .map(acronym -> acronym.replaceAll("[.&-]|s$", ""))
                .anyMatch(acronym -> acronym.equals(every) || acronym.equals(main));
    }

    private static String initials(String expansion, boolean withoutJoints) {
        StringBuilder initials = new StringBuilder();
        for (String word : expansion.split("[\\s-]+")) {
            if (!word.isEmpty()
                    && Character.isLetter(word.charAt(0))
                    && !(withoutJoints && JOINTS.contains(word.toLowerCase(Locale.ROOT)))) {
                initials.append(word.toUpperCase(Locale.ROOT).charAt(0));
            }
        }
        return initials.toString();
    }

    /** Acronyms and surnames of known bearers where the model saw no name: at the start of a quotation, say. */
    private List<Found> findKnown(List<Word> sentence, List<Found> found, Set<Word> taken) {
        Set<String> surnames = surnames(found);
        List<Found> more = new ArrayList<>();
        for (Word word : sentence) {
            if (taken.contains(word)) {
                continue;
            }
            boolean known = acronyms(word).stream().anyMatch(expansions::containsKey);
            if (known || expansions.containsKey(word.text())) {
                more.add(new Found(List.of(word), Party.Kind.ORGANISATION));
            } else if (surnames.contains(word.text()) && word.pos().startsWith("NNP")) {
                more.add(new Found(List.of(word), Party.Kind.PERSON));
            }
        }
        return more;
    }

    private static Set<String> surnames(List<Found> found) {
        return found.stream()
                .filter(name -> name.kind() == Party.Kind.PERSON && name.words().size() > 1)
                .map(name -> name.words().get(name.words().size() - 1).text())
                .collect(Collectors.toSet());
    }

    // ---- resolving

    private void resolve(List<Found> found) {
        Map<String, Set<String>> bySurname = new HashMap<>();
        Map<String, Set<String>> byGiven = new HashMap<>();
        for (Found name : found) {
            if (name.kind() == Party.Kind.PERSON && name.words().size() > 1) {
                bySurname
                        .computeIfAbsent(
                                name.words().get(name.words().size() - 1).text(), k -> new LinkedHashSet<>())
                        .add(name.text());
                byGiven.computeIfAbsent(name.words().get(0).text(), k -> new LinkedHashSet<>())
                        .add(name.text());
            }
        }
        // A headline in capitals names the same bearers; the running text has the proper spelling.
        found.stream()
                .map(Found::text)
                .filter(text -> !text.equals(text.toUpperCase(Locale.ROOT)))
                .forEach(text -> written.putIfAbsent(text.toLowerCase(Locale.ROOT), text));
        for (Found name : found) {
            Named named = resolved(name, bySurname, byGiven);
            named.bearer().titles.addAll(titles(name));
            if (!named.bearer().name().equals(name.text())) {
                named.bearer().aliases.add(name.text());
            }
            all.add(named);
            name.words().forEach(word -> byWord.put(word, named));
        }
    }

    private Named resolved(Found name, Map<String, Set<String>> bySurname, Map<String, Set<String>> byGiven) {
        String text = name.text();
        Optional<String> listed = gazetteer.fullest(text);
        if (listed.isPresent()) {
            return named(name, listed.get(), "the case's gazetteer names \"" + listed.get() + "\"");
        }
        if (name.words().size() == 1 && name.kind() == Party.Kind.PERSON) {
            Set<String> full = bySurname.getOrDefault(text, byGiven.getOrDefault(text, Set.of()));
            if (full.size() == 1) {
                String one = full.iterator().next();
                return named(name, one, "the only full name in this exhibit with \"" + text + "\" is \"" + one + "\"");
            }
            if (full.size() > 1) {
                return named(
                        name, text, "left open: " + full.size() + " full names in this exhibit have \"" + text + "\"");
            }
        }
        if (name.words().size() == 1 && name.kind() != Party.Kind.PERSON) {
            for (String key : List.of(text, text.split("/")[0])) {
                if (expansions.containsKey(key)) {
                    return named(
                            name,
                            expansions.get(key),
                            "this exhibit gives \"" + key + "\" for \"" + expansions.get(key) + "\"");
                }
            }
        }
        return named(name, text, "as written");
    }

    private Named named(Found name, String full, String why) {
        String lower = full.toLowerCase(Locale.ROOT);
        Bearer bearer = bearers.computeIfAbsent(
                name.kind() + " " + lower, k -> new Bearer(written.getOrDefault(lower, full), name.kind()));
        if (name.kind() == Party.Kind.ORGANISATION) {
            expansions.forEach((acronym, expansion) -> {
                if (expansion.equalsIgnoreCase(full)) {
                    bearer.aliases.add(acronym);
                }
            });
        }
        return new Named(name.words(), bearer, Explanation.of(why));
    }

    /** Titles right before the name, and offices in apposition behind it. */
    private List<String> titles(Found name) {
        List<String> titles = new ArrayList<>();
        if (name.kind() != Party.Kind.PERSON) {
            return titles;
        }
        Word first = name.words().get(0);
        first.next(-1)
                .filter(word ->
                        lexicon.office(word) || COURTESY.matcher(word.text()).matches())
                .ifPresent(word -> titles.add(word.lower()));
        name.words().stream()
                .flatMap(word -> word.children("appos"))
                .filter(lexicon::office)
                .forEach(word -> titles.add(word.lemma()));
        return titles;
    }
}
