package inquest.core.read;

import inquest.core.model.ActKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts deaths and hurts that no verb of killing or wounding names: "was pronounced dead", "died at the scene", "in critical
 * condition", "suffered a gunshot wound".
 *
 * <p>A death is a killing, and a state of health a hurt, only where the text says near by that force was used, and neither an
 * accident nor an illness.
 */
final class Harm {

    private static final Set<String> DYING = Set.of("die", "succumb", "perish");
    private static final Set<String> DEAD = Set.of("dead", "deceased", "lifeless");
    private static final Set<String> PRONOUNCING = Set.of("pronounce", "declare", "find", "leave", "confirm", "discover");
    private static final Set<String> SUFFERING = Set.of("suffer", "sustain", "receive", "have");
    private static final Set<String> WOUNDS = Set.of("wound", "injury");
    private static final Set<String> STATES =
            Set.of("critical", "serious", "stable", "fair", "good", "grave", "guarded", "satisfactory", "unstable");
    private static final Set<String> SAVED = Set.of("survive", "hospitalize", "hospitalise", "recover");

    private static final Set<String> FORCE = Set.of(
            "shoot", "shooting", "shot", "gunshot", "gunfire", "bullet", "gunman", "shooter", "stab", "stabbing", "kill",
            "killing", "murder", "homicide", "slay", "slaying", "attack", "attacker", "assault", "bomb", "bombing",
            "explosion", "blast", "beat", "beating", "torture", "fire", "ambush", "assassinate", "gun", "wound",
            "execution", "massacre", "strike", "airstrike", "shell", "shelling", "rob", "robbery", "murder-suicide",
            "manslaughter");

    private static final Set<String> ACCIDENT = Set.of(
            "cancer", "illness", "disease", "drown", "overdose", "stroke", "pneumonia", "covid-19", "covid",
            "coronavirus", "crash", "collision", "accident", "suicide", "flood", "earthquake", "old", "natural",
            "malaria", "starvation", "self-inflicted", "heart");

    private static final int NEAR = 3;

    private final Lexicon lexicon;
    private final Parts parts;
    private final List<List<Word>> sentences;
    private final Set<Integer> forceful = new HashSet<>();
    private final Set<Integer> accidental = new HashSet<>();

    Harm(Lexicon lexicon, Parts parts, List<List<Word>> sentences) {
        this.lexicon = lexicon;
        this.parts = parts;
        this.sentences = sentences;
        for (int i = 0; i < sentences.size(); i++) {
            boolean force = sentences.get(i).stream().anyMatch(word -> FORCE.contains(word.lemma()));
            boolean accident = sentences.get(i).stream().anyMatch(word -> ACCIDENT.contains(word.lemma()));
            if (force) {
                forceful.add(i);
            }
            if (accident) {
                accidental.add(i);
            }
        }
    }

    /** The drafts of one sentence that no trigger among these words makes already. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        if (sentence.isEmpty() || !byForce(sentence.get(0).sentence())) {
            return found;
        }
        for (Word word : sentence) {
            death(word).or(() -> hurt(word)).ifPresent(found::add);
        }
        return found;
    }

    private boolean byForce(int sentence) {
        if (accidental.contains(sentence)) {
            return false;
        }
        for (int i = sentence; i >= 0 && i > sentence - NEAR; i--) {
            if (forceful.contains(i)) {
                return true;
            }
        }
        return forceful.contains(sentence + 1) && sentence + 1 < sentences.size();
    }

    // ---- deaths

    private Optional<Draft> death(Word word) {
        if (word.verb() && DYING.contains(word.lemma()) && lexicon.act(word).isEmpty()) {
            return draft(word, ActKind.KILLING, Arguments.subject(word).stream(), "a death, and force near by");
        }
        if (word.verb() && word.lemma().equals("lose") && word.child("obj").filter(obj -> obj.lemma().equals("life")).isPresent()) {
            return draft(word, ActKind.KILLING, Arguments.subject(word).stream(), "a life lost, and force near by");
        }
        if (word.verb() && word.lemma().equals("claim")) {
            return word.child("obj")
                    .filter(obj -> obj.lemma().equals("life"))
                    .flatMap(life -> draft(
                            word,
                            ActKind.KILLING,
                            Stream.concat(Arguments.after(life, "of"), life.children("nmod:poss")),
                            "a life claimed, and force near by"));
        }
        return DEAD.contains(word.lemma()) && !word.noun() ? dead(word) : Optional.empty();
    }

    private Optional<Draft> dead(Word word) {
        Optional<Word> verb = word.head().filter(head ->
                head.verb() && PRONOUNCING.contains(head.lemma()) && word.isRelation("xcomp", "advcl", "acomp", "obj", "dep", "amod", "advmod", "ccomp"));
        if (verb.isPresent()) {
            List<Word> objects = Arguments.objects(verb.get()).filter(object -> object != word).toList();
            return draft(word, ActKind.KILLING, objects.stream(), "found or pronounced dead, and force near by");
        }
        return word.child("cop").isPresent()
                ? draft(word, ActKind.KILLING, word.children("nsubj"), "said to be dead, and force near by")
                : Optional.empty();
    }

    // ---- hurts

    private Optional<Draft> hurt(Word word) {
        if (word.lemma().equals("condition")
                && word.children("amod", "compound").anyMatch(state -> STATES.contains(state.lemma()))) {
            return draft(word, ActKind.INJURY, inState(word), "a state of health, and force near by");
        }
        if (word.noun() && WOUNDS.contains(word.lemma())) {
            Optional<Word> verb = word.head()
                    .filter(head -> head.verb() && word.isRelation("obj") && SUFFERING.contains(head.lemma()));
            if (verb.isPresent()) {
                return draft(word, ActKind.INJURY, Arguments.subject(verb.get()).stream(), "wounds suffered");
            }
            Stream<Word> bearer = word.preposition().filter(p -> p.equals("with") || p.equals("for")).isPresent()
                    ? bearer(word)
                    : word.children("nmod:poss");
            return draft(word, ActKind.INJURY, bearer, "wounds borne");
        }
        if (word.verb() && SAVED.contains(word.lemma())) {
            Stream<Word> who = Arguments.passive(word)
                    ? Arguments.objects(word)
                    : Arguments.subject(word).stream();
            return draft(word, ActKind.INJURY, who, "taken to hospital or saved, and force near by");
        }
        return Optional.empty();
    }

    /** "The driver is in stable condition", "was listed in critical condition", "a man in critical condition". */
    private static Stream<Word> inState(Word condition) {
        if (condition.child("cop").isPresent()) {
            return condition.children("nsubj");
        }
        return bearer(condition);
    }

    private static Stream<Word> bearer(Word word) {
        Optional<Word> head = word.head();
        if (head.isEmpty()) {
            return Stream.empty();
        }
        if (head.get().noun()) {
            return lexiconPerson(head.get()) ? head.stream() : bearer(head.get());
        }
        if (!head.get().verb()) {
            return head.get().children("nsubj");
        }
        List<Word> objects = Arguments.passive(head.get()) || head.get().child("obj").isPresent()
                ? Arguments.objects(head.get()).filter(object -> object != word).toList()
                : Arguments.subject(head.get()).stream().toList();
        return objects.stream();
    }

    private static boolean lexiconPerson(Word word) {
        return word.entity().equals("PERSON") || !word.isRelation("obl", "nmod");
    }

    private Optional<Draft> draft(Word word, ActKind act, Stream<Word> victims, String rule) {
        Draft draft = new Draft(word, act, rule);
        victims.forEach(victim -> parts.targets(draft, victim, "who it befell"));
        draft.targets.removeIf(target -> switch (target.kind()) {
            case PERSON, GROUP -> false;
            default -> true;
        });
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
