package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drafts what is asked of somebody in power by "should", "must", "ought to", "needs to" or "has to": "World leaders should refuse to meet him".
 *
 * <p>Where what is asked is an act of the table, "should try him", the act says so, and no demand is drafted beside it.
 */
final class Demands {

    private static final Set<String> OUGHT = Set.of("should", "must", "ought");
    private static final Set<String> NEEDING = Set.of("need", "have");

    private static final Set<String> POWERS = Set.of(
            "leader",
            "authority",
            "government",
            "state",
            "country",
            "nation",
            "minister",
            "power",
            "community",
            "lawmaker",
            "president",
            "company",
            "court",
            "parliament",
            "prosecutor",
            "donor",
            "side");

    /** Of these "must" and "should" tell what is likely, or what would be well: "must know", "should be safe". */
    private static final Set<String> STATES = Set.of(
            "be",
            "have",
            "know",
            "feel",
            "think",
            "seem",
            "want",
            "mean",
            "look",
            "see",
            "like",
            "love",
            "hope",
            "expect",
            "remain",
            "become",
            "get",
            "cost",
            "last",
            "note",
            "remember",
            "wonder",
            "believe",
            "understand",
            "rely",
            "face",
            "find",
            "arrive",
            "recover",
            "weigh",
            "sleep",
            "reach",
            "cross",
            "accept");

    /** What somebody "still must" do is hard on him, and asked by nobody. */
    private static final Set<String> USUAL = Set.of("still", "often", "always", "constantly", "sometimes", "usually");

    /** What puts right a wrong, and is asked for by "is needed". */
    private static final Set<String> REMEDIES = Set.of(
            "investigation",
            "inquiry",
            "probe",
            "commission",
            "tribunal",
            "trial",
            "prosecution",
            "accountability",
            "justice",
            "redress",
            "reparation",
            "compensation",
            "sanction",
            "action",
            "intervention",
            "referral",
            "release");

    private static final Set<String> EXPLAINING =
            Set.of("autopsy", "exhumation", "explanation", "apology", "protection", "asylum", "clemency", "mercy");

    private static final Set<String> WANTED = Set.of("need", "require", "necessary", "overdue");

    private static final Set<String> ANYBODY =
            Set.of("anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody");

    private final Names names;
    private final NounPhrases phrases;
    private final Parts parts;

    Demands(Names names, NounPhrases phrases, Parts parts) {
        this.names = names;
        this.phrases = phrases;
        this.parts = parts;
    }

    /**
     * The demands of one sentence.
     *
     * @param known acts drafted so far
     */
    List<Draft> drafted(List<Word> sentence, Collection<Draft> known) {
        List<Draft> demands = new ArrayList<>();
        Set<Word> told = known.stream()
                .map(draft -> draft.trigger)
                .filter(word -> word.sentence() == sentence.get(0).sentence())
                .collect(Collectors.toSet());
        for (Word word : sentence) {
            remedy(word)
                    .filter(noun -> known.stream().noneMatch(act -> act.trigger == noun && !act.targets.isEmpty()))
                    .map(noun -> needed(word, noun))
                    .filter(draft -> !draft.targets.isEmpty())
                    .ifPresent(demands::add);
            asked(word)
                    .filter(verb -> told.stream().noneMatch(act -> act == verb || asks(verb, act)))
                    .flatMap(verb -> demand(word, verb))
                    .ifPresent(demands::add);
        }
        return demands;
    }

    /** "An independent inquiry is needed", "justice is long overdue": the inquiry. */
    private static Optional<Word> remedy(Word wanted) {
        boolean now = WANTED.contains(wanted.lemma())
                && wanted.children("cop", "aux:pass").anyMatch(be -> be.lower().matches("is|are|'s|’s"))
                && wanted.children("mark").noneMatch(mark -> mark.lower().matches("if|unless|whether|to"))
                && wanted.children("advmod").noneMatch(how -> how.lower().matches("hardly|barely|scarcely"))
                && Denials.of(wanted).isEmpty()
                && Manner.of(wanted).plain();
        return wanted.children("nsubj")
                .filter(noun -> now
                        && REMEDIES.contains(noun.lemma())
                        // A parser may take the "no" of "said no inquiry is needed" for an answer.
                        && Stream.concat(noun.subtree(), wanted.children("discourse"))
                                .noneMatch(no -> no.lower().equals("no")))
                .findFirst();
    }

    private Draft needed(Word wanted, Word remedy) {
        Draft draft = new Draft(wanted, ActKind.REQUEST, "what is needed");
        parts.targets(draft, remedy, "what is asked for");
        draft.manner = Optional.of(Manner.plain("asked by \"" + wanted.text() + "\""));
        return draft;
    }

    /** Whether the noun is for what puts right a wrong, or brings it to light: an inquiry, an autopsy. */
    static boolean remedies(Word noun) {
        return REMEDIES.contains(noun.lemma()) || EXPLAINING.contains(noun.lemma());
    }

    /** Whether the act is what is asked, and not what it is to be done for or before. */
    private static boolean asks(Word verb, Word act) {
        return act.below(verb)
                && act.upward().takeWhile(word -> word != verb).noneMatch(word -> word.isRelation("advcl"));
    }

    /** Whoever else "must" do something is hard put to it: "the prisoners must work". */
    private boolean isAuthority(Word who) {
        return authority(who, phrases);
    }

    /** Whether it is somebody in power, by a name or by the noun. */
    static boolean authority(Word who, NounPhrases phrases) {
        Party.Kind kind = phrases.one(who).party().kind();
        return kind == Party.Kind.ORGANISATION || kind == Party.Kind.PLACE || POWERS.contains(who.lemma());
    }

    /** The verb of what is asked by "should" or "needs to". */
    private static Optional<Word> asked(Word ought) {
        if (ought.isRelation("aux") && OUGHT.contains(ought.lower())) {
            return ought.head().filter(verb -> verb.pos().equals("VB"));
        }
        boolean needs =
                ought.verb() && NEEDING.contains(ought.lemma()) && ought.pos().matches("VB[PZ]");
        return needs || OUGHT.contains(ought.lower())
                ? ought.children("xcomp")
                        .filter(verb -> verb.pos().equals("VB")
                                && verb.children("mark")
                                        .anyMatch(to -> to.lower().equals("to")))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Draft> demand(Word ought, Word verb) {
        Word clause = ought.isRelation("aux") ? verb : ought;
        boolean plain = !STATES.contains(verb.lemma())
                && !Arguments.passive(verb)
                // "should have acted" blames.
                && verb.children("aux").noneMatch(aux -> aux.lemma().equals("have"))
                && Denials.negation(clause).isEmpty()
                && clause.children("advmod").noneMatch(word -> USUAL.contains(word.lower()))
                && clause.children("mark", "advmod")
                        .noneMatch(mark -> mark.lower().matches("if|unless|whether|why|how|what|when"))
                && !clause.isRelation("acl", "advcl")
                && clause.children("advcl")
                        .flatMap(condition -> condition.children("mark"))
                        .noneMatch(mark -> mark.lower().matches("if|unless"))
                && clause.sentenceWords().stream().noneMatch(word -> word.text().equals("?"));
        if (!plain) {
            return Optional.empty();
        }
        Draft draft = new Draft(verb, ActKind.REQUEST, "a demand on somebody");
        clause.children("nsubj")
                .filter(who -> who.noun() && !ANYBODY.contains(who.lemma()))
                // "Should the court find …": if it does.
                .filter(who -> who.index() < ought.index())
                // "An individual must show …": a rule.
                .filter(who -> names.at(who).isPresent()
                        || who.children("det").noneMatch(a -> a.lower().matches("an?|any|no")))
                .filter(this::isAuthority)
                .forEach(who -> parts.targets(draft, who, "of whom it is asked"));
        draft.carriers.add(ought);
        // What is asked, as far as the words show it.
        Stream.concat(Stream.of(verb), verb.children("xcomp", "conj"))
                .flatMap(act -> Stream.concat(Stream.of(act), act.children("obj", "obl")))
                .forEach(draft.carriers::add);
        draft.manner = Optional.of(Manner.plain("asked by \"" + ought.text() + "\""));
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
