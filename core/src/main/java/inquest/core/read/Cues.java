package inquest.core.read;

import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which words introduce what somebody says, thinks, wants or decrees, as a linear model over the grammar around them judges.
 *
 * <p>Candidates are all verbs, and other words that were cues often enough where the model was trained: {@code statement},
 * {@code according}, a colon behind a name.
 */
final class Cues {

    private static final Set<String> CLAUSES =
            Set.of("ccomp", "xcomp", "parataxis", "advcl", "acl", "obj", "iobj", "dep");
    private static final Set<String> OPENING = Set.of("“", "\"", "``", "«", "‘");
    private static final Set<String> CLOSING = Set.of("”", "\"", "''", "»", "’");
    private static final int SUFFIX = 4;

    private final Quoted quoted;
    private final Lexicon lexicon;

    Cues(Quoted quoted, Lexicon lexicon) {
        this.quoted = quoted;
        this.lexicon = lexicon;
    }

    /** Lemma and sort of word: what a cue is known by. */
    static String key(Word word) {
        return word.lemma() + "/" + sort(word);
    }

    private static String sort(Word word) {
        String pos = word.pos();
        if (pos.isEmpty()) {
            return "X";
        }
        return switch (pos.charAt(0)) {
            case 'V', 'N', 'J', 'R', 'I' -> pos.substring(0, 1);
            default -> "X";
        };
    }

    /** Whether the word can be asked about at all: an auxiliary or a copula introduces nothing. */
    static boolean verbal(Word word) {
        return word.verb() && !word.isRelation("aux", "cop");
    }

    /** What the model knows of a word, each once. */
    List<String> features(Word word) {
        String key = key(word);
        String sort = sort(word);
        List<String> features = new ArrayList<>(64);
        features.add("c k " + key);
        features.add("c b " + sort);
        if (word.verb() && word.lemma().length() > SUFFIX) {
            features.add("c e " + word.lemma().substring(word.lemma().length() - SUFFIX));
        }
        for (String atom : atoms(word)) {
            features.add("c " + sort + " " + atom);
            features.add("c " + key + " " + atom);
        }
        return features;
    }

    private List<String> atoms(Word word) {
        List<String> atoms = new ArrayList<>(32);
        atoms.add("t=" + word.pos());
        atoms.add("r=" + word.relation());
        atoms.add("s=" + subject(word));
        atoms.add("p=" + word.next(-1).map(Word::lower).orElse("^"));
        atoms.add("n=" + word.next(1).map(Word::lower).orElse("$"));
        word.head().ifPresent(head -> {
            atoms.add("h=" + key(head));
            atoms.add("rh=" + word.relation() + sort(head));
        });
        below(word, atoms);
        marks(word, atoms);
        return atoms;
    }

    private static void below(Word word, List<String> atoms) {
        boolean clause = false;
        for (Word child : word.children()) {
            String relation = child.relation();
            if (CLAUSES.contains(relation)) {
                atoms.add("d=" + relation);
                atoms.add("d=" + relation + sort(child));
                clause |= relation.equals("ccomp");
                child.child("mark").ifPresent(mark -> atoms.add("m=" + relation + mark.lower()));
            } else if (relation.equals("aux") || relation.equals("aux:pass")) {
                atoms.add("x=" + child.lemma());
            } else if (relation.equals("mark") || relation.equals("case") || relation.equals("compound:prt")) {
                atoms.add(relation + "=" + child.lower());
            } else if (relation.startsWith("nmod") || relation.startsWith("obl")) {
                atoms.add("o=" + child.preposition().orElse(relation));
            } else if (child.lemma().equals("not") || child.lower().equals("n't")) {
                atoms.add("not");
            }
        }
        if (!clause) {
            atoms.add("noclause");
        }
        if (word.child("nsubj:pass").isPresent() || word.child("aux:pass").isPresent()) {
            atoms.add("passive");
        }
    }

    /** Quotation marks around, and the place in sentence and paragraph. */
    private void marks(Word word, List<String> atoms) {
        Optional<Quoted.Quotation> around = quoted.at(word);
        atoms.add(around.isEmpty() ? "out" : around.get().fragment() ? "fragment" : "in");
        boolean opens = false;
        boolean closes = false;
        for (int step = 1; step <= 4; step++) {
            opens |= around.isEmpty()
                    && word.next(step)
                            .filter(next -> OPENING.contains(next.text()))
                            .isPresent();
            closes |= around.isEmpty()
                    && word.next(-step)
                            .filter(next -> CLOSING.contains(next.text()))
                            .isPresent();
        }
        if (opens) {
            atoms.add("opens");
        }
        if (closes) {
            atoms.add("closes");
        }
        List<Word> sentence = word.sentenceWords();
        if (!sentence.get(sentence.size() - 1).text().matches("[.?!”\"’']|''")) {
            atoms.add("unfinished");
        }
        atoms.add("at=" + Math.min(3, word.index() / 2));
    }

    /** Who or what the grammar makes the subject, as a sort of speaker. */
    private String subject(Word word) {
        Optional<Word> subject = word.child("nsubj");
        if (subject.isPresent()) {
            return sortOf(subject.get());
        }
        Optional<Word> owner = word.child("nmod:poss");
        if (owner.isPresent()) {
            return "'s" + sortOf(owner.get());
        }
        return Arguments.subject(word).map(found -> "^" + sortOf(found)).orElse("-");
    }

    private String sortOf(Word word) {
        if (word.pronoun()
                || word.pos().startsWith("W")
                || word.pos().equals("DT")
                || word.pos().equals("EX")) {
            return word.lower();
        }
        if (!word.entity().equals("O")) {
            return word.entity();
        }
        if (word.pos().startsWith("NNP")) {
            return "NNP";
        }
        Party.Kind kind = lexicon.kind(word);
        return kind == Party.Kind.OBJECT ? word.pos() : kind.name().toLowerCase(Locale.ROOT);
    }
}
