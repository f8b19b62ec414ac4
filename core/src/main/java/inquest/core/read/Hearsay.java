package inquest.core.read;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody was told or heard, without a word of who told it: "she was told that prisoners were shot", "as we heard, he was hanged".
 *
 * <p>Nobody stands behind it whom the chain of speakers could name; yet the text does not say it in its own voice.
 */
final class Hearsay {

    private static final WordSorts SORTS = WordSorts.of(Hearsay.class, "hearsay.tsv");

    private static final Set<String> FROM = Set.of("from");
    private static final Set<String> OF = Set.of("of", "about");
    private static final Set<String> RELYING = Set.of("as", "from", "according");

    private Hearsay() {}

    /** The word by which what another tells reached somebody; empty where it says nothing of the sort, or that it did not. */
    static Optional<Word> of(Word trigger) {
        Word below = trigger;
        for (Word above : trigger.ancestors().toList()) {
            boolean brought = received(above) && holds(above, below) && !ownLot(above, trigger);
            // "Word reached us that they had been hanged."
            boolean talked =
                    below.isRelation("ccomp") && above.children("nsubj").anyMatch(Hearsay::talk);
            if (brought || talked || tidings(above, below)) {
                return Optional.of(above);
            }
            below = above;
        }
        Optional<Word> behind = trigger.upward()
                .takeWhile(word -> word == trigger || !word.isRelation("parataxis"))
                .flatMap(word -> word.children("parataxis", "conj"))
                .filter(aside -> !trigger.below(aside) && behind(aside))
                .findFirst();
        if (behind.isPresent()) {
            return behind;
        }
        return trigger.upward()
                .flatMap(word -> word.children("advcl"))
                .filter(aside ->
                        received(aside) && aside.children("mark").anyMatch(mark -> RELYING.contains(mark.lower())))
                .findFirst();
    }

    /** "He was killed at the front, I heard", "…, or so we were told": nothing of its own is told with it. */
    private static boolean behind(Word aside) {
        boolean so = aside.children("advmod").anyMatch(word -> word.lower().equals("so"));
        return received(aside)
                && (aside.isRelation("parataxis") || so)
                && aside.child("nsubj").filter(Word::pronoun).isPresent()
                && aside.child("obj", "ccomp", "xcomp", "obl", "advcl", "mark").isEmpty();
    }

    /** "There are reports that soldiers killed him." */
    private static boolean tidings(Word noun, Word clause) {
        return noun.noun()
                && SORTS.has(noun, "tidings")
                && clause.isRelation("ccomp", "acl")
                && clause.children("mark", "dep", "obj")
                        .anyMatch(that -> that.lower().equals("that"));
    }

    /** Whether who is told may have been a court or another audience of witnesses: of those, somebody may have seen it. */
    static boolean heard(Word verb) {
        return audience(Arguments.passive(verb) ? Arguments.objects(verb).findFirst() : Arguments.subject(verb));
    }

    /**
     * Who told it: "heard from a guard that he had been hanged".
     *
     * @param told the clause; a parser may hang it on the guard
     */
    static Optional<Word> teller(Word verb, Word told) {
        return verb.under(FROM, "obl")
                .filter(word -> SORTS.has(verb, "learnt") && !verb.pos().equals("VB"))
                .filter(word -> told.isRelation("ccomp") || told == word)
                .findFirst();
    }

    /** Whether it is the day of hearing or learning that stands with the verb. */
    static boolean brings(Word verb) {
        return verb.verb() && (SORTS.has(verb, "told") || SORTS.has(verb, "learnt"));
    }

    /** Whether a verb's subject only hears what the verb brings: "the court heard that". */
    static boolean listens(Word verb, Word subject) {
        return SORTS.has(verb, "learnt") && audience(Optional.of(subject));
    }

    /** Whether the word stands for talk of nobody in particular: "rumour had it that", "word reached us that". */
    static boolean talk(Word word) {
        return SORTS.has(word, "talk") && !word.entity().equals("ORGANIZATION");
    }

    private static boolean audience(Optional<Word> who) {
        return who.filter(word -> SORTS.has(word, "audience")).isPresent();
    }

    private static boolean received(Word verb) {
        boolean told = SORTS.has(verb, "told") && Arguments.passive(verb);
        boolean learnt = (SORTS.has(verb, "learnt") || foundOut(verb)) && !Arguments.passive(verb);
        return verb.verb() && (told || learnt) && Denials.negation(verb).isEmpty();
    }

    private static boolean foundOut(Word verb) {
        return verb.lemma().equals("find")
                && verb.children("compound:prt", "advmod")
                        .anyMatch(word -> word.lower().equals("out"));
    }

    /** "heard that they shot him", "heard of the shooting"; who "heard them shoot him" was there. */
    private static boolean holds(Word verb, Word told) {
        boolean clause = told.isRelation("ccomp") || (told.isRelation("parataxis", "dep") && Arguments.passive(verb));
        boolean named = told.noun()
                && told.isRelation("obl")
                && told.preposition().filter(OF::contains).isPresent();
        return (clause && finite(told))
                || named
                || teller(verb, told).filter(told::equals).isPresent();
    }

    private static boolean finite(Word clause) {
        boolean that = clause.children("mark").anyMatch(mark -> mark.lower().matches("that|how"));
        return that
                || Stream.concat(Stream.of(clause), clause.children("aux", "cop"))
                        .anyMatch(word -> word.pos().matches("VB[DZ]|MD")
                                || (word != clause && word.pos().equals("VBP")));
    }

    /** "He was told that he had been sentenced to death": so he was. */
    private static boolean ownLot(Word verb, Word trigger) {
        Function<Stream<Word>, Set<String>> pronouns =
                words -> words.filter(Word::pronoun).map(Word::lower).collect(Collectors.toSet());
        Set<String> told = pronouns.apply(Arguments.objects(verb));
        return Arguments.passive(verb)
                && pronouns.apply(Arguments.objects(trigger)).stream().anyMatch(told::contains);
    }
}
