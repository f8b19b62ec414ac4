package inquest.core.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which words of a text introduce what somebody says or thinks, and which word names that speaker. */
final class Sayings {

    /** Log odds from which a word counts as a cue; chosen where F1 is highest on held-out articles. */
    private static final double FROM = -0.5;

    /** Log odds from which a word right beside a quotation counts as its cue. */
    private static final double BESIDE = -3;

    /** How many words before a colon a verb may stand that introduces the same. */
    private static final int LED = 6;

    /** Of these the one who undergoes them speaks: "was quoted as saying". */
    private static final Set<String> QUOTING = Set.of("quote", "cite", "hear", "record");

    private static final Set<String> NOBODY = Set.of("nobody", "no-one", "none", "neither", "nothing");

    private static final Set<String> GIVERS = Set.of("by", "from");

    private final SpeechWeights weights;
    private final Lexicon lexicon;
    private final Speakers speakers;
    private final Map<Word, Double> cues = new LinkedHashMap<>();
    private final Set<Word> faint = new HashSet<>();
    private final Map<Word, Optional<Word>> named = new HashMap<>();

    Sayings(Quoted quoted, Lexicon lexicon, SpeechWeights weights) {
        this.weights = weights;
        this.lexicon = lexicon;
        this.speakers = new Speakers(quoted, lexicon);
        Cues features = new Cues(quoted, lexicon);
        for (Word word : quoted.words()) {
            if (Cues.verbal(word) || weights.knows("c k " + Cues.key(word))) {
                double odds = weights.sum(features.features(word));
                if (odds > FROM) {
                    cues.put(word, odds);
                } else if (odds > BESIDE) {
                    faint.add(word);
                }
            }
        }
        // "Brask said: …": the verb introduces, and the colon with it.
        cues.keySet().removeIf(word -> word.text().equals(":") && led(word));
    }

    private boolean led(Word colon) {
        return colon.sentenceWords().subList(Math.max(0, colon.index() - LED), colon.index()).stream()
                .anyMatch(word -> cues.containsKey(word) && word.verb());
    }

    /** The cues in order, with the log odds that they are. */
    Map<Word, Double> cues() {
        return cues;
    }

    /** Whether the word introduces speech: the model says so, or a table of verbs and the model does not rule it out. */
    boolean says(Word word) {
        return cues.containsKey(word)
                || (lexicon.cue(word).isPresent() && Arguments.subject(word).isPresent());
    }

    /** Whether a verb could introduce speech if it stands right beside a quotation. */
    boolean maySay(Word word) {
        return says(word) || (word.verb() && faint.contains(word));
    }

    /** The word that names who speaks. */
    Optional<Word> speaker(Word cue) {
        Optional<Word> known = named.get(cue);
        if (known == null) {
            known = found(cue);
            named.put(cue, known);
        }
        return known;
    }

    /** "She was told that prisoners were shot", "soldiers held three who were found dead": neither prisoners nor soldiers say so. */
    private static boolean toldOf(Word cue, Word candidate) {
        boolean found = cue.lemma().equals("find") && cue.child("aux:pass").isPresent();
        return Arguments.passive(cue)
                && (found || cue.children("ccomp").anyMatch(clause -> candidate.below(clause)))
                && !candidate.preposition().filter(GIVERS::contains).isPresent();
    }

    private Optional<Word> found(Word cue) {
        if (cue.noun()) {
            // Who has said it stands by the noun itself; the model has seen few nouns.
            Optional<Word> owner = cue.child("nmod:poss")
                    .filter(word -> !word.pronoun())
                    .or(() -> cue.under(GIVERS, "nmod", "obl").findFirst());
            if (owner.isPresent()) {
                return owner;
            }
        }
        double best = weights.sum(speakers.nobody(cue));
        Optional<Word> found = Optional.empty();
        for (Word candidate : speakers.candidates(cue)) {
            // "He was found dead", "Orr's mother was told that …": who undergoes the verb does not say it, nor does
            // whose mother it is.
            Word subject = candidate.isRelation("nmod:poss") ? candidate.head().orElse(candidate) : candidate;
            if (!QUOTING.contains(cue.lemma())
                    && subject.relation().equals("nsubj:pass")
                    && subject.head().filter(cue::equals).isPresent()) {
                continue;
            }
            // "Nobody has told us where they are buried": nobody says so.
            // "In my view he ordered it": the view says nothing.
            boolean seen = Lexicon.saying(candidate)
                    && candidate.preposition().filter("in"::equals).isPresent();
            boolean noOne = seen
                    || Denials.noSpeaker(candidate)
                    || (candidate.lower().equals("one")
                            && candidate
                                    .next(-1)
                                    .filter(no -> no.lower().equals("no"))
                                    .isPresent());
            if (noOne || NOBODY.contains(candidate.lower()) || Hearsay.talk(candidate) || toldOf(cue, candidate)) {
                continue;
            }
            double score = weights.sum(speakers.features(cue, candidate));
            if (score > best) {
                best = score;
                found = Optional.of(candidate);
            }
        }
        // "Brask's trial established that …": the trial did, not Brask.
        return found.map(word -> word.isRelation("nmod:poss")
                ? word.head()
                        .filter(head -> head.isRelation("nsubj")
                                && head.head().filter(cue::equals).isPresent())
                        .orElse(word)
                : word);
    }
}
