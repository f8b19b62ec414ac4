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

/**
 * Drafts a claim where a sentence names those whom an act befell that was told before: "Among them were Jane Roe and …", "the dead
 * were identified as …", "the victims included …".
 *
 * <p>Whose names they are must be told in one of the two sentences before, or by the word for them: the dead are dead.
 */
final class Rosters {

    private static final Set<String> INCLUDING = Set.of("include", "comprise");
    private static final Set<String> IDENTIFYING = Set.of("identify", "name");
    private static final Set<String> REACHING = Set.of("they", "them", "these", "those", "victim", "casualty");
    private static final Set<String> DEAD = Set.of("dead", "deceased", "killed", "executed", "murdered", "fatality");
    private static final List<ActKind> HARM = List.of(ActKind.KILLING, ActKind.ATTACK, ActKind.INJURY);
    private static final List<ActKind> BEFALLING = List.of(
            ActKind.KILLING,
            ActKind.ATTACK,
            ActKind.INJURY,
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.ABDUCTION,
            ActKind.ENFORCED_DISAPPEARANCE);

    /** Sentences back to the act. */
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
                cue(word).flatMap(cue -> roster(word, cue, acts, found)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The word that the names stand behind, where this one introduces them. */
    private static Optional<Word> cue(Word word) {
        if (word.verb() && INCLUDING.contains(word.lemma()) && !Arguments.passive(word)) {
            return Optional.of(word);
        }
        if (word.verb() && IDENTIFYING.contains(word.lemma()) && Arguments.passive(word)) {
            return Arguments.after(word, "as")
                    .findFirst()
                    .or(() -> word.child("obj"))
                    .flatMap(name -> name.child("case"))
                    .filter(as -> as.lower().equals("as"));
        }
        // "Among them were …"
        boolean among = word.lower().matches("them|those")
                && word.preposition().filter("among"::equals).isPresent();
        return among
                ? word.head()
                        .flatMap(head -> head.child("cop")
                                .or(() -> Optional.of(head)
                                        .filter(be -> be.lemma().equals("be"))))
                        .filter(be -> be.index() > word.index())
                : Optional.empty();
    }

    private static Optional<Word> subject(Word word) {
        return word.verb()
                ? Arguments.passive(word) ? Arguments.objects(word).findFirst() : word.child("nsubj")
                : Optional.of(word);
    }

    private Optional<Draft> roster(Word word, Word cue, List<Draft> acts, List<Draft> before) {
        Optional<Word> subject = subject(word)
                .filter(who ->
                        REACHING.contains(who.lemma()) || REACHING.contains(who.lower()) || DEAD.contains(who.lower()));
        List<Word> named = subject.isPresent() ? members.listed(cue) : List.of();
        boolean open = word.verb() && Manner.of(word).polarity() == Polarity.DENIED;
        // "The victim was identified as Roe" says who one person is, which is read with the words for that person.
        boolean one = named.size() < 2 && word.verb() && !INCLUDING.contains(word.lemma());
        if (named.isEmpty() || one || open || acts.stream().anyMatch(act -> act.trigger.below(subject.orElseThrow()))) {
            return Optional.empty();
        }
        boolean dead = DEAD.contains(subject.orElseThrow().lower());
        List<ActKind> kinds = dead ? List.of(ActKind.KILLING) : subject.get().noun() ? HARM : BEFALLING;
        Optional<Draft> told = java.util.stream.Stream.concat(acts.stream(), before.stream())
                .filter(act -> word.sentence() - act.trigger.sentence() > 0
                        && word.sentence() - act.trigger.sentence() <= BACK)
                .filter(act -> kinds.stream().anyMatch(act.act::is))
                .filter(act -> act.targets.stream().anyMatch(party -> party.kind() != Party.Kind.PERSON))
                .max(Comparator.comparing(act -> act.trigger.span()));
        Optional<Manner> manner = told.map(act -> Manner.of(act.trigger));
        boolean done = manner.filter(how ->
                        how.polarity() == Polarity.AFFIRMED && how.modality().isEmpty())
                .isPresent();
        if (!(told.isPresent() ? done : dead)) {
            return Optional.empty();
        }
        ActKind kind = told.map(act -> act.act).orElse(ActKind.KILLING);
        Draft draft = new Draft(word, kind, "those whom it befell are named");
        named.forEach(name -> draft.target(
                phrases.one(name), "named as one of \"" + subject.get().text() + "\""));
        told.ifPresent(act -> {
            draft.actors.addAll(act.actors);
            draft.why.add(Explanation.of("act: that of \"" + act.trigger.text() + "\", told before of \""
                    + subject.get().text() + "\""));
        });
        draft.roll = told;
        draft.carriers.add(cue);
        return Optional.of(draft);
    }
}
