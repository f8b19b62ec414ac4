package inquest.core.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a question asks from what it takes for known: only the latter is said to be so. */
final class Questions {

    private static final Set<String> KNOWN = Set.of("know", "aware", "remember", "recall", "realise", "realize");
    private static final Set<String> INVERTED =
            Set.of("be", "do", "have", "will", "would", "can", "could", "may", "might");

    /** What asks for a yes behind a statement: "isn't it", "did they not", "is that correct". */
    private static final Pattern TAG = Pattern.compile(
            "\\p{L}+(?: n['’]t| not)? (?:it|that|this|he|she|they|you|we|there|i)(?: not)?(?: so| right| correct| true| the case)?");

    private Questions() {}

    /**
     * The word that puts an act as a question: "Were you beaten?", "They beat you, didn't they?". Empty where nothing does; "When were you
     * beaten?" and "Are you aware that …?" take it for known.
     */
    static Optional<Word> asking(Word trigger) {
        List<Word> sentence = trigger.sentenceWords();
        Optional<Word> mark = sentence.stream()
                .skip(Math.max(0, sentence.size() - 2))
                .filter(word -> word.text().equals("?"))
                .findFirst();
        boolean known = trigger.upward()
                .filter(word -> word.isRelation("ccomp", "acl", "advcl"))
                .anyMatch(word -> !word.isRelation("ccomp", "acl:relcl")
                        || word.head()
                                .filter(above -> KNOWN.contains(above.lemma()))
                                .isPresent());
        if (mark.isEmpty() || known) {
            return Optional.empty();
        }
        // "Mrs Roe: Is it not a fact that …"
        int colon = sentence.stream()
                .filter(word -> word.text().equals(":"))
                .mapToInt(Word::index)
                .filter(at -> at < trigger.index())
                .max()
                .orElse(-1);
        return sentence.stream()
                .skip(colon + 1L)
                .filter(word -> Character.isLetter(word.text().codePointAt(0))
                        && !word.pos().equals("CC")
                        && !word.pos().equals("UH"))
                .findFirst()
                .filter(word -> INVERTED.contains(word.lemma()) && !word.pos().equals("VBG"))
                .filter(word -> word.index() < trigger.index())
                .or(() -> mark.filter(word -> put(trigger, word)));
    }

    /** Whether it only asks for a yes, and denies nothing: the "n't" of "Isn't it true that they shot him?". */
    static boolean asksForYes(Word no) {
        List<Word> sentence = no.sentenceWords();
        return sentence.stream()
                        .skip(Math.max(0, sentence.size() - 2))
                        .anyMatch(word -> word.text().equals("?"))
                && sentence.subList(Math.max(0, no.index() - 2), no.index()).stream()
                        .anyMatch(word -> INVERTED.contains(word.lemma()) && opens(word));
    }

    private static boolean opens(Word word) {
        return word.sentenceWords().subList(0, word.index()).stream()
                .allMatch(before -> before.pos().matches("CC|UH|RB|,|:|``"));
    }

    /** "You saw them shoot him?", "They shot him, did they not?": asked, though in the order of a statement. */
    private static boolean put(Word trigger, Word mark) {
        List<Word> sentence = trigger.sentenceWords();
        // "You mean the men who shot him?", "You mean President Roe?": that they did, and that he is, is known.
        boolean named = !trigger.verb() && trigger.child("cop").isEmpty();
        boolean which = trigger.upward().anyMatch(word -> word.relation().equals("acl:relcl"));
        if (named
                || which
                || trigger.index() > mark.index()
                || sentence.stream().anyMatch(Questions::interrogative)) {
            return false;
        }
        List<Word> rest = sentence.subList(trigger.index() + 1, mark.index());
        // Of "they shot four, and she asked: “Will it end?”" the shooting is told.
        if (rest.stream().anyMatch(word -> word.text().matches("[“\"«‘:]|``"))) {
            return false;
        }
        return rest.stream()
                .filter(word -> word.text().matches("[,;—–-]+"))
                .flatMap(word -> word.next(1).stream())
                .flatMap(word -> word.pos().equals("CC") ? word.next(1).stream() : Stream.of(word))
                .filter(word -> INVERTED.contains(word.lemma()) && word.index() < mark.index())
                .allMatch(word -> TAG.matcher(sentence.subList(word.index(), mark.index()).stream()
                                .map(Word::lower)
                                .collect(Collectors.joining(" ")))
                        .matches());
    }

    /** "Where did they take him?", "You did what?"; not "when they came", "the man who came". */
    private static boolean interrogative(Word word) {
        if (!word.pos().matches("WRB|WP\\$?|WDT") || word.lower().equals("that")) {
            return false;
        }
        boolean opens = word.next(1)
                .filter(next -> INVERTED.contains(next.lemma()) && !next.pos().equals("VBG"))
                .isPresent();
        return opens
                || word.upward()
                        .filter(above -> above.verb() || above.child("cop").isPresent())
                        .findFirst()
                        .filter(above -> above.isRelation("advcl", "acl", "ccomp", "csubj", "xcomp"))
                        .isEmpty();
    }
}
