package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Detail;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Span;
import inquest.core.model.When;
import inquest.core.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A claim in the making: what the rules have found so far around one word that names an act. */
final class Draft {

    final Word trigger;
    ActKind act;
    final List<Party> actors = new ArrayList<>();
    final List<Party> targets = new ArrayList<>();
    final List<Party> instruments = new ArrayList<>();
    final List<Draft> about = new ArrayList<>();
    final List<Explanation> why = new ArrayList<>();
    final List<Word> carriers = new ArrayList<>();

    /** Head words of the targets, by the words that stand for them. */
    final Map<Span, Word> heads = new HashMap<>();

    Optional<Quantity> count = Optional.empty();
    Optional<Locality> place = Optional.empty();

    /** Whether the place is said of this act, and not only taken from the rest of the text. */
    boolean placed;

    Optional<Times.Placed> time = Optional.empty();
    Detail detail = Detail.NONE;
    boolean deniedByAnother;

    /** Whether it is laid to its actors by an accusation or arrest, and not said of them. */
    boolean laid;

    /** Whether it is told of as news, though of nobody: "unions reported killings". */
    boolean reported;

    /** Whether the text only tells what points to it, so that it is possible and no more. */
    boolean inferred;

    /** How it is put forward, where its frame knows better than the words around the trigger. */
    Optional<Manner> manner = Optional.empty();

    /** Whether it tells at whom or what, and not whom it hit: who is shot at need not be hurt. */
    boolean aimed;

    /** The act told before of those who are only named here: it has their time and place. */
    Optional<Draft> roll = Optional.empty();

    /** Set where the model of roles has judged the fillers; calibrated. */
    Optional<Double> score = Optional.empty();

    Draft(Word trigger, ActKind act, String rule) {
        this.trigger = trigger;
        this.act = act;
        why.add(Explanation.of("act: \"" + trigger.text() + "\" names " + act.label() + " (" + rule + ")"));
    }

    void actor(NounPhrases.Phrase phrase, Party.Degree degree, String rule) {
        if (actors.stream().noneMatch(party -> same(party, phrase.party()))) {
            actors.add(phrase.party().as(degree));
            why.add(Explanation.of("actor: " + rule, phrase.why()));
        }
    }

    /** The same words, or one body under two of its names: "the LWU, or Lamp Workers' Union". */
    private static boolean same(Party one, Party other) {
        return one.span().equals(other.span())
                || (one.kind() == Party.Kind.ORGANISATION
                        && one.kind() == other.kind()
                        && one.name().equals(other.name()));
    }

    void target(NounPhrases.Phrase phrase, String rule) {
        if (targets.stream().noneMatch(party -> same(party, phrase.party()))) {
            targets.add(phrase.party());
            heads.put(phrase.party().span(), phrase.head());
            why.add(Explanation.of("target: " + rule, phrase.why()));
            phrase.count().filter(counted -> count.isEmpty()).ifPresent(counted -> {
                count = Optional.of(counted);
                why.add(Explanation.of("count: of \"" + phrase.head().text() + "\""
                        + counted.qualifier()
                                .map(q -> ", qualified by \"" + q + "\"")
                                .orElse("")));
            });
        }
    }

    void office(Words words) {
        detail = new Detail(Optional.of(words), detail.body(), detail.term(), detail.qualification(), detail.charge());
    }

    void body(Words words) {
        detail =
                new Detail(detail.office(), Optional.of(words), detail.term(), detail.qualification(), detail.charge());
    }

    void term(Words words) {
        detail =
                new Detail(detail.office(), detail.body(), Optional.of(words), detail.qualification(), detail.charge());
    }

    void qualification(Words words) {
        detail = new Detail(detail.office(), detail.body(), detail.term(), Optional.of(words), detail.charge());
    }

    void charge(Words words) {
        detail = new Detail(detail.office(), detail.body(), detail.term(), detail.qualification(), Optional.of(words));
    }

    Optional<When> date() {
        return time.map(Times.Placed::when);
    }

    /** Whether it tells of somebody. */
    boolean names() {
        return !actors.isEmpty() || !targets.isEmpty();
    }

    /** Whether the words say enough to be a claim and not only a mention of something known. */
    boolean says() {
        return reported
                || !actors.isEmpty()
                || !targets.isEmpty()
                || count.isPresent()
                || !about.isEmpty()
                || !instruments.isEmpty()
                || !detail.equals(Detail.NONE);
    }

    /** The words that make the claim: trigger, parties, particulars, all within the trigger's sentence. */
    Span words() {
        Span sentence = trigger.sentenceWords()
                .get(0)
                .span()
                .union(trigger.sentenceWords()
                        .get(trigger.sentenceWords().size() - 1)
                        .span());
        List<Span> spans = new ArrayList<>();
        actors.forEach(party -> spans.add(party.span()));
        targets.forEach(party -> spans.add(party.span()));
        instruments.forEach(party -> spans.add(party.span()));
        carriers.forEach(word -> spans.add(word.span()));
        place.ifPresent(found -> spans.add(found.span()));
        time.ifPresent(found -> found.words().forEach(word -> spans.add(word.span())));
        List.of(detail.office(), detail.body(), detail.term(), detail.qualification(), detail.charge())
                .forEach(words -> words.ifPresent(found -> spans.add(found.span())));
        about.forEach(draft -> spans.add(draft.trigger.span()));
        // "the 900 deaths": the number is what is claimed.
        count.ifPresent(number -> trigger.children("nummod", "det")
                .filter(word -> trigger.noun())
                .forEach(word -> spans.add(word.span())));
        return spans.stream().filter(sentence::covers).reduce(trigger.span(), Span::union);
    }
}
