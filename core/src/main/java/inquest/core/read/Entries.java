package inquest.core.read;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Drafts what lists of people tell without saying again of whom: "2. Peter Brask, 23, student. Detained on 2 September at his home. Hanged in
 * November."
 *
 * <p>Such an entry begins a paragraph with a name and says nothing of him there but who he is. What its further sentences begin with a
 * participle befell him.
 */
final class Entries {

    /** The number or mark of an entry, which may be a sentence by itself. */
    private static final Pattern MARK = Pattern.compile("[(\\[]?(?:\\d{1,4}|\\p{L}|[-*•–·])[)\\].:]?|[.)]");

    /** So many people make a list of them. */
    private static final int FEWEST = 2;

    private static final Pattern NAMELESS =
            Pattern.compile("^(?:name (?:unknown|not|undisclosed)|unknown|unidentified|anonymous|unnamed)\\b"
                    + "|\\bnames? withheld\\b");

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    private final Lexicon lexicon;
    private final Names names;
    private final Parts parts;

    /** The names that open the entry which a sentence belongs to. */
    private final Map<Integer, List<Word>> heads = new HashMap<>();

    Entries(String text, Lexicon lexicon, Names names, Parts parts, List<List<Word>> sentences) {
        this.lexicon = lexicon;
        this.names = names;
        this.parts = parts;
        List<Word> open = List.of();
        boolean first = true;
        int entries = 0;
        int before = 0;
        for (List<Word> sentence : sentences) {
            if (sentence.isEmpty()) {
                continue;
            }
            int start = sentence.get(0).span().start();
            String gap = new Span(before, Math.max(before, start)).of(text);
            if (PARAGRAPH.matcher(gap).find()) {
                open = List.of();
            }
            first |= gap.contains("\n");
            boolean mark =
                    sentence.stream().allMatch(word -> MARK.matcher(word.text()).matches());
            if (first && !mark) {
                List<Word> named = named(sentence);
                open = named.isEmpty() ? open : named;
                entries += named.isEmpty() ? 0 : 1;
                first = false;
            }
            if (!open.isEmpty()) {
                heads.put(sentence.get(0).sentence(), open);
            }
            before = sentence.get(sentence.size() - 1).span().end();
        }
        // A name over one paragraph may be that of who wrote it.
        if (entries < FEWEST) {
            heads.clear();
        }
    }

    /** Whom the entry is of, where a verb says of nobody that it befell him: "Detained on 2 September and hanged"; nobody elsewhere. */
    List<Word> of(Word verb) {
        Word first = verb;
        while (first.isRelation("conj") && first.head().filter(Word::verb).isPresent()) {
            first = first.head().orElseThrow();
        }
        // "Killed on Monday: three farmers."
        boolean told =
                verb.sentenceWords().stream().anyMatch(word -> word.text().equals(":"));
        return Arguments.opening(first) && verb.child("nsubj", "obj").isEmpty() && !told ? over(verb) : List.of();
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word verb : sentence) {
            List<Word> whom = verb.verb() ? of(verb) : List.of();
            if (!whom.isEmpty()) {
                lexicon.act(verb)
                        .filter(act -> act.frame().matches("does|takes"))
                        .map(act -> draft(verb, act, whom))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Draft draft(Word verb, Lexicon.Trigger act, List<Word> whom) {
        Draft draft = new Draft(verb, act.kind(), "an entry of a list of people");
        whom.forEach(who -> parts.targets(draft, who, "whose entry it is"));
        parts.companions(draft);
        parts.doer(draft);
        parts.particulars(draft, verb);
        return draft;
    }

    /** Whom the entry is of that a sentence belongs to; nobody outside such lists. */
    List<Word> over(Word word) {
        return heads.getOrDefault(word.sentence(), List.of());
    }

    /** The people whom a sentence without a verb begins with; of "Name withheld, 16, student" the student. */
    private List<Word> named(List<Word> sentence) {
        List<Word> found = new ArrayList<>();
        boolean tells = sentence.stream().anyMatch(word -> word.pos().matches("VB[DZP]|MD"));
        if (tells) {
            return found;
        }
        String whole = sentence.stream().map(Word::lower).collect(Collectors.joining(" "));
        if (NAMELESS.matcher(whole).find()) {
            return sentence.stream().filter(lexicon::people).limit(1).toList();
        }
        for (Word word : sentence) {
            boolean name = names.person(word);
            if (name && names.at(word).orElseThrow().last() == word) {
                found.add(word);
            }
            boolean joint = name
                    || (word.text().equals(",")
                            && word.next(1)
                                    .filter(and -> and.lower().equals("and"))
                                    .isPresent())
                    || MARK.matcher(word.text()).matches()
                    || word.pos().equals("CC")
                    || (found.isEmpty() && lexicon.people(word));
            if (!joint) {
                break;
            }
        }
        return found;
    }
}
