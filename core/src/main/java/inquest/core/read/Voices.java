package inquest.core.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose voice each quotation is in.
 *
 * <p>A verb of saying beside it decides; without one, the quotation goes on in the voice of the one before. A fragment of fewer than
 * four words is nobody's statement.
 */
final class Voices {

    /** How many words a cue may stand away from the marks. */
    private static final int REACH = 28;

    /** How many words away a verb stands right beside the marks. */
    private static final int BESIDE = 4;

    /** How many code points may lie between two parts of what one person says. */
    private static final int GAP = 400;

    private static final Set<String> LEADS_IN = Set.of(":", ",", "that", "--", "—", "–");
    private static final Set<String> ENDS = Set.of(".", ";", "?", "!");
    private static final Set<String> JOINS =
            Set.of("and", "but", "or", "while", "when", "because", "which", "who", "whose");
    private static final Set<String> OPENING = Set.of("“", "``", "«");

    /**
     * A quotation's voice.
     *
     * @param cue the word that introduces it, if one does
     * @param speaker the word that names who speaks
     * @param rule how it was found
     */
    record Voice(Optional<Word> cue, Word speaker, String rule) {}

    private final Quoted quoted;
    private final Sayings sayings;
    private final Map<Quoted.Quotation, Voice> voices = new HashMap<>();
    private final List<Quoted.Quotation> heard = new ArrayList<>();
    private final TreeMap<Integer, Block> blocks = new TreeMap<>();

    private record Block(Quoted.Quotation quotation, Voice voice) {}

    Voices(Quoted quoted, Sayings sayings) {
        this.quoted = quoted;
        this.sayings = sayings;
        for (Quoted.Quotation block : quoted.blocks()) {
            before(block).ifPresent(voice -> blocks.put(block.span().start(), new Block(block, voice)));
        }
        for (Quoted.Quotation quotation : quoted.all()) {
            if (!quotation.fragment()) {
                voice(quotation).ifPresent(voice -> {
                    voices.put(quotation, voice);
                    heard.add(quotation);
                });
            }
        }
    }

    /** The voice of the words that are set off around a word, without marks. */
    Optional<Voice> set(Word word) {
        return Optional.ofNullable(blocks.floorEntry(word.span().start()))
                .map(Map.Entry::getValue)
                .filter(block -> block.quotation().span().covers(word.span()))
                .map(Block::voice);
    }

    /** The voice of the quotation around a word. */
    Optional<Voice> at(Word word) {
        return quoted.at(word).flatMap(this::of);
    }

    Optional<Voice> of(Quoted.Quotation quotation) {
        return Optional.ofNullable(voices.get(quotation));
    }

    private Optional<Voice> voice(Quoted.Quotation quotation) {
        Optional<Voice> before = before(quotation);
        Optional<Voice> after = ended(quotation) || joins(quotation) ? Optional.empty() : after(quotation);
        // “…,” she said: the comma inside the marks waits for who said it.
        boolean waits = last(quotation, ",");
        Optional<Voice> beside = waits ? after.or(() -> before) : before.or(() -> after);
        return beside.or(() -> goesOn(quotation)).or(() -> lead(quotation));
    }

    /** Whether the quotation ends its sentence, so that what follows speaks of something else. */
    private boolean ended(Quoted.Quotation quotation) {
        boolean lower = quotation.end() < quoted.words().size()
                && Character.isLowerCase(
                        quoted.words().get(quotation.end()).text().codePointAt(0));
        return last(quotation, ".") && !lower;
    }

    /** “…,” and that: the sentence goes on past the quotation. */
    private boolean joins(Quoted.Quotation quotation) {
        return quotation.end() < quoted.words().size()
                && JOINS.contains(quoted.words().get(quotation.end()).lower());
    }

    private static boolean last(Quoted.Quotation quotation, String mark) {
        return quotation.words().stream()
                .skip(Math.max(0, quotation.words().size() - 2))
                .anyMatch(word -> word.text().equals(mark));
    }

    // ---- a cue beside it

    private Optional<Voice> before(Quoted.Quotation quotation) {
        List<Word> words = quoted.words();
        Word first = quotation.words().get(0);
        int start = quotation.first();
        boolean led = start > 0 && LEADS_IN.contains(words.get(start - 1).lower());
        for (int i = start - 1; i >= 0 && start - i <= REACH; i--) {
            Word word = words.get(i);
            boolean apart = quoted.paragraph(word) != quoted.paragraph(first);
            boolean colon = apart && led && words.get(start - 1).text().equals(":");
            boolean near = word.sentence() == first.sentence() || led;
            if ((apart && !colon) || !near || voices.containsKey(quoted.at(word).orElse(quotation))) {
                return Optional.empty();
            }
            if (ENDS.contains(word.text()) && i < start - 1) {
                return Optional.empty();
            }
            boolean beside = start - i <= BESIDE && led;
            Optional<Voice> voice = voice(word, beside, quotation, "introduces the quotation");
            if (voice.isPresent()) {
                return voice;
            }
        }
        return Optional.empty();
    }

    private Optional<Voice> after(Quoted.Quotation quotation) {
        List<Word> words = quoted.words();
        Word last = quotation.words().get(quotation.words().size() - 1);
        for (int i = quotation.end(); i < words.size() && i - quotation.end() < REACH; i++) {
            Word word = words.get(i);
            boolean apart = quoted.paragraph(word) != quoted.paragraph(last);
            if (apart || ENDS.contains(word.text()) || OPENING.contains(word.text())) {
                break;
            }
            boolean beside = i - quotation.end() < BESIDE;
            boolean behind = i == quotation.end() && word.pos().matches("VB[DPZ]") && last(quotation, ",");
            Optional<Voice> voice =
                    behind ? inverted(word, quotation) : voice(word, beside, quotation, "follows the quotation");
            if (voice.isPresent()) {
                return voice;
            }
        }
        return Optional.empty();
    }

    /** “…,” reads a report: whatever the verb, what stands behind it speaks. */
    private Optional<Voice> inverted(Word verb, Quoted.Quotation quotation) {
        return voice(verb, true, quotation, "follows the quotation")
                .or(() -> verb.children("nsubj", "obj", "dep", "parataxis")
                        .filter(word -> word.index() > verb.index() && (word.noun() || word.pronoun()))
                        .findFirst()
                        .map(word -> new Voice(
                                Optional.of(verb), word, "\"" + verb.text() + "\" stands right behind the quotation")));
    }

    private Optional<Voice> voice(Word word, boolean beside, Quoted.Quotation quotation, String rule) {
        if (beside ? !sayings.maySay(word) : !sayings.says(word)) {
            return Optional.empty();
        }
        return sayings.speaker(word)
                .filter(speaker -> !quotation.span().covers(speaker.span()))
                .map(speaker -> new Voice(Optional.of(word), speaker, "\"" + word.text() + "\" " + rule));
    }

    // ---- none beside it

    /** “…,” she said. “…”: the second goes on in the same voice; so does one that a paragraph break left unclosed. */
    private Optional<Voice> goesOn(Quoted.Quotation quotation) {
        if (heard.isEmpty()) {
            return Optional.empty();
        }
        Quoted.Quotation last = heard.get(heard.size() - 1);
        Word lastWord = last.words().get(last.words().size() - 1);
        Word first = quotation.words().get(0);
        boolean same = quoted.paragraph(lastWord) == quoted.paragraph(first);
        boolean unclosed = !lastWord.text().matches("[”\"»’]|''") && first.index() == 0;
        boolean adjacent = same && quotation.span().start() - last.span().end() < GAP;
        if (!adjacent && !unclosed) {
            return Optional.empty();
        }
        String rule = unclosed ? "the quotation before it was left open" : "goes on after the quotation before it";
        return of(last).map(voice -> new Voice(voice.cue(), voice.speaker(), rule));
    }

    /** A sentence right before it that tells who speaks: "Brask was bitter. “They …”". */
    private Optional<Voice> lead(Quoted.Quotation quotation) {
        int start = quotation.first();
        Word first = quotation.words().get(0);
        List<Word> words = quoted.words();
        for (int i = start - 1; i >= 0 && start - i <= REACH * 2; i--) {
            Word word = words.get(i);
            if (word.sentence() < first.sentence() - 1) {
                break;
            }
            boolean same = quoted.paragraph(word) == quoted.paragraph(first);
            if (same && word.sentence() != first.sentence() && word.isRelation("nsubj") && Speakers.person(word)) {
                return Optional.of(new Voice(Optional.empty(), word, "the sentence before it tells of the speaker"));
            }
        }
        return Optional.empty();
    }
}
