package inquest.core.read;

import inquest.core.model.ActKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds at whose door a deed is laid: "blamed the attack on rebels", "claimed responsibility for it", "denied any part in it". */
final class Laying {

    /** Verbs that lay a deed at somebody's door, and the preposition before him. */
    private static final Map<String, String> DOORS =
            Map.of("blame", "on", "pin", "on", "attribute", "to", "ascribe", "to", "impute", "to");

    private static final Set<String> OWNING =
            Set.of("accept", "acknowledge", "admit", "assume", "bear", "claim", "take");

    /** What somebody owns to have for a deed. */
    private static final Set<String> OWNED = Set.of("responsibility", "credit");

    /** What somebody denies to have had in a deed. */
    private static final Set<String> SHARES =
            Set.of("involvement", "role", "participation", "part", "complicity", "hand", "responsibility");

    private Laying() {}

    /** Whether the verb lays the deed below it at a door, or, passive, has it owned to. */
    static boolean lays(Word verb, Word below) {
        boolean owned = OWNING.contains(verb.lemma())
                && OWNED.contains(below.lemma())
                && below.relation().equals("nsubj:pass");
        return (owned && Denials.of(verb).isEmpty())
                || at(verb, below).findAny().isPresent();
    }

    /** Who lays it, or owns to it: of a passive verb whoever stands behind "by". */
    static Optional<Word> laying(Word verb) {
        return Arguments.passive(verb) ? Arguments.agents(verb).findFirst() : Arguments.subject(verb);
    }

    /** Who is said by others to have done what a noun names. */
    static Stream<Word> blamed(Word deed) {
        return deed.head().stream().flatMap(verb -> at(verb, deed));
    }

    private static Stream<Word> at(Word verb, Word deed) {
        String door = DOORS.getOrDefault(verb.lemma(), "");
        boolean laid = deed.isRelation("obj") || deed.relation().equals("nsubj:pass");
        return door.isEmpty() || !laid
                ? Stream.of()
                // A parser hangs "on rebels" on the attack as readily as on the blaming.
                : Stream.concat(Arguments.after(verb, door), Arguments.after(deed, door))
                        .filter(who -> who.index() > verb.index())
                        .limit(1);
    }

    /** Who says of himself that he did it. */
    static Optional<Word> owner(Word deed) {
        return share(deed, OWNED)
                .flatMap(Word::head)
                .filter(verb ->
                        OWNING.contains(verb.lemma()) && Denials.of(verb).isEmpty())
                .flatMap(Laying::laying);
    }

    /** Who denies that he had a part in it: not that it was done, but that he did it. */
    static Optional<Word> disowner(Word deed, Lexicon lexicon) {
        return share(deed, SHARES)
                .filter(share -> share.child("nmod:poss").isEmpty())
                .flatMap(Word::head)
                .filter(verb -> lexicon.act(verb)
                        .filter(act -> act.kind() == ActKind.DENIAL)
                        .isPresent())
                .flatMap(Laying::laying);
    }

    /** The noun such as "responsibility" for the deed, where a verb has it for its object. */
    private static Optional<Word> share(Word deed, Set<String> shares) {
        boolean of = deed.preposition()
                .filter(joint -> joint.equals("in") || joint.equals("for"))
                .isPresent();
        Optional<Word> above = of ? deed.head() : Optional.empty();
        // "claimed responsibility for the bombing": a parser hangs the bombing on the verb too.
        return above.filter(word -> shares.contains(word.lemma()))
                .or(() -> above.filter(Word::verb)
                        .flatMap(verb -> verb.children("obj")
                                .filter(word -> shares.contains(word.lemma()) && word.index() < deed.index())
                                .findFirst()))
                .filter(word -> word.isRelation("obj") || word.relation().equals("nsubj:pass"));
    }
}
