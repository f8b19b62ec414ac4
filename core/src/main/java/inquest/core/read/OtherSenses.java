package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the drafts whose word stands in another of its senses, or of what nobody did: "held up signs", "the noise was killing us", "beat us by
 * four goals", "slaughtered the lamb", "the outbreak has killed 300 people".
 */
final class OtherSenses {

    private static final WordSorts WORDS = WordSorts.of(OtherSenses.class, "other-senses.tsv");

    private static final List<ActKind> FREEDOM = List.of(ActKind.ARREST, ActKind.DETENTION, ActKind.ABDUCTION);

    /** "beat us by four goals", "in the final"; "was killed in a crash", "by a flood". */
    private static final Set<String> IN = Set.of("by", "in");

    /** Words behind a verb among which its score stands. */
    private static final int NEAR = 8;

    private static final Pattern SCORE = Pattern.compile(
            "^(?:(?:us|them|\\p{Lu}[\\p{L}.]*) )*\\d{1,2} ?[-–] ?\\d{1,2}(?= ?(?:[.,;]|$|at\\b|in\\b|away\\b|on\\b|to\\b))");

    private static final Set<String> OF = Set.of("of");
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
    private boolean otherwise(Draft draft) {
        return switch (draft.act) {
            case RELEASE -> all(draft, "released");
            case ROBBERY -> all(draft, "held up");
            case EXECUTION -> all(draft, "executed");
            // "bore burn marks"
            case DESTRUCTION -> draft.trigger.lemma().equals("burn") && all(draft, "borne");
            case SHOOTING -> all(draft, "filmed") || all(draft, "animal") || all(draft, "wild");
            case ILL_TREATMENT ->
                draft.trigger.lemma().equals("starve")
                        && (draft.trigger.children("obj").anyMatch(Word::reflexive)
                                || draft.trigger.under(OF, "obl").findAny().isPresent());
            // "Two guards were transferred to the prison": to work there.
            case DETENTION ->
                draft.trigger.lemma().equals("transfer")
                        && draft.heads.values().stream().anyMatch(Takings::official);
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
    private boolean cut(Draft draft) {
        Word verb = draft.trigger;
        boolean down = verb.children("compound:prt", "advmod")
                .anyMatch(way -> way.lower().equals("down"));
        List<Word> doers = Arguments.doers(verb);
        boolean armed = !draft.instruments.isEmpty()
                || doers.stream()
                        .anyMatch(doer -> Takings.armed(doer)
                                || Harm.force(doer)
                                || doer.lower().equals("they")
                                || lexicon.kind(doer) == Party.Kind.GROUP);
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
                && Arguments.doers(verb).stream().noneMatch(Takings::armed)
                && (verb.under(IN, "obl").anyMatch(word -> WORDS.has(word, "game")) || scored(verb));
        boolean thing = draft.act == ActKind.ILL_TREATMENT
                && !Arguments.passive(verb)
                && !Parts.people(draft.targets)
                && Arguments.objects(verb).anyMatch(food -> WORDS.has(food, "thing"));
        return game || thing;
    }

    /** "beat Lorne 4–1", "were slaughtered 6-0": the numbers of goals right behind; not "30–40 villagers", "aged 10–12", "on 3–4 May". */
    private static boolean scored(Word verb) {
        String behind = verb.sentenceWords().stream()
                .skip(verb.index() + 1L)
                .limit(NEAR)
                .map(Word::text)
                .collect(Collectors.joining(" "));
        return SCORE.matcher(behind).find();
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
        List<Word> doers = Arguments.doers(verb);
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
        boolean accident = doers.isEmpty()
                && (draft.act.is(ActKind.KILLING) || draft.act == ActKind.INJURY)
                && verb.under(IN, "obl")
                        .filter(lexicon::natural)
                        .anyMatch(crash -> crash.child("acl", "nmod").isEmpty())
                && verb.sentenceWords().stream().noneMatch(word -> word != verb && Harm.force(word));
        return accident
                || doers.stream().anyMatch(who -> lexicon.natural(who) || wild(who))
                || (draft.targets.isEmpty() && (all(draft, "animal") || all(draft, "wild")))
                || (FREEDOM.contains(draft.act) && doers.stream().anyMatch(who -> WORDS.has(who, "filmed")))
                || figure(draft);
    }

    /** "The wolf"; "the Grey Wolves" are people. */
    private static boolean wild(Word who) {
        return WORDS.has(who, "wild") && Character.isLowerCase(who.text().codePointAt(0));
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
                                .anyMatch(share -> share.lemma().matches("cent|percent|%")
                                        && share.subtree().noneMatch(lexicon::people)));
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

    private static boolean all(Draft draft, String sort) {
        return !draft.heads.isEmpty() && draft.heads.values().stream().allMatch(word -> WORDS.has(word, sort));
    }
}
