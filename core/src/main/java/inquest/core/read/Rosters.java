package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts a claim where a sentence names those whom an act befell that was told before: "Among them were Jane Roe and …", "the dead
 * were identified as …", "the victims included …".
 *
 * <p>What befell them must be told in one of the two sentences before, or by the word for them: those executed were killed, the dead may
 * have drowned. Who told of the act told of them too, unless the sentence has a speaker of its own.
 */
final class Rosters {

    private static final Set<String> PRONOUNS = Set.of("they", "them", "these", "those");
    private static final Set<String> HURT = Set.of("victim", "casualty");
    private static final Set<String> DEAD = Set.of("dead", "deceased", "fatality");

    /** The words that say themselves how the dead died; of the others a ship may have sunk. */
    private static final Set<String> KILLED = Set.of("killed", "executed", "murdered");

    private static final List<ActKind> HARM = List.of(ActKind.KILLING, ActKind.ATTACK, ActKind.INJURY);
    private static final List<ActKind> BEFALLING = List.of(
            ActKind.KILLING,
            ActKind.ATTACK,
            ActKind.INJURY,
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.ABDUCTION,
            ActKind.ENFORCED_DISAPPEARANCE);

    /** Sentences back to the act; a pronoun reaches to the one before it. */
    private static final int BACK = 2;

    private final Members members;
    private final NounPhrases phrases;

    Rosters(Members members, NounPhrases phrases) {
        this.members = members;
        this.phrases = phrases;
    }

    /** The drafts of a text whose acts have been drafted. */
    List<Draft> drafted(List<List<Word>> sentences, List<Draft> acts) {
        List<Draft> found = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                Members.cue(word).flatMap(cue -> roster(word, cue, acts, found)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Word> subject(Word word) {
        return word.verb()
                ? Arguments.passive(word) ? Arguments.objects(word).findFirst() : word.child("nsubj")
                : Optional.of(word);
    }

    private Optional<Draft> roster(Word word, Word cue, List<Draft> acts, List<Draft> before) {
        Optional<Word> subject =
                subject(word).filter(who -> of(who, PRONOUNS) || of(who, HURT) || of(who, DEAD) || of(who, KILLED));
        List<Word> named = subject.isPresent() ? members.named(cue, word) : List.of();
        boolean open = word.verb() && !members.isSo(word);
        // "The victim was identified as Roe" says who one person is, which is read with the words for that person.
        boolean one = named.size() < 2 && word.verb() && !Members.includes(word);
        if (named.isEmpty() || one || open || acts.stream().anyMatch(act -> act.trigger.below(subject.orElseThrow()))) {
            return Optional.empty();
        }
        Word who = subject.orElseThrow();
        Optional<Draft> told = Stream.concat(acts.stream(), before.stream())
                .filter(act -> reaches(word, who, act))
                .max(Comparator.comparing(act -> act.trigger.span()));
        boolean done = told.map(act -> Manner.of(act.trigger))
                .filter(how ->
                        how.polarity() == Polarity.AFFIRMED && how.modality().isEmpty())
                .isPresent();
        if (told.isPresent() ? !done || told.get().deniedByAnother : !of(who, KILLED)) {
            return Optional.empty();
        }
        ActKind kind = told.map(act -> act.act).orElse(ActKind.KILLING);
        Draft draft = new Draft(word, kind, "those whom it befell are named");
        named.forEach(name -> draft.target(phrases.one(name), "named as one of \"" + who.text() + "\""));
        told.ifPresent(act -> {
            draft.actors.addAll(act.actors);
            draft.laid = act.laid;
            draft.why.add(Explanation.of(
                    "act: that of \"" + act.trigger.text() + "\", told before of \"" + who.text() + "\""));
        });
        draft.roll = told;
        draft.carriers.add(cue);
        return Optional.of(draft);
    }

    private static boolean of(Word who, Set<String> words) {
        return words.contains(who.lower()) || words.contains(who.lemma());
    }

    /** Whether those spoken of are whom this act befell. */
    private static boolean reaches(Word word, Word who, Draft act) {
        int back = word.sentence() - act.trigger.sentence();
        boolean pronoun = of(who, PRONOUNS);
        List<ActKind> kinds = of(who, DEAD) || of(who, KILLED) ? List.of(ActKind.KILLING) : pronoun ? BEFALLING : HARM;
        // Of "Four soldiers shot nine farmers. They were identified as …" it may be either.
        boolean either = pronoun
                && act.actors.stream()
                        .anyMatch(party -> party.kind() == Party.Kind.GROUP
                                && (word.verb()
                                        || Numeral.value(party.name().split(" ")[0])
                                                .isPresent()));
        return back > 0
                && back <= (pronoun ? 1 : BACK)
                && !either
                && kinds.stream().anyMatch(act.act::is)
                && act.targets.stream().anyMatch(party -> party.kind() != Party.Kind.PERSON);
    }
}
