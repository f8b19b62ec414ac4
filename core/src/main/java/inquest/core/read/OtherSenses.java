package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the drafts whose word stands in another of its senses, or of what nobody did: "held up signs", "the noise was killing us", "beat us by
 * four goals", "slaughtered the lamb", "the outbreak has killed 300 people".
 */
final class OtherSenses {

    private static final WordSorts WORDS = WordSorts.of(OtherSenses.class, "other-senses.tsv");

    private static final List<ActKind> FREEDOM = List.of(ActKind.ARREST, ActKind.DETENTION, ActKind.ABDUCTION);

    /** "beat us by four goals", "in the final". */
    private static final Set<String> GAME = Set.of("by", "in");

    private static final Set<String> IN = Set.of("in", "by");
    private static final Set<String> GALLOWS = Set.of("on", "from", "over", "by");

    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;

    OtherSenses(Lexicon lexicon, Names names, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
    }

    /** Whether the draft tells of no act of its kind that anybody did to people. */
    boolean of(Draft draft) {
        return otherwise(draft) || played(draft) || nobodysDeed(draft) || ofThings(draft);
    }

    /** "a video was released", "held up signs", "it demonstrated that …". */
    private static boolean otherwise(Draft draft) {
        return switch (draft.act) {
            case RELEASE -> all(draft, "released");
            case ROBBERY -> all(draft, "held up");
            case EXECUTION -> all(draft, "executed");
            case SHOOTING -> all(draft, "filmed") || all(draft, "animal") || all(draft, "wild");
            case KILLING -> draft.trigger.lemma().equals("cut") && !cut(draft);
            // "took three prisoners out of the ward": they were prisoners before.
            case ARREST ->
                draft.trigger.lemma().equals("take")
                        && !draft.heads.isEmpty()
                        && draft.heads.values().stream()
                                .allMatch(who -> who.lemma().equals("prisoner"))
                        && Arguments.after(draft.trigger, "from", "out", "of")
                                .findAny()
                                .isPresent();
            // "died of a heart attack", "a panic attack"
            case ATTACK -> draft.trigger.noun() && Harm.unforced(draft.trigger);
            // "The claim is not supported by the findings": of evidence, and nobody's side is taken.
            case SUPPORT ->
                !draft.heads.isEmpty()
                        && draft.actors.isEmpty()
                        && draft.heads.values().stream().allMatch(Lexicon::saying);
            case PROTEST ->
                draft.trigger.lemma().equals("demonstrate")
                        && draft.trigger.child("obj", "ccomp").isPresent();
            case ORDER ->
                draft.trigger.noun()
                        && draft.about.isEmpty()
                        && draft.actors.stream().allMatch(Acts::openPronoun);
            default -> false;
        };
    }

    /**
     * "cut her down with a machete", "soldiers cut down five villagers", "cut his throat"; not trees, workers of a company, who had hanged
     * himself, or a surgeon's patient.
     */
    private static boolean cut(Draft draft) {
        Word verb = draft.trigger;
        boolean down = verb.children("compound:prt", "advmod")
                .anyMatch(way -> way.lower().equals("down"));
        List<Word> doers = doers(verb);
        boolean armed = !draft.instruments.isEmpty() || doers.stream().anyMatch(Takings::armed);
        return !draft.targets.isEmpty() && (down ? armed : doers.stream().noneMatch(Torments::healer));
    }

    /** "beat us by four goals", "whipped the cream": of games and of cooking. */
    private boolean played(Draft draft) {
        Word verb = draft.trigger;
        if (!verb.verb() || !(draft.act == ActKind.ILL_TREATMENT || draft.act.is(ActKind.KILLING))) {
            return false;
        }
        boolean game = draft.instruments.isEmpty()
                && WORDS.has(verb, "beats")
                && (verb.under(GAME, "obl").anyMatch(word -> WORDS.has(word, "game")) || scored(verb));
        boolean thing = draft.act == ActKind.ILL_TREATMENT
                && !Arguments.passive(verb)
                && !Parts.people(draft.targets)
                && Arguments.objects(verb).anyMatch(this::thing);
        return game || thing;
    }

    /** "beat Lorne 4–1". */
    private static boolean scored(Word verb) {
        boolean one = verb.sentenceWords().stream().anyMatch(word -> word.text().matches("\\d{1,2}[-–]\\d{1,2}"));
        return one
                || verb.sentenceWords().stream()
                        .filter(dash -> dash.text().matches("[-–]"))
                        .anyMatch(dash -> Stream.of(-1, 1)
                                .allMatch(step -> dash.next(step)
                                        .filter(goals -> goals.text().matches("\\d{1,2}"))
                                        .isPresent()));
    }

    /** "He hung his coat on the door", "executed a strike", "hung his head": nobody was put to death. */
    private boolean ofThings(Draft draft) {
        Word verb = draft.trigger;
        if (draft.act != ActKind.EXECUTION || !verb.verb()) {
            return false;
        }
        Optional<Word> object = Arguments.objects(verb).filter(Word::noun).findFirst();
        // "hung his head in shame"
        boolean own = object.filter(head ->
                                head.lemma().equals("head") && verb.lemma().equals("hang"))
                        .isPresent()
                && verb.under(GALLOWS, "obl").findAny().isEmpty();
        return own
                || (draft.targets.isEmpty()
                        && object.filter(thing -> lexicon.kind(thing) == Party.Kind.OBJECT && !Acts.lifeless(thing))
                                .isPresent());
    }

    /** "The outbreak has killed 300 people", "killed a dog", "detained by a portrait": no act against people by anybody. */
    private boolean nobodysDeed(Draft draft) {
        Word verb = draft.trigger;
        if (!verb.verb() || !Acts.bodily(draft.act)) {
            return false;
        }
        if (draft.heads.values().stream().anyMatch(Denials::notAll)) {
            return true;
        }
        List<Word> doers = doers(verb);
        // "Forty were drowned": a ship may have sunk, or the sea have done it.
        if (verb.lemma().equals("drown")) {
            return doers.isEmpty()
                    || draft.targets.isEmpty()
                    // "drowned him out"
                    || verb.children("compound:prt", "advmod")
                            .anyMatch(out -> out.lower().equals("out"))
                    || doers.stream()
                            .noneMatch(who -> who.pronoun()
                                    || who.pos().startsWith("W")
                                    || Parts.somebody(phrases.one(who).party()));
        }
        // "was killed in a motor accident"
        boolean accident = doers.isEmpty() && verb.under(IN, "obl").anyMatch(lexicon::natural);
        return accident
                || doers.stream().anyMatch(who -> lexicon.natural(who) || WORDS.has(who, "wild"))
                || (draft.targets.isEmpty() && (all(draft, "animal") || all(draft, "wild")))
                || (FREEDOM.contains(draft.act) && doers.stream().anyMatch(who -> WORDS.has(who, "filmed")))
                || figure(draft);
    }

    /** "killed time", "murdered the language", "the noise was killing us": nobody is killed. */
    private boolean figure(Draft draft) {
        if (!draft.act.is(ActKind.KILLING)) {
            return false;
        }
        boolean thing = draft.targets.isEmpty()
                && !draft.heads.isEmpty()
                && draft.heads.values().stream().allMatch(lexicon::figure);
        // "killed off two divisions", "kills ninety per cent of the parasites"
        boolean off = draft.targets.isEmpty()
                && (draft.trigger
                                .children("compound:prt")
                                .anyMatch(way -> way.lower().equals("off"))
                        || draft.trigger
                                .children("obj")
                                .anyMatch(share -> share.lemma().matches("cent|percent|%")));
        boolean trying = draft.trigger.pos().equals("VBG")
                && draft.trigger.child("aux").isPresent()
                && draft.trigger.children("obj").anyMatch(Word::pronoun)
                && draft.trigger.children("nsubj").anyMatch(doer -> thing(doer) && !Harm.force(doer));
        return thing || off || trying;
    }

    private boolean thing(Word word) {
        return word.noun()
                && names.at(word).isEmpty()
                && !word.pos().startsWith("NNP")
                && lexicon.kind(word) == Party.Kind.OBJECT;
    }

    private static List<Word> doers(Word verb) {
        Stream<Word> doing = Arguments.passive(verb) ? Arguments.agents(verb) : Arguments.subject(verb).stream();
        return doing.toList();
    }

    private static boolean all(Draft draft, String sort) {
        return !draft.heads.isEmpty() && draft.heads.values().stream().allMatch(word -> WORDS.has(word, sort));
    }
}
