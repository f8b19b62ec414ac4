package inquest.core.read;

import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What tells people apart whom nobody can name: "men in plain clothes", "a man in uniform", "two men on a motorcycle", "soldiers from the
 * Second Brigade". For an inquiry it may be all that leads to them.
 */
final class Guises {

    private static final Map<String, String> BEHIND = Map.of("in", "worn", "with", "carried", "on", "ridden");

    /** Words from the preposition to the thing: "in light brown army uniforms". */
    private static final int REACH = 5;

    private static final WordSorts WORDS = WordSorts.of(Guises.class, "guises.tsv");

    private final Lexicon lexicon;

    Guises(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The last word of what tells people with this head apart; empty where nothing stands right behind them. */
    Optional<Span> of(Word head) {
        Party.Kind kind = lexicon.kind(head);
        boolean people = head.noun()
                && !head.pos().startsWith("NNP")
                && (kind == Party.Kind.PERSON || kind == Party.Kind.GROUP || lexicon.body(head));
        return people ? head.next(1).flatMap(next -> behind(head, next)).map(Word::span) : Optional.empty();
    }

    private Optional<Word> behind(Word head, Word next) {
        String preposition = next.lower();
        if (BEHIND.containsKey(preposition)) {
            return thing(next, BEHIND.get(preposition))
                    // "killed a man with a gun": with what he was killed, if a parser hangs it there.
                    .filter(thing -> preposition.equals("in") || thing.below(head) || done(head));
        }
        if (preposition.equals("from")) {
            return head.under(Set.of("from"), "nmod")
                    .filter(body -> body.index() > next.index() && body.index() - next.index() < REACH)
                    .filter(body -> body.pos().startsWith("NNP") && lexicon.body(body))
                    .findFirst();
        }
        Optional<Word> guise = Optional.of(next)
                .filter(word -> WORDS.has(word, "guise") && word.isRelation("acl") && word.below(head));
        return guise.flatMap(Guises::put);
    }

    /** "dressed in black", "armed with rifles", "wearing masks". */
    private static Optional<Word> put(Word guise) {
        Optional<Word> behind = guise.next(1)
                .filter(word -> BEHIND.containsKey(word.lower()))
                .flatMap(word -> thing(word, BEHIND.getOrDefault(word.lower(), "")));
        return behind.or(() -> guise.children("obj", "obl")
                .filter(word -> word.index() > guise.index() && word.index() - guise.index() <= REACH)
                .findFirst());
    }

    /** Whether the people do it: "was killed by two men on a motorcycle". */
    private static boolean done(Word head) {
        return head.relation().equals("nsubj")
                || head.preposition().filter("by"::equals).isPresent();
    }

    /** The thing behind a preposition, where nothing but words for what it is like stands between. */
    private static Optional<Word> thing(Word preposition, String sort) {
        List<Word> words = preposition.sentenceWords();
        int end = Math.min(words.size(), preposition.index() + 1 + REACH);
        for (Word word : words.subList(preposition.index() + 1, end)) {
            // "in a black car", "in uniform shirts"
            if (WORDS.has(word, sort) && word.next(1).filter(Word::noun).isEmpty()) {
                return Optional.of(word);
            }
            if (!word.pos().matches("DT|JJ|NN|CD|VBN|PRP\\$")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
