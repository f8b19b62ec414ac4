package inquest.core.read;

import java.util.Optional;
import java.util.Set;

/** Tells what "should have" and "ought to have" say of a deed: that it was not done, that it was, or neither. */
final class Regrets {

    /** What "should" says of the deed that it stands with. */
    enum Sort {
        /** It is asked for, "should arrest them", or only said with reserve. */
        ASKED,
        /** It hangs on a condition or question: "should he have shot her", "whether he should have". */
        SUPPOSED,
        /** It was done or not, as {@link Denials} finds: "should have arrested them", "that he should have been shot". */
        TOLD
    }

    private static final Set<String> RESERVE = Set.of("if", "whether", "only", "hardly", "barely", "scarcely", "even");

    private Regrets() {}

    /** The word that says of a deed that it was not done where nothing negates it, and was where something does; empty where none does. */
    static Optional<Word> of(Word verb) {
        Optional<Word> ought = verb.head()
                .filter(word -> word.lower().equals("ought")
                        && verb.isRelation("xcomp")
                        && verb.children("aux").anyMatch(have -> have.lemma().equals("have")));
        return ought.or(() -> verb.children("aux")
                .filter(should -> should.lower().equals("should")
                        && perfect(should, verb)
                        && isToldOf(verb)
                        && !inverted(should, verb)
                        && !reserved(verb))
                .findFirst());
    }

    /**
     * What "should" says of its verb.
     *
     * @param itself whether the verb is the deed, and not one above it: "the court should have found that he killed her" asks for a finding
     */
    static Sort sort(Word should, boolean itself) {
        Optional<Word> above = should.head();
        if (above.isEmpty()) {
            return Sort.ASKED;
        }
        Word verb = above.get();
        boolean told =
                (itself && of(verb).filter(should::equals).isPresent()) || (perfect(should, verb) && deplored(verb));
        if (told) {
            return Sort.TOLD;
        }
        boolean conditional = inverted(should, verb)
                || verb.children("mark").anyMatch(mark -> mark.lower().matches("if|unless|whether"));
        return conditional ? Sort.SUPPOSED : Sort.ASKED;
    }

    private static boolean perfect(Word should, Word verb) {
        return verb.children("aux")
                .anyMatch(have -> have.index() > should.index() && have.lemma().equals("have"));
    }

    private static boolean isToldOf(Word verb) {
        // "It is clear that he should not have been tried": he was, whoever holds so.
        boolean held = verb.isRelation("ccomp", "csubj")
                && (isVoiced(verb) || Denials.negation(verb).isPresent());
        return verb.isRelation("root", "conj", "parataxis") || held;
    }

    /** Who says or thinks so blames somebody for what was not done; others may deplore what was. */
    private static boolean isVoiced(Word clause) {
        return clause.head().filter(Denials::voices).isPresent();
    }

    /** "should he have shot her": a question or a condition. */
    private static boolean inverted(Word should, Word verb) {
        return verb.children("nsubj").anyMatch(who -> who.index() > should.index());
    }

    /** "whether they should have shot", "why should he have been shot", "by now they should have been freed", "nobody should have". */
    private static boolean reserved(Word verb) {
        return verb.children("mark", "advmod")
                        .anyMatch(word -> RESERVE.contains(word.lower()) || Denials.ASKING.contains(word.lower()))
                || verb.children("obl", "advmod").anyMatch(now -> now.lower().equals("now"))
                || Denials.doneByNobody(verb);
    }

    /** "It is a disgrace that he should have been shot", "I regret that": he was. */
    private static boolean deplored(Word clause) {
        return clause.isRelation("ccomp", "csubj")
                && clause.children("mark").anyMatch(that -> that.lower().equals("that"))
                && !Denials.doneByNobody(clause)
                && Denials.negation(clause).isEmpty()
                && clause.head().isPresent()
                && !isVoiced(clause);
    }
}
