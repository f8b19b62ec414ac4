package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.name.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The hand-kept tables that reading rests on: words for acts, for saying, for people, offices, bodies, places, law. */
final class Lexicon {

    /**
     * How a word that names an act arranges who did what; see {@code acts.tsv}.
     *
     * @param with a word that must hang on it, or the form that it must have; empty where neither need be
     */
    record Trigger(ActKind kind, String frame, String with) {}

    /** What a qualifier does to a number. */
    enum Bound {
        LOW,
        HIGH,
        ABOUT,
        EXACT
    }

    /** Words that stand for people by themselves: "many were beaten". */
    private static final Set<String> EVENTS =
            Set.of("uprising", "event", "conference", "summit", "meeting", "ceremony", "seminar");

    /** What makes a body one that sits and decides, and no corpse. */
    private static final Set<String> OFFICIAL = Set.of(
            "international",
            "governing",
            "legislative",
            "judicial",
            "religious",
            "official",
            "regional",
            "supervisory");

    /** Round numbers that stand for people by themselves: "a dozen". */
    static final Set<String> ROUND = Set.of("dozen", "score", "hundred", "thousand", "million");

    /** Sorts of verbs whose subject does not say what follows. */
    private static final Set<String> SILENT = Set.of("wishes", "learns");

    private static final Set<String> CONFINEMENT = Set.of("prison", "jail", "custody", "detention");

    /** Of what a service is a body that acts: "the prosecution service"; a bus service is none. */
    private static final Set<String> SERVING = Set.of(
            "prosecution",
            "security",
            "intelligence",
            "secret",
            "police",
            "prison",
            "penitentiary",
            "border",
            "investigation");

    private static final Set<String> SOME = Set.of(
            "many",
            "some",
            "several",
            "most",
            "all",
            "others",
            "none",
            "nobody",
            "everyone",
            "few",
            "dozens",
            "no-one",
            "one",
            "anyone",
            "anybody",
            "someone",
            "somebody");

    /** Singular nouns for several people. */
    private static final Set<String> COLLECTIVE = Set.of(
            "community",
            "staff",
            "personnel",
            "crew",
            "squad",
            "gang",
            "mob",
            "patrol",
            "band",
            "group",
            "faction",
            "crowd",
            "procession");

    private static final Set<String> PEOPLE = lemmas("people.tsv", row -> true);
    private static final Set<String> OFFICES = lemmas("offices.tsv", row -> true);
    private static final Set<String> PLACES = lemmas("places.tsv", row -> true);
    private static final Set<String> SAYINGS = lemmas("sayings.tsv", row -> true);
    private static final Set<String> CUES = lemmas("cues.tsv", row -> !row[1].equals("learns"));
    private static final Set<String> ACT_VERBS = lemmas("acts.tsv", row -> row[1].equals("V"));
    private static final Set<String> ACT_NOUNS = lemmas("acts.tsv", row -> row[1].equals("N"));
    private static final Set<String> DEEDS = lemmas("acts.tsv", row -> row[1].equals("V") && row[3].equals("does"));

    private final Map<String, List<Trigger>> acts = new HashMap<>();
    private final Map<String, String> cues = new HashMap<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> posts = new HashSet<>();
    private final Set<String> namedBodies = new HashSet<>();
    private final Set<String> sites = new HashSet<>();
    private final Set<String> natural = new HashSet<>();
    private final Set<String> figures = new HashSet<>();
    private final Map<String, String> law = new HashMap<>();
    private final Map<String, Bound> qualifiers = new HashMap<>();

    /** Reads the tables from the class path. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        for (String[] row : rows("acts.tsv")) {
            ActKind kind = ActKind.of(row[2]).orElseThrow(() -> new IllegalStateException("acts.tsv: " + row[2]));
            lexicon.acts
                    .computeIfAbsent(row[0] + "/" + row[1], key -> new ArrayList<>())
                    .add(new Trigger(kind, row[3], row.length > 4 ? row[4] : ""));
        }
        rows("cues.tsv").forEach(row -> lexicon.cues.put(row[0], row[1]));
        rows("bodies.tsv").forEach(row -> lexicon.bodies.add(row[0]));
        rows("posts.tsv").forEach(row -> lexicon.posts.add(row[0]));
        rows("named-bodies.tsv").forEach(row -> lexicon.namedBodies.add(row[0]));
        rows("sites.tsv").forEach(row -> lexicon.sites.add(row[0]));
        rows("natural.tsv").forEach(row -> lexicon.natural.add(row[0]));
        rows("figures.tsv").forEach(row -> lexicon.figures.add(row[0]));
        rows("law.tsv").forEach(row -> lexicon.law.put(row[0], row[1]));
        rows("qualifiers.tsv")
                .forEach(row -> lexicon.qualifiers.put(row[0], Bound.valueOf(row[1].toUpperCase(Locale.ROOT))));
        return lexicon;
    }

    private static List<String[]> rows(String table) {
        return Tables.rows(Lexicon.class, table).stream()
                .map(row -> row.toArray(String[]::new))
                .toList();
    }

    private static Set<String> lemmas(String table, Predicate<String[]> among) {
        return rows(table).stream().filter(among).map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a verb may name an act, whoever does it or undergoes it. */
    static boolean actVerb(String lemma) {
        return ACT_VERBS.contains(lemma);
    }

    /** Whether a noun may name an act: "murder". */
    static boolean actNoun(String lemma) {
        return ACT_NOUNS.contains(lemma);
    }

    /** Whether a verb may name what its subject does to somebody: "kill", but not "die". */
    static boolean deed(String lemma) {
        return DEEDS.contains(lemma);
    }

    /** Whether a noun is one for people: "poet", "governor". */
    static boolean person(String lemma) {
        return PEOPLE.contains(lemma) || OFFICES.contains(lemma);
    }

    /** Whether a noun is one for places: "district". */
    static boolean placeNoun(String lemma) {
        return PLACES.contains(lemma);
    }

    /** Whether a noun is one for an office: "minister". */
    static boolean officeNoun(String lemma) {
        return OFFICES.contains(lemma);
    }

    /** Whether a verb may hold what it introduces, in whatever way; see {@code cues.tsv}. */
    static boolean cueVerb(String lemma) {
        return CUES.contains(lemma);
    }

    /** The act that a verb or noun names, if any. */
    Optional<Trigger> act(Word word) {
        String pos = word.verb() ? "V" : word.noun() ? "N" : "";
        return acts.getOrDefault(word.lemma() + "/" + pos, List.of()).stream()
                // "nearly beaten to death", "beat him almost to death": beaten, and no more.
                .filter(trigger -> !trigger.with().equals("death")
                        || (!Denials.scarcely(word)
                                && word.children("obl", "nmod").noneMatch(Denials::scarcely)))
                .filter(trigger -> trigger.with().isEmpty()
                        || word.lower().equals(trigger.with())
                        || beside(word, -1, trigger.with())
                        || beside(word, 1, trigger.with())
                        || word.children(
                                        "obl",
                                        "obj",
                                        "nsubj",
                                        "nsubj:pass",
                                        "xcomp",
                                        "advmod",
                                        "nmod",
                                        "dep",
                                        "amod",
                                        "compound",
                                        "ccomp",
                                        "advcl")
                                .filter(child -> child.lemma().equalsIgnoreCase(trigger.with()))
                                .filter(child -> placed(trigger, child))
                                // "A bullet hit my sister"; but a prison in which somebody may die does not die.
                                .filter(child -> !child.relation().equals("nsubj")
                                        || trigger.with().matches("bullet|gunfire"))
                                // "his throat was slit"; but "prisoners were taken" were no more taken prisoner.
                                .anyMatch(child -> !child.isRelation("nsubj:pass") || kind(child) == Party.Kind.OBJECT))
                .findFirst();
    }

    /** "put under arrest", "transferred to a prison", "hit with an iron bar"; not "after his arrest", "hit his head on a bar". */
    private static boolean placed(Trigger trigger, Word child) {
        String joint = child.preposition().orElse("");
        return switch (trigger.kind()) {
            case DETENTION ->
                trigger.with().equals("arrest")
                        ? joint.equals("under") || beside(child, -1, "under") || beside(child, -2, "under")
                        : !CONFINEMENT.contains(trigger.with()) || joint.matches("to|in|into|from");
            // "died behind bars", and not in one.
            case DEATH_IN_CUSTODY -> !trigger.with().equals("bar") || joint.equals("behind");
            case ILL_TREATMENT -> !trigger.frame().equals("takes") || joint.matches("with|using|by");
            default -> true;
        };
    }

    /** "fatally shot", "shot dead", which parsers hang in many ways. */
    private static boolean beside(Word word, int place, String with) {
        return word.next(place).filter(other -> other.lower().equals(with)).isPresent();
    }

    /** How a verb of saying holds what it introduces: {@code says}, {@code claims}, {@code denies}, {@code asks}, {@code names}. */
    Optional<String> cue(Word word) {
        return word.verb()
                ? Optional.ofNullable(cues.get(word.lemma())).filter(sort -> !SILENT.contains(sort))
                : Optional.empty();
    }

    /** Whether a verb holds what it introduces as wished for, and not as so. */
    boolean wishing(Word verb) {
        return "wishes".equals(cues.get(verb.lemma()));
    }

    /** Whether a verb says that somebody came to know what follows. */
    boolean learning(Word verb) {
        return "learns".equals(cues.get(verb.lemma()));
    }

    /** Whether a noun names something said, such as "the claim that …". */
    static boolean saying(Word noun) {
        return saying(noun.lemma());
    }

    static boolean saying(String noun) {
        return SAYINGS.contains(noun);
    }

    /** Whether a noun is one for people; with a capital it keeps its plural: "60 Campesinos". */
    boolean people(Word noun) {
        return PEOPLE.contains(noun.lemma()) || PEOPLE.contains(noun.lower().replaceFirst("s$", ""));
    }

    boolean office(Word word) {
        return officeNoun(word.lemma());
    }

    /** Whether who is so called serves somewhere, and is no official: a guard, a captain. */
    boolean post(Word word) {
        return posts.contains(word.lemma());
    }

    boolean body(Word word) {
        return bodies.contains(word.lemma());
    }

    /** Whether people die of it without anybody's deed: a disease, a storm, an accident. */
    boolean natural(Word word) {
        return natural.contains(word.lemma());
    }

    /** Whether it is killed in a figure of speech alone, such as time. */
    boolean figure(Word word) {
        return figures.contains(word.lemma());
    }

    /** Whether it is a thing at which something can be done, such as a house. */
    boolean site(Word word) {
        return sites.contains(word.lemma());
    }

    boolean place(Word word) {
        return placeNoun(word.lemma());
    }

    /** Whether a word names an act of one of these kinds. */
    boolean names(Word word, Set<ActKind> kinds) {
        return act(word).filter(act -> kinds.contains(act.kind())).isPresent();
    }

    /** What sort of thing a noun without a name stands for. */
    Party.Kind kind(Word noun) {
        if (SOME.contains(noun.lemma())) {
            return Party.Kind.GROUP;
        }
        // "two thirds of the prisoners"
        if (Quantities.fraction(noun)) {
            Optional<Word> whole = noun.under(Set.of("of"), "nmod").findFirst();
            if (whole.isPresent()) {
                return kind(whole.get());
            }
        }
        if (aged(noun)) {
            return Party.Kind.PERSON;
        }
        if (noun.lower().equals("another")) {
            return standsFor(noun).map(this::kind).orElse(Party.Kind.OBJECT);
        }
        if (COLLECTIVE.contains(noun.lemma()) || those(noun)) {
            return Party.Kind.GROUP;
        }
        if (noun.lemma().equals("body") && noun.children("amod").anyMatch(child -> OFFICIAL.contains(child.lower()))) {
            return Party.Kind.ORGANISATION;
        }
        boolean service = noun.lemma().equals("service")
                && noun.children("compound", "amod").anyMatch(of -> SERVING.contains(of.lemma()));
        // "Steppe Rights Watch": of names alone, for a watch is a thing.
        boolean named = noun.pos().startsWith("NNP") && namedBodies.contains(noun.lemma());
        if (service || named) {
            return Party.Kind.ORGANISATION;
        }
        boolean plural = noun.pos().endsWith("S");
        if (plural && ROUND.contains(noun.lemma())) {
            return Party.Kind.GROUP;
        }
        // "militiamen", which a parser takes for one.
        if (noun.lemma().endsWith("men") && PEOPLE.contains(noun.lemma().replaceFirst("men$", "man"))) {
            return Party.Kind.GROUP;
        }
        if (PEOPLE.contains(present(noun.lemma())) || OFFICES.contains(noun.lemma())) {
            return plural || noun.lemma().equals("people") ? Party.Kind.GROUP : Party.Kind.PERSON;
        }
        if (noun.pos().equals("NNPS") && !bodies.contains(noun.lemma())) {
            return Party.Kind.GROUP;
        }
        if (noun.entity().equals("PERSON")) {
            return Party.Kind.PERSON;
        }
        if (bodies.contains(noun.lemma()) || noun.entity().equals("ORGANIZATION")) {
            return Party.Kind.ORGANISATION;
        }
        if (PLACES.contains(noun.lemma()) || noun.entity().equals("LOCATION")) {
            return Party.Kind.PLACE;
        }
        return act(noun).isPresent() || EVENTS.contains(noun.lemma()) ? Party.Kind.EVENT : Party.Kind.OBJECT;
    }

    /** Of "one man was killed and another wounded" the man: the last noun before that is counted or has an article. */
    private static Optional<Word> standsFor(Word another) {
        return another.sentenceWords().stream()
                .filter(word -> word.index() < another.index() && word.noun() && !word.isRelation("compound"))
                .filter(word -> word.child("nummod", "det").isPresent()
                        && !word.entity().matches("DATE|TIME"))
                .reduce((earlier, later) -> later);
    }

    /** "a 16-year-old". */
    private static boolean aged(Word word) {
        return word.lemma().equals("old")
                && word.next(-1).filter(dash -> dash.text().equals("-")).isPresent()
                && word.next(-2).filter(year -> year.lemma().equals("year")).isPresent();
    }

    /** "Those were hanged", "those who refused": people, where something is done to people; never "those days". */
    static boolean those(Word word) {
        return word.lower().matches("those|these") && !word.isRelation("det");
    }

    /** An ex-wife is of the same sort as a wife. */
    static String present(String lemma) {
        return lemma.startsWith("ex-") ? lemma.substring(3) : lemma;
    }

    Map<String, String> law() {
        return law;
    }

    Map<String, Bound> qualifiers() {
        return qualifiers;
    }
}
