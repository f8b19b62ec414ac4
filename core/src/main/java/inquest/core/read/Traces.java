package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts what traces point to and no word names: bodies in a well, that people were killed; nobody having seen again who was taken, that
 * they were made to disappear.
 *
 * <p>The text says neither, so each is put forward as possible and no more. That the dead of a mass grave were buried there it does say.
 */
final class Traces {

    private static final WordSorts WORDS = WordSorts.of(Traces.class, "traces.tsv");

    private static final Set<String> OF = Set.of("of");
    private static final Set<ActKind> TAKING = Set.of(ActKind.ARREST, ActKind.DETENTION, ActKind.ABDUCTION);
    private static final Set<String> ABOUT = Set.of("of", "from", "about");
    private static final Set<String> UNSEEN = Set.of("see", "hear", "news", "word", "trace", "sign");
    private static final Set<String> RETURNING = Set.of("return", "reappear", "come");
    private static final Set<String> LASTING = Set.of("since", "again", "ever");

    /** Sentences before that may tell who was taken. */
    private static final int BACK = 2;

    /** Sentences of a note on a body, and how long each may be: "Hands bound with wire." */
    private static final int NOTES = 2;

    private static final int SHORT = 8;

    private final Lexicon lexicon;
    private final Parts parts;
    private final NounPhrases phrases;
    private final Entries entries;
    private final List<List<Word>> sentences;

    Traces(Lexicon lexicon, Parts parts, NounPhrases phrases, Entries entries, List<List<Word>> sentences) {
        this.sentences = sentences;
        this.lexicon = lexicon;
        this.parts = parts;
        this.entries = entries;
        this.phrases = phrases;
    }

    /** Whether a noun names what is left of somebody dead. */
    static boolean remains(String lemma) {
        return WORDS.has(lemma, "remains");
    }

    /** The verb that says that the body which the word names was found; empty for other words. */
    static Optional<Word> found(Word word) {
        return word.noun() && remains(word.lemma())
                ? word.head().filter(verb -> verb.verb() && WORDS.has(verb, "finding"))
                : Optional.empty();
    }

    // ---- the dead

    /** The drafts of one sentence about bodies that were found. */
    List<Draft> found(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        if (sentence.stream().noneMatch(lexicon::natural)) {
            sentence.stream()
                    .filter(word -> word.noun() && remains(word.lemma()) && !ofTheLiving(word))
                    .forEach(body -> finding(body).ifPresent(verb -> found.addAll(dead(body, verb))));
        }
        return found;
    }

    /** "a wound to the lower body", "bruises on his body". */
    private static boolean ofTheLiving(Word body) {
        return body.children("amod").anyMatch(part -> part.lower().matches("upper|lower"))
                || body.preposition().filter(to -> to.equals("to")).isPresent();
    }

    /** The verb that says that a body was found; empty where none was. */
    private static Optional<Word> finding(Word body) {
        return body.ancestors()
                .filter(Word::verb)
                .filter(verb -> WORDS.has(verb, "finding"))
                .findFirst()
                .or(() -> noted(body))
                .filter(verb -> Denials.of(body).isEmpty() && Manner.of(verb).plain());
    }

    /** "Bodies of three herders missing since 2 March found at Velm": the participle, which the parser hangs on something else. */
    private static Optional<Word> noted(Word body) {
        return body.sentenceWords().stream()
                .filter(verb -> body.head().isEmpty() && verb.index() > body.index())
                .filter(verb -> verb.pos().matches("VB[DN]") && WORDS.has(verb, "finding"))
                .filter(verb -> verb.child("obj").isEmpty()
                        && verb.children("nsubj").allMatch(time -> time.entity().equals("DATE")))
                .findFirst();
    }

    /** "Hands bound with wire. Gunshot wound to back of head.": the short sentences behind that note how the body was found. */
    private Stream<Word> notes(Word body) {
        int next = body.sentence() + 1;
        return sentences.subList(Math.min(next, sentences.size()), Math.min(next + NOTES, sentences.size())).stream()
                .takeWhile(sentence -> sentence.size() <= SHORT
                        && sentence.stream().noneMatch(word -> word.pronoun() || word.isRelation("aux", "obj")))
                .flatMap(List::stream);
    }

    private List<Draft> dead(Word body, Word verb) {
        List<Word> where = verb.sentenceWords().stream()
                .filter(word -> word.below(verb) && word != body && (word.noun() || afterArticle(word)))
                .toList();
        boolean several = body.pos().equals("NNS") && !body.lemma().startsWith("remain");
        boolean hidden =
                where.stream().anyMatch(word -> WORDS.has(word, "hiding") || (several && WORDS.has(word, "water")));
        boolean bound = Stream.concat(body.sentenceWords().stream(), notes(body))
                .anyMatch(word -> WORDS.has(word, "bound") || WORDS.has(word, "mark"));
        if (!hidden && !bound) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        Draft killing = new Draft(body, ActKind.KILLING, "a body found where nobody lays his dead");
        killing.inferred = true;
        drafts.add(killing);
        where.stream()
                .filter(grave -> grave.lemma().equals("grave")
                        && grave.children("compound", "amod")
                                .anyMatch(mass -> mass.lower().equals("mass")))
                .findFirst()
                .ifPresent(grave -> drafts.add(new Draft(grave, ActKind.BURIAL, "the dead of a mass grave")));
        drafts.forEach(draft -> {
            whose(body).forEach(who -> parts.targets(draft, who, "whose body was found"));
            draft.carriers.add(verb);
        });
        drafts.removeIf(draft -> draft.targets.isEmpty());
        return drafts;
    }

    /** "The bodies of 17 men", "my father's body"; of "17 bodies" the bodies. */
    private Stream<Word> whose(Word body) {
        List<Word> people = Stream.concat(body.under(OF, "nmod"), body.children("nmod:poss"))
                .toList();
        return people.isEmpty() ? Stream.of(body) : people.stream();
    }

    /** "in a well near Tarn", "in a dry well at Velm": a parser takes the well for an adverb. */
    private static boolean afterArticle(Word word) {
        Optional<Word> before = word.next(-1);
        return before.filter(dry -> dry.pos().equals("JJ"))
                .flatMap(dry -> dry.next(-1))
                .or(() -> before)
                .filter(article -> article.pos().equals("DT"))
                .isPresent();
    }

    // ---- the dead who were held

    /** The drafts of one sentence about people of whom only a body came back, or who were thrown from an aircraft. */
    List<Draft> ended(List<Word> sentence, Collection<Draft> acts) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            yielded(word, acts).or(() -> cast(word)).ifPresent(found::add);
        }
        return found;
    }

    /** "They gave back Roe's body", who had been arrested. */
    private Optional<Draft> yielded(Word body, Collection<Draft> acts) {
        boolean back = body.noun()
                && remains(body.lemma())
                && body.isRelation("obj", "nsubj")
                && body.head()
                        .filter(verb ->
                                WORDS.has(verb, "yielding") && Manner.of(verb).plain())
                        .isPresent();
        return !back
                ? Optional.empty()
                : Stream.concat(body.children("nmod:poss"), body.under(OF, "nmod"))
                        .findFirst()
                        .flatMap(who -> held(body, who, acts)
                                .map(taking -> ofTaken(
                                        body, who, taking, ActKind.DEATH_IN_CUSTODY, "taken, and given back dead")));
    }

    /** The taking of somebody told before: by his name anywhere, by a pronoun near by. */
    private Optional<Draft> held(Word trigger, Word who, Collection<Draft> acts) {
        Party dead = phrases.one(who).party();
        return acts.stream()
                .filter(act -> TAKING.stream().anyMatch(act.act::is)
                        && !act.deniedByAnother
                        && act.trigger.span().start() < trigger.span().start()
                        && Manner.of(act.trigger).plain())
                .filter(act -> who.pronoun()
                        ? before(act, trigger) && act.targets.stream().anyMatch(one -> same(one, dead, who))
                        : act.targets.stream().anyMatch(one -> one.name().equals(dead.name())))
                .max(Comparator.comparing(act -> act.trigger.span()));
    }

    /** "was thrown from the helicopter". */
    private Optional<Draft> cast(Word verb) {
        boolean thrown = verb.verb()
                && WORDS.has(verb, "casting")
                && verb.under(Set.of("from", "out"), "obl").anyMatch(word -> WORDS.has(word, "aircraft"))
                && verb.sentenceWords().stream().noneMatch(lexicon::natural)
                && told(verb);
        if (!thrown) {
            return Optional.empty();
        }
        Draft draft = new Draft(verb, ActKind.KILLING, "thrown from an aircraft");
        draft.inferred = true;
        Arguments.objects(verb).forEach(who -> parts.targets(draft, who, "who is thrown"));
        draft.targets.removeIf(who -> who.kind() != Party.Kind.PERSON && who.kind() != Party.Kind.GROUP);
        parts.doer(draft);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** Whether it is said, or confessed, that it was done. */
    private static boolean told(Word verb) {
        Manner manner = Manner.of(verb);
        return manner.plain()
                || (manner.polarity() == Polarity.AFFIRMED
                        && manner.modality().filter(Modality.ALLEGED::equals).isPresent());
    }

    // ---- the taken

    /** The drafts of one sentence about people of whom nothing has been heard since they were taken. */
    List<Draft> vanished(List<Word> sentence, Collection<Draft> acts) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            missing(word)
                    .or(() -> notedMissing(word))
                    .flatMap(who -> vanished(word, who, acts))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Whom nobody has seen since, who never came back, whose fate is unknown. */
    private static Optional<Word> missing(Word word) {
        Optional<Word> noneOf = noneOf(word);
        if (noneOf.isPresent()) {
            return noneOf;
        }
        if (UNSEEN.contains(word.lemma()) && lasting(word) && nothing(word)) {
            return Stream.concat(Arguments.objects(word), word.under(ABOUT, "obl", "nmod"))
                    .filter(who -> !nothing(who))
                    .findFirst()
                    .or(() -> Arguments.subject(word));
        }
        if (RETURNING.contains(word.lemma()) && word.verb() && nothing(word)) {
            boolean back = !word.lemma().equals("come")
                    || word.children("advmod", "compound:prt")
                            .anyMatch(child -> child.lower().matches("back|home"));
            return back ? Arguments.subject(word) : Optional.empty();
        }
        // "He has been missing since that night."
        boolean gone = word.lower().equals("missing")
                && word.children("aux", "cop").anyMatch(be -> be.lemma().equals("be"))
                && lasting(word);
        if (gone) {
            return word.child("nsubj");
        }
        if (word.lower().equals("missing") && word.isRelation("xcomp")) {
            return word.head().filter(verb -> verb.lemma().equals("remain")).flatMap(Arguments::subject);
        }
        return WORDS.has(word, "fate") && unknown(word)
                ? Stream.concat(word.children("nmod:poss"), word.under(OF, "nmod"))
                        .findFirst()
                : Optional.empty();
    }

    /** Of "none of the men has been seen since", "none of them returned" the men. */
    private static Optional<Word> noneOf(Word word) {
        boolean gone = word.verb()
                && ((word.lemma().equals("see") && Arguments.passive(word) && lasting(word))
                        // "None of them returned to work": from there.
                        || (word.lemma().matches("return|reappear")
                                && Arguments.after(word, "to").findAny().isEmpty()));
        return word.children("nsubj")
                .filter(none -> gone && none.lower().matches("none|neither"))
                .flatMap(none -> none.under(OF, "nmod"))
                .findFirst();
    }

    /** "Not seen since.", "Whereabouts unknown.": a note of whom the entry is of. */
    private Optional<Word> notedMissing(Word word) {
        boolean unseen = word.lemma().equals("see")
                && word.isRelation("root")
                && word.child("nsubj").isEmpty()
                && lasting(word)
                && nothing(word);
        boolean lost = WORDS.has(word, "fate")
                && word.isRelation("root")
                && word.children("amod").anyMatch(known -> known.lower().equals("unknown"));
        return unseen || lost ? entries.over(word).stream().findFirst() : Optional.empty();
    }

    private static boolean lasting(Word word) {
        return word.children().stream()
                .flatMap(child -> Stream.concat(Stream.of(child), child.children("case", "mark")))
                .anyMatch(child -> LASTING.contains(child.lower()));
    }

    /** Whether the word is, or its subject or adverb says, that there was none. */
    private static boolean nothing(Word word) {
        return Denials.negation(word).isPresent()
                || word.lower().equals("nothing")
                || word.children("nsubj").anyMatch(subject -> subject.lower().equals("nothing"));
    }

    /** "His fate is unknown", "remains unknown", "is not known". */
    private static boolean unknown(Word fate) {
        return fate.head().stream()
                .flatMap(verb -> Stream.concat(Stream.of(verb), verb.children().stream()))
                .anyMatch(known ->
                        known.lower().equals("unknown") || (known.lower().equals("known") && nothing(known)));
    }

    private Optional<Draft> vanished(Word trigger, Word who, Collection<Draft> acts) {
        Party missing = phrases.one(who).party();
        List<Draft> earlier = acts.stream()
                .filter(act -> before(act, trigger)
                        && (sameMen(act, who) || act.targets.stream().anyMatch(one -> same(one, missing, who))))
                .toList();
        // "Was arrested and released, and was never seen again there"; of "most were released, nineteen never came
        // home" the nineteen were not.
        boolean free = !some(who) && earlier.stream().anyMatch(act -> act.act == ActKind.RELEASE);
        return earlier.stream()
                .filter(act -> !free && TAKING.stream().anyMatch(act.act::is))
                .filter(act -> !act.deniedByAnother && Manner.of(act.trigger).plain())
                .max(Comparator.comparing(act -> act.trigger.span()))
                .map(act -> disappearance(trigger, who, act))
                .or(() -> free || !captive(who) || !UNSEEN.contains(trigger.lemma())
                        ? Optional.empty()
                        : Optional.of(ofCaptive(trigger, who)));
    }

    /** "Eleven of the prisoners were never seen again": held already, whether or not it is told how they were taken. */
    private static boolean captive(Word who) {
        boolean free = who.sentenceWords().stream()
                .anyMatch(word -> word.lemma().matches("escape|flee|release|free|liberate|flight|home"));
        return !free
                && Stream.concat(Stream.of(who), who.under(OF, "nmod")).anyMatch(word -> WORDS.has(word, "captive"));
    }

    private Draft ofCaptive(Word trigger, Word who) {
        Draft draft = new Draft(trigger, ActKind.ENFORCED_DISAPPEARANCE, "held, and not heard of since");
        draft.inferred = true;
        parts.targets(draft, who, "who was held");
        return draft;
    }

    private Draft disappearance(Word trigger, Word who, Draft taking) {
        Draft draft = ofTaken(trigger, who, taking, ActKind.ENFORCED_DISAPPEARANCE, "taken, and not heard of since");
        // "The whereabouts of Roe and Doe, detained in May, remain unknown."
        who.coordinated().skip(1).forEach(other -> {
            Party missing = phrases.one(other).party();
            taking.targets.stream()
                    .filter(party -> party.name().equals(missing.name()))
                    .findFirst()
                    .ifPresent(taken -> draft.target(phrases.one(other), "who was taken before"));
        });
        return draft;
    }

    /** What became of somebody who was taken, of which there are traces alone. */
    private Draft ofTaken(Word trigger, Word who, Draft taking, ActKind kind, String rule) {
        NounPhrases.Phrase phrase = phrases.one(who);
        Party missing = phrase.party();
        Party taken = taking.targets.stream()
                .filter(party -> same(party, missing, who))
                .findFirst()
                .orElse(taking.targets.get(0));
        Draft draft = new Draft(trigger, kind, rule);
        draft.inferred = true;
        draft.roll = Optional.of(taking);
        draft.count = some(who) ? phrase.count() : taking.targets.size() == 1 ? taking.count : Optional.empty();
        Denials.negation(trigger).ifPresent(draft.carriers::add);
        draft.targets.add(Party.of(some(who) ? missing.name() : taken.name(), taken.kind(), missing.span()));
        draft.heads.put(missing.span(), who);
        draft.why.add(
                Explanation.of("target: \"" + who.text() + "\" is \"" + taken.name() + "\", who was taken before"));
        return draft;
    }

    /** "Nineteen never came home": some of those who were taken, by their number. */
    private static boolean some(Word who) {
        return who.pos().equals("CD");
    }

    /** "Soldiers took twenty-one men. The men have not been seen since": the same people by the same noun, and not by another number. */
    private boolean sameMen(Draft taking, Word who) {
        boolean known = who.pos().equals("NNS")
                && who.children("det").anyMatch(the -> the.lower().matches("the|these|those"))
                && who.child("amod", "acl").isEmpty();
        Optional<Quantity> count = phrases.one(who).count();
        return known
                && taking.targets.size() == 1
                && taking.heads.values().stream()
                        .anyMatch(head ->
                                head.lemma().equals(who.lemma()) && head.pos().equals("NNS"))
                && (count.isEmpty() || count.equals(taking.count));
    }

    private static boolean before(Draft act, Word trigger) {
        int sentences = trigger.sentence() - act.trigger.sentence();
        // "The fate of Roe, arrested in May, is unknown": told of Roe.
        return sentences > 0
                ? sentences <= BACK
                : sentences == 0 && (act.trigger.index() < trigger.index() || act.trigger.below(trigger));
    }

    /** Whether both are one name, or one is a pronoun that fits the other. */
    private static boolean same(Party taken, Party missing, Word who) {
        boolean several = who.lower().matches("they|them|their");
        boolean one = who.lower().matches("he|she|him|her|his");
        return taken.name().equals(missing.name())
                || ((several || some(who)) && taken.kind() == Party.Kind.GROUP)
                || (one && taken.kind() == Party.Kind.PERSON);
    }
}
