package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts what a place or a word for its inmates tells of captivity, and no verb of locking up does: "remains behind bars", "spent nine
 * years in prison", "there were 400 prisoners in the camp", "walked out of prison", "died in the penal colony".
 */
final class Captivity {

    /** Where only who is held is found hanging or dead. */
    static final Set<String> CELLS = Set.of("cell", "prison", "jail", "custody", "detention", "dungeon");

    private static final Set<String> CONFINEMENT = Set.of("prison", "jail", "detention", "custody", "bars");
    private static final Set<String> NAMED = Set.of("prison", "jail");
    private static final Set<String> WITHOUT_BEING_HELD = Set.of(
            "guard",
            "warden",
            "officer",
            "governor",
            "official",
            "visitor",
            "inspector",
            "delegation",
            "delegate",
            "doctor",
            "judge",
            "minister",
            "lawyer",
            "interrogator",
            "torturer",
            "executioner",
            "chaplain");
    private static final Set<String> BEING = Set.of("be", "remain", "stay", "languish", "sit", "linger");
    private static final Set<String> WHERE = Set.of("in", "behind");

    private static final Set<String> VISITING = Set.of("visit", "work", "inspect", "see", "meet", "interview", "teach");

    private static final WordSorts WORDS = Takings.WORDS;

    private static final Set<String> IN = Set.of("in", "at", "inside", "within");
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> AS = Set.of("as");
    private static final Set<String> SPENDING = Set.of("spend", "serve");
    private static final Set<String> HOLDING = Set.of("hold", "house", "contain");
    private static final Set<String> COMING_OUT = Set.of("walk", "come", "get", "step", "emerge");
    private static final Set<String> OUT_OF = Set.of("out", "from");
    private static final Set<String> ESCAPING =
            Set.of("escape", "tunnel", "disguise", "disguised", "climb", "break", "breakout", "flee", "smuggle");

    /** Who is so called is held no more. */
    private static final Set<String> NO_LONGER =
            Set.of("former", "freed", "released", "escaped", "exchanged", "pardoned", "ex", "dead");

    private static final Set<String> LETTING_GO = Set.of("release", "free", "liberate", "escape", "flee", "liberation");

    private static final String IN_STATE = "a state that somebody is in";

    private final Lexicon lexicon;
    private final Parts parts;

    Captivity(Lexicon lexicon, Parts parts) {
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            confined(word)
                    .or(() -> spent(word))
                    .or(() -> counted(word))
                    .or(() -> cameOut(word))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Deaths of one sentence that the place or the word for the dead makes deaths in custody. */
    List<Draft> deaths(List<Word> sentence) {
        return sentence.stream()
                .filter(word -> Harm.dies(word) && lexicon.act(word).isEmpty())
                .flatMap(word -> died(word).stream())
                .toList();
    }

    /** Whether people are held in the place: "the prison", "a penal colony", "the remand centre"; a refugee camp is none. */
    static boolean prison(Word place) {
        return WORDS.has(place, "confinement")
                || (WORDS.has(place, "site")
                        && place.children("compound", "amod").anyMatch(of -> WORDS.has(of, "penal")));
    }

    /** Whether the word is for people who are held, and not for who was so once. */
    private static boolean captive(Word who) {
        return WORDS.has(who, "captive")
                && who.children("amod", "compound").noneMatch(once -> NO_LONGER.contains(once.lower()));
    }

    /** "X is in prison", "X remains behind bars". */
    private Optional<Draft> confined(Word place) {
        // "in Evin and Gohardasht prisons", each with its name.
        boolean named = NAMED.contains(place.lemma())
                && place.children("compound").anyMatch(name -> name.pos().equals("NNP"))
                && place.children("nsubj")
                        .noneMatch(who -> who.lower().equals("who")
                                ? who.head()
                                        .flatMap(Word::head)
                                        .filter(Captivity::visitsOrGuards)
                                        .isPresent()
                                : visitsOrGuards(who));
        boolean in = (named || CONFINEMENT.contains(place.lower()))
                && place.preposition().filter(WHERE::contains).isPresent()
                && (place.lower().equals("bars")
                        == place.preposition().filter("behind"::equals).isPresent())
                && place.children("det", "nmod:poss").findAny().isEmpty()
                && place.under(Set.of("of"), "nmod").findAny().isEmpty()
                && !visits(place);
        if (!in) {
            return Optional.empty();
        }
        Optional<Word> who = place.child("cop").isPresent()
                ? place.child("nsubj")
                : place.head()
                        .filter(verb -> verb.verb() && place.isRelation("obl", "advmod", "xcomp"))
                        .filter(verb -> BEING.contains(verb.lemma()))
                        .flatMap(verb -> Arguments.passive(verb)
                                ? Arguments.objects(verb).findFirst()
                                : Arguments.subject(verb));
        return who.flatMap(word -> befallen(place, ActKind.DETENTION, word, "who is in \"" + place.text() + "\""))
                .or(() -> Optional.of(new Draft(place, ActKind.DETENTION, IN_STATE))
                        .filter(parts::inverted));
    }

    /** Who is in a prison without being held there. */
    private static boolean visitsOrGuards(Word who) {
        return WITHOUT_BEING_HELD.contains(who.lemma());
    }

    /** "was in prison to visit her client". */
    private static boolean visits(Word place) {
        return Stream.concat(
                        place.children("advcl", "acl", "xcomp"),
                        place.head().stream().flatMap(verb -> verb.children("advcl", "xcomp")))
                .anyMatch(verb -> VISITING.contains(verb.lemma()));
    }

    /** "He spent nine years in prison", "served three years in a labour camp": held so long. */
    private Optional<Draft> spent(Word verb) {
        Optional<Word> spell = SPENDING.contains(verb.lemma()) && verb.verb() && !Arguments.passive(verb)
                ? verb.children("obj", "obl:tmod", "obl:npmod", "dep")
                        .filter(time -> Acts.spell(time) && time.preposition().isEmpty())
                        .findFirst()
                : Optional.empty();
        Optional<Word> place = spell.stream()
                .flatMap(time -> Stream.of(verb, time))
                .flatMap(word -> word.under(Set.of("in", "at", "behind"), "obl", "nmod"))
                .filter(Captivity::doneTimeIn)
                .findFirst();
        // "spent two years in prison as a chaplain"
        boolean other = verb.under(AS, "obl").anyMatch(role -> !captive(role))
                || place.filter(Captivity::visits).isPresent()
                || verb.children("advcl", "xcomp", "acl", "dep")
                        .anyMatch(word -> aimed(word) || word.pos().equals("VBG"));
        // "served four years of a nine-year sentence"
        boolean sentenced = verb.lemma().equals("serve")
                && spell.stream()
                        .flatMap(time -> time.under(OF, "nmod"))
                        .anyMatch(whole -> whole.lemma().equals("sentence"));
        return (place.isEmpty() && !sentenced) || other
                ? Optional.empty()
                : Arguments.subject(verb)
                        .filter(who -> !visitsOrGuards(who) && !Takings.official(who))
                        .flatMap(who -> befallen(verb, ActKind.DETENTION, who, "who spent time in captivity"))
                        .map(draft -> {
                            draft.term(parts.words(spell.get()));
                            place.ifPresent(draft.carriers::add);
                            return draft;
                        });
    }

    /** "spent three months in prison to study the guards". */
    private static boolean aimed(Word clause) {
        return clause.children("mark").anyMatch(to -> to.lower().equals("to"));
    }

    /** "in prison", "behind bars", "in Kerim prison", "in a labour camp"; in "the prison" others spend time as well. */
    static boolean doneTimeIn(Word place) {
        boolean bare = place.children("det", "nmod:poss").findAny().isEmpty();
        if (place.lower().equals("bars")) {
            return place.preposition().filter("behind"::equals).isPresent();
        }
        return prison(place) && (bare || !NAMED.contains(place.lemma()));
    }

    /** "There were about 400 prisoners in the camp", "the camp held 400 prisoners": people held, by their number. */
    private Optional<Draft> counted(Word captives) {
        boolean several = captives.pos().equals("NNS") && (captive(captives) || kept(captives));
        Word whole = several
                ? captives.head()
                        .filter(round -> Lexicon.ROUND.contains(round.lemma())
                                && captives.preposition().filter("of"::equals).isPresent())
                        .orElse(captives)
                : captives;
        Optional<Word> verb = whole.head()
                .filter(above -> several
                        && above.verb()
                        && (whole != captives || captives.child("nummod").isPresent()))
                .filter(above ->
                        Manner.of(above).plain() && above.child("aux", "mark").isEmpty());
        boolean there = verb.filter(be -> be.lemma().equals("be")
                        && whole.isRelation("nsubj")
                        && be.child("expl").isPresent()
                        // "400 prisoners awaiting trial in the jail"
                        && Stream.concat(Stream.of(be, whole, captives), captives.children("acl"))
                                .flatMap(word -> word.under(IN, "obl", "nmod"))
                                .anyMatch(this::holds))
                .isPresent();
        boolean within = verb.filter(holds -> HOLDING.contains(holds.lemma())
                        && whole.isRelation("obj")
                        && holds.children("nsubj").anyMatch(place -> prison(place) || WORDS.has(place, "quarters")))
                .isPresent();
        return there || within
                ? befallen(captives, ActKind.DETENTION, whole, "who is counted where people are held")
                : Optional.empty();
    }

    /** "The remand centre holds 400 people": whoever else is held where people are, and does not hold them. */
    private boolean kept(Word people) {
        return people.isRelation("obj")
                && people.head()
                        .filter(verb -> HOLDING.contains(verb.lemma())
                                && verb.children("nsubj").anyMatch(Captivity::prison))
                        .isPresent()
                && lexicon.kind(people) == Party.Kind.GROUP
                && !visitsOrGuards(people)
                && !Takings.official(people);
    }

    private boolean holds(Word place) {
        return prison(place)
                || WORDS.has(place, "quarters")
                || lexicon.place(place)
                || place.entity().equals("LOCATION");
    }

    /** "Jane Roe walked out of prison", "left prison": she was let go, where nothing speaks of escape. */
    private Optional<Draft> cameOut(Word verb) {
        boolean out = verb.verb()
                && !Arguments.passive(verb)
                // "hopes to walk out of prison"
                && verb.children("mark").noneMatch(to -> to.lower().equals("to"))
                && (COMING_OUT.contains(verb.lemma())
                                ? verb.under(OUT_OF, "obl")
                                : verb.lemma().equals("leave") ? verb.children("obj") : Stream.<Word>empty())
                        .anyMatch(place -> CONFINEMENT.contains(place.lower())
                                && place.children("det", "nmod:poss", "compound")
                                        .findAny()
                                        .isEmpty());
        // "left prison in a coffin", "emerged from detention to attend a hearing"
        boolean led = verb.under(Set.of("in", "for", "with", "on"), "obl")
                        .anyMatch(how -> !how.entity().equals("DATE"))
                || verb.child("advcl", "xcomp").isPresent();
        boolean escaped = led || verb.sentenceWords().stream().anyMatch(word -> ESCAPING.contains(word.lemma()));
        return !out || escaped || visits(verb)
                ? Optional.empty()
                : Arguments.subject(verb)
                        .filter(who -> !visitsOrGuards(who) && !Takings.official(who))
                        .flatMap(who -> befallen(verb, ActKind.RELEASE, who, "who came out of captivity"));
    }

    /** "died in the penal colony", "Prisoners died of hunger": who was held there, and not who guarded them. */
    private Optional<Draft> died(Word verb) {
        Optional<Word> who = Arguments.subject(verb);
        Optional<Word> place =
                verb.under(IN, "obl", "nmod").filter(Captivity::prison).findFirst();
        boolean held = who.filter(word -> captive(ofWhom(word))).isPresent();
        boolean free = verb.subtree().anyMatch(word -> LETTING_GO.contains(word.lemma()));
        boolean guards = who.filter(word -> visitsOrGuards(word) || Takings.official(word) || lexicon.office(word))
                .isPresent();
        boolean so = Manner.of(verb).polarity() == Polarity.AFFIRMED
                // "died at home years after the war", "died on stage"
                && verb.under(Set.of("at", "on", "after"), "obl")
                        .allMatch(when -> when.entity().matches("DATE|TIME"))
                && verb.children("obl:npmod", "obl:tmod", "advmod").noneMatch(word -> Acts.spell(word))
                && verb.children("advcl")
                        .noneMatch(clause -> clause.children("mark")
                                .anyMatch(mark -> mark.lower().equals("after")));
        Optional<Draft> draft = (held || place.isPresent()) && so && !free && !guards
                ? who.flatMap(word -> befallen(verb, ActKind.DEATH_IN_CUSTODY, word, "who died in captivity"))
                : Optional.empty();
        draft.ifPresent(found -> place.ifPresent(found.carriers::add));
        return draft;
    }

    /** Of "three of the prisoners", "dozens of prisoners" the prisoners. */
    private static Word ofWhom(Word word) {
        return word.noun()
                        && !Lexicon.ROUND.contains(word.lemma())
                        && Numeral.value(word.lower()).isEmpty()
                ? word
                : word.under(OF, "nmod").findFirst().orElse(word);
    }

    private Optional<Draft> befallen(Word trigger, ActKind act, Word who, String rule) {
        Draft draft = new Draft(trigger, act, IN_STATE);
        parts.targets(draft, who, rule);
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
