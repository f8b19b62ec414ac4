package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts detentions that no verb of locking up names: "remains behind bars", "has been in custody since". */
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

    private static final String IN_STATE = "a state that somebody is in";

    private final Parts parts;

    Captivity(Parts parts) {
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            confined(word).ifPresent(found::add);
        }
        return found;
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

    private Optional<Draft> befallen(Word trigger, ActKind act, Word who, String rule) {
        Draft draft = new Draft(trigger, act, IN_STATE);
        parts.targets(draft, who, rule);
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
