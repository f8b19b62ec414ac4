package inquest.core.read;

import inquest.core.model.Attribution;
import inquest.core.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a speaker tells what he or she lived through, or what others told. */
final class Firsthand {

    private static final Set<String> WITNESSING = Set.of("see", "witness", "hear", "watch", "remember", "recall");
    private static final Set<String> SEEING = Set.of("see", "witness");
    private static final Set<String> RECALLING = Set.of("remember", "recall", "recount", "describe");
    private static final Set<String> AHEAD = Set.of("will", "'ll", "’ll", "shall", "wo");
    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "we", "us", "myself", "ourselves");
    private static final Set<String> WE = Set.of("i", "we", "us");
    private static final Set<String> SOME = Set.of("all", "both", "each", "many", "most", "some", "several");

    private Firsthand() {}

    /**
     * "We saw", "I was arrested": first-hand. "Others were told", "we heard that", relayed through a second speaker: not. Empty where the
     * words do not say.
     *
     * @param trigger the word that names the act
     * @param spoken whether it stands in somebody's own words
     * @param parties the words for those who took part
     * @param chain who says it
     */
    static Optional<Boolean> of(
            Word trigger, boolean spoken, Stream<Span> parties, List<Attribution> chain, String text) {
        // "We will shoot her": nobody has lived through it yet.
        if (trigger.children("aux").anyMatch(aux -> AHEAD.contains(aux.lower()))) {
            return Optional.empty();
        }
        List<Word> above = trigger.upward().filter(Word::verb).toList();
        Optional<Word> hearsay = Hearsay.of(trigger);
        if (hearsay.filter(verb -> !Hearsay.heard(verb)).isPresent()) {
            return Optional.of(false);
        }
        Optional<Word> witness =
                above.stream().filter(verb -> WITNESSING.contains(verb.lemma())).findFirst();
        if (spoken && witness.isPresent()) {
            // "I did not see them shoot her, but I heard it."
            return Denials.negation(witness.get()).isPresent()
                    ? Optional.of(false)
                    : witness.flatMap(Arguments::subject).map(Firsthand::firstPerson);
        }
        boolean self = spoken
                && parties.anyMatch(span -> FIRST_PERSON.contains(span.of(text).toLowerCase(Locale.ROOT)));
        if (self) {
            return Optional.of(true);
        }
        if (relays(chain)) {
            return Optional.of(false);
        }
        return hearsay.isEmpty() && above.stream().anyMatch(Firsthand::recalled) ? Optional.of(true) : Optional.empty();
    }

    /** "They remember seeing him there": who remembers has seen it. */
    private static boolean recalled(Word verb) {
        return verb.pos().equals("VBG")
                && SEEING.contains(verb.lemma())
                && verb.child("nsubj").isEmpty()
                && verb.head()
                        .filter(above -> above.verb() && RECALLING.contains(above.lemma()))
                        .isPresent();
    }

    private static boolean relays(List<Attribution> chain) {
        return chain.stream()
                        .filter(step -> step.mode() != Attribution.Mode.DOCUMENT)
                        .count()
                > 1;
    }

    /** "We", "most of us"; a parser may hang these on another word before the verb's subject. */
    private static boolean firstPerson(Word subject) {
        return subject.sentenceWords().stream()
                .filter(word -> word.below(subject) || opens(word, subject))
                .anyMatch(word -> WE.contains(word.lower()));
    }

    private static boolean opens(Word word, Word subject) {
        return word.index() < subject.index()
                && word.preposition().filter("of"::equals).isPresent()
                && word.head()
                        .filter(head -> head.isRelation("nsubj") || SOME.contains(head.lower()))
                        .isPresent();
    }
}
