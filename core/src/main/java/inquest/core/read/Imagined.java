package inquest.core.read;

import inquest.core.model.Claim.Modality;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is dreamt, played, supposed or wished: "I dreamt that they shot my son", "suppose that they had shot him". */
final class Imagined {

    private static final WordSorts SORTS = WordSorts.of(Imagined.class, "imagined.tsv");

    private static final Set<String> IN = Set.of("in");

    /** Who is seen in a film to do it did it before a camera. */
    private static final Set<String> SHOWN = Set.of("see", "show", "hear", "film", "record");

    private Imagined() {}

    /** Whether nobody says that it was done: "in the dream they hanged him", "in the film the guards hang the prisoner". */
    static boolean unreal(Word trigger) {
        boolean direct = true;
        for (Word word : trigger.upward().toList()) {
            boolean here = direct;
            boolean set =
                    word.under(IN, "obl").anyMatch(scene -> SORTS.has(scene, "scene") || (here && staged(word, scene)));
            Optional<Word> above = word.head();
            // "The dream was always the same: they led me out and shot me."
            boolean told = word.isRelation("parataxis")
                    && above.stream()
                            .flatMap(dream -> Stream.concat(
                                    dream.children("nsubj"),
                                    dream.children("csubj").flatMap(had -> had.children("nsubj"))))
                            .anyMatch(dream -> SORTS.has(dream, "scene"));
            if (told) {
                return true;
            }
            if (set || above.isEmpty()) {
                return set;
            }
            boolean dreamt = SORTS.has(above.get(), "dreams") && above.get().verb();
            if (dreamt && (word.isRelation("ccomp", "xcomp") || word.pos().equals("VBG"))) {
                return true;
            }
            if (!word.isRelation("conj", "xcomp", "ccomp")) {
                return false;
            }
            direct &= !word.isRelation("ccomp");
        }
        return false;
    }

    private static boolean staged(Word verb, Word scene) {
        boolean present = Stream.concat(Stream.of(verb), verb.children("aux", "cop"))
                .anyMatch(word -> word.pos().matches("VB[PZ]"));
        return SORTS.has(scene, "staged")
                && present
                && !SHOWN.contains(verb.lemma())
                && verb.child("aux:pass").stream().noneMatch(be -> be.lower().equals("been"));
    }

    /**
     * What a verb above makes of a clause: "suppose that they shot him", "I wish they had shot me", "she fears that they shot him".
     *
     * @param above what the clause hangs on
     */
    static Optional<Modality> of(Word clause, Word above) {
        if (!clause.isRelation("ccomp") || !above.verb()) {
            return Optional.empty();
        }
        if (SORTS.has(above, "supposes") && bidden(above)) {
            return Optional.of(Modality.CONDITIONAL);
        }
        boolean past = clause.pluperfect()
                || clause.children("aux", "aux:pass", "cop")
                        .anyMatch(aux -> aux.lower().matches("would|could|were"));
        if (SORTS.has(above, "wishes") && past) {
            return Optional.of(Modality.CONDITIONAL);
        }
        boolean open = SORTS.has(above, "feels")
                && clause.children("advmod", "mark")
                        .noneMatch(how -> Denials.ASKING.contains(how.lower())
                                || how.lower().equals("what"));
        return open ? Optional.of(Modality.POSSIBLE) : Optional.empty();
    }

    /** "Suppose that …", "let us suppose that …", "supposing that …": nobody else supposes it. */
    private static boolean bidden(Word verb) {
        boolean us = verb.child("nsubj")
                .filter(who -> who.lower().matches("us|'s|’s"))
                .isPresent();
        return us
                || (verb.pos().matches("VBG?|VBP")
                        && verb.child("nsubj", "aux", "mark").isEmpty());
    }

    /** "I wish they had killed me": a parser makes an aside of the wish. */
    static Optional<Word> wished(Word verb) {
        return verb.children("parataxis")
                .filter(wish -> SORTS.has(wish, "wishes") && wish.index() < verb.index())
                .filter(wish -> verb.children("nsubj").allMatch(who -> who.index() > wish.index()))
                .filter(wish -> verb.pluperfect())
                .findFirst();
    }
}
