package inquest.core.read;

import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which word of a sentence names the one who speaks where a cue stands, as a linear model over the ways between them judges. */
final class Speakers {

    private static final int REACH = 40;
    private static final int STEPS = 4;
    private static final Set<String> PARTS =
            Set.of("compound", "flat", "fixed", "nummod", "aux", "punct", "case", "mark");

    private final Quoted quoted;
    private final Lexicon lexicon;

    Speakers(Quoted quoted, Lexicon lexicon) {
        this.quoted = quoted;
        this.lexicon = lexicon;
    }

    /** The words that could name a speaker, in order. */
    List<Word> candidates(Word cue) {
        List<Word> found = new ArrayList<>();
        List<Word> sentence = cue.sentenceWords();
        int from = Math.max(0, cue.index() - REACH);
        int to = Math.min(sentence.size(), cue.index() + REACH);
        for (Word word : sentence.subList(from, to)) {
            if (word != cue && nameable(word) && !saidByAnother(cue, word)) {
                found.add(word);
            }
        }
        return found;
    }

    /** Whether a word stands in a quotation and the cue outside: who is spoken of there does not speak here. */
    private boolean saidByAnother(Word cue, Word word) {
        Optional<Quoted.Quotation> around = quoted.at(word);
        return around.filter(quotation -> !quotation.fragment()).isPresent() && !around.equals(quoted.at(cue));
    }

    private static boolean nameable(Word word) {
        if (PARTS.contains(word.relation()) && !word.relation().equals("nummod")) {
            return false;
        }
        String pos = word.pos();
        boolean nominal = pos.startsWith("N") || pos.startsWith("PRP") || pos.startsWith("WP") || pos.equals("WDT");
        boolean counted = pos.equals("CD") && word.isRelation("obl", "nmod");
        return nominal || counted || (word.isRelation("nsubj", "nmod:poss") && !word.verb());
    }

    /** Whether a word can stand for somebody who speaks: a name, a pronoun of a person, a noun for people. */
    static boolean person(Word word) {
        return word.entity().equals("PERSON")
                || word.entity().equals("ORGANIZATION")
                || word.lower().matches("he|she|they");
    }

    /** What the model knows of nobody being named. */
    List<String> nobody(Word cue) {
        List<String> features = new ArrayList<>();
        String sort = cue.pos().isEmpty() ? "X" : cue.pos().substring(0, 1);
        features.add("n");
        features.add("n k " + Cues.key(cue));
        features.add("n t " + cue.pos());
        features.add("n r " + sort + cue.relation());
        Optional<Word> subject = cue.child("nsubj", "nmod:poss");
        features.add("n s " + sort + subject.map(Word::relation).orElse("-"));
        features.add("n a " + sort + Arguments.subject(cue).isPresent() + Arguments.passive(cue));
        features.add("n q " + sort + quoted.at(cue).isPresent());
        return features;
    }

    /** What the model knows of one candidate. */
    List<String> features(Word cue, Word candidate) {
        List<String> features = new ArrayList<>(32);
        String sort = cue.pos().isEmpty() ? "X" : cue.pos().substring(0, 1);
        String way = way(cue, candidate);
        String preposition = candidate.preposition().orElse("-");
        boolean before = candidate.index() < cue.index();
        String passive = Arguments.passive(cue) ? "p" : "a";
        String voice = sort + passive;
        features.add("s w " + way);
        features.add("s wv " + way + voice);
        features.add("s wb " + way + before + voice);
        features.add("s wp " + way + preposition + voice);
        features.add("s wk " + way + Cues.key(cue));
        features.add("s wr " + way + cue.relation());
        features.add("s wt " + way + cue.pos());
        features.add("s r " + candidate.relation() + voice + before);
        features.add("s p " + preposition + voice);
        features.add("s pk " + preposition + Cues.key(cue));
        features.add("s t " + candidate.pos() + voice);
        features.add("s e " + sort(candidate) + voice);
        features.add("s ew " + sort(candidate) + way);
        features.add("s l " + candidate.lemma());
        features.add("s d " + distance(cue, candidate) + sort);
        features.add("s dw " + distance(cue, candidate) + way);
        features.add("s q " + quotes(cue, candidate) + sort);
        features.add("s qd " + quotes(cue, candidate) + distance(cue, candidate) + cue.pos());
        String between = between(cue, candidate);
        features.add("s b " + between + voice);
        features.add("s bt " + between + cue.pos());
        features.add("s bw " + between + way);
        features.add("s be " + between + sort(candidate));
        Arguments.subject(cue)
                .ifPresent(subject -> features.add("s a " + (subject == candidate) + voice + cue.relation()));
        return features;
    }

    private String sort(Word word) {
        if (word.pronoun() || word.pos().startsWith("W") || word.pos().equals("DT")) {
            return word.pos();
        }
        if (!word.entity().equals("O")) {
            return word.entity();
        }
        Party.Kind kind = lexicon.kind(word);
        return word.pos().startsWith("NNP") ? "NNP" + kind : kind.toString();
    }

    private String quotes(Word cue, Word candidate) {
        Optional<Quoted.Quotation> one = quoted.at(cue);
        Optional<Quoted.Quotation> other = quoted.at(candidate);
        return one.equals(other) ? one.isPresent() ? "both" : "none" : other.isPresent() ? "inside" : "outside";
    }

    /** What stands between cue and candidate: names and nouns, verbs, a comma, a closing mark. */
    private static String between(Word cue, Word candidate) {
        int from = Math.min(cue.index(), candidate.index()) + 1;
        int to = Math.max(cue.index(), candidate.index());
        int nouns = 0;
        boolean verb = false;
        boolean comma = false;
        for (Word word : cue.sentenceWords().subList(from, to)) {
            nouns += nameable(word) ? 1 : 0;
            verb |= Cues.verbal(word);
            comma |= word.text().equals(",");
        }
        return (cue.index() < candidate.index() ? "+" : "-")
                + Math.min(2, nouns)
                + (verb ? "v" : "")
                + (comma ? "," : "")
                + (afterMark(cue) ? "”" : "");
    }

    /** Whether a cue stands right behind a quotation. */
    private static boolean afterMark(Word cue) {
        return cue.next(-1)
                .filter(word -> word.text().matches("[”\"»]|''|,"))
                .flatMap(word -> word.text().equals(",") ? word.next(-1) : Optional.of(word))
                .filter(word -> word.text().matches("[”\"»]|''"))
                .isPresent();
    }

    private static String distance(Word cue, Word candidate) {
        int apart = candidate.index() - cue.index();
        int size = Math.abs(apart);
        String bucket = size <= 3 ? Integer.toString(size) : size <= 6 ? "6" : size <= 12 ? "12" : "far";
        return (apart < 0 ? "-" : "+") + bucket;
    }

    /** The relations from cue to candidate over the nearest word above both; {@code far} where that takes too many steps. */
    static String way(Word cue, Word candidate) {
        Map<Word, Integer> above = new HashMap<>();
        List<String> up = new ArrayList<>();
        Word at = cue;
        above.put(at, 0);
        while (up.size() < STEPS && at.head().isPresent()) {
            up.add("^" + at.relation());
            at = at.head().orElseThrow();
            above.put(at, up.size());
        }
        StringBuilder down = new StringBuilder();
        Word word = candidate;
        for (int steps = 0; steps <= STEPS; steps++) {
            Integer met = above.get(word);
            if (met != null) {
                return met + steps > STEPS ? "far" : String.join("", up.subList(0, met)) + down;
            }
            down.insert(0, ">" + word.relation());
            Optional<Word> head = word.head();
            if (head.isEmpty()) {
                return "far";
            }
            word = head.get();
        }
        return "far";
    }
}
