package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Span;
import inquest.core.name.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names in one text, each tied to its bearer: {@code Roe} to the one {@code Jane Roe} of the text, {@code LWU}
 * to the body whose name it abbreviates.
 *
 * <p>A surname goes to a full name only if exactly one person of the text bears it; spelling alone never joins two names.
 */
final class Names {

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

    private static final List<List<String>> SHORT = Tables.rows(Names.class, "short-names.tsv");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Map<String, Bearer> bearers = new TreeMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> expansions;
    private final List<Named> all = new ArrayList<>();
    private final Map<Word, Named> byWord = new HashMap<>();

    private Names(Lexicon lexicon, Gazetteer gazetteer, Map<String, String> expansions) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.expansions = expansions;
    }

    /** Finds and resolves the names of a text. */
    static Names in(List<List<Word>> sentences, Lexicon lexicon, Gazetteer gazetteer) {
        NameFinder finder = new NameFinder(lexicon, gazetteer);
        List<NameFinder.Found> found = finder.find(sentences);
        Names names = new Names(lexicon, gazetteer, finder.expansions());
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

    /** Whether a word is part of a person's name. */
    boolean person(Word word) {
        return at(word).filter(name -> name.bearer().kind() == Party.Kind.PERSON)
                .isPresent();
    }

    // ---- resolving

    private void resolve(List<NameFinder.Found> found) {
        Map<String, Set<String>> bySurname = new HashMap<>();
        Map<String, Set<String>> byGiven = new HashMap<>();
        for (NameFinder.Found name : found) {
            if (name.kind() == Party.Kind.PERSON && name.words().size() > 1) {
                bySurname
                        .computeIfAbsent(name.surname(), k -> new LinkedHashSet<>())
                        .add(name.text());
                byGiven.computeIfAbsent(name.given(), k -> new LinkedHashSet<>())
                        .add(name.text());
            }
        }
        // A headline in capitals names the same bearers; the running text has the proper spelling.
        found.stream()
                .map(NameFinder.Found::text)
                .filter(text -> !text.equals(text.toUpperCase(Locale.ROOT)))
                .forEach(text -> written.putIfAbsent(text.toLowerCase(Locale.ROOT), text));
        for (NameFinder.Found name : found) {
            Named named = resolved(name, bySurname, byGiven);
            named.bearer().titles.addAll(titles(name));
            if (!named.bearer().name().equals(name.text())) {
                named.bearer().aliases.add(name.text());
            }
            all.add(named);
            name.words().forEach(word -> byWord.put(word, named));
        }
    }

    private Named resolved(
            NameFinder.Found name, Map<String, Set<String>> bySurname, Map<String, Set<String>> byGiven) {
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
        Optional<String> inFull = name.kind() == Party.Kind.PERSON ? Optional.empty() : inFull(text);
        if (inFull.isPresent()) {
            return named(name, inFull.get(), "\"" + text + "\" is short for \"" + inFull.get() + "\"");
        }
        if ((name.words().size() == 1 || text.indexOf('/') > 0) && name.kind() != Party.Kind.PERSON) {
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

    /** The full name that the text has too, of a body or country that everybody calls so in short: "EU", "UN General Assembly". */
    private Optional<String> inFull(String text) {
        return SHORT.stream()
                .filter(row -> text.equals(row.get(0)) || text.startsWith(row.get(0) + " "))
                .map(row -> (row.get(1) + text.substring(row.get(0).length())).toLowerCase(Locale.ROOT))
                .flatMap(full -> Optional.ofNullable(written.get(full)).stream())
                .findFirst();
    }

    private Named named(NameFinder.Found name, String full, String why) {
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
    private List<String> titles(NameFinder.Found name) {
        List<String> titles = new ArrayList<>();
        if (name.kind() != Party.Kind.PERSON) {
            return titles;
        }
        Word first = name.words().get(0);
        first.next(-1)
                .filter(word -> lexicon.office(word)
                        || NameFinder.COURTESY.matcher(word.text()).matches())
                .ifPresent(word -> titles.add(word.lower()));
        name.words().stream()
                .flatMap(word -> word.children("appos"))
                .filter(lexicon::office)
                .forEach(word -> titles.add(word.lemma()));
        return titles;
    }
}
